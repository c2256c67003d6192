#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quell::server {

// The frames of the minimal lower layer protocol (HL7, appendix C): a start byte 0B, the content, then 1C and 0D. Bytes
// come as the network parts them. Some senders leave out the start byte or the last return; both are taken.
class MllpFrames {
 public:
  explicit MllpFrames(std::size_t bytes_max) : bytes_max_(bytes_max) {}

  // False where the frame that is open grows beyond the limit: nothing further can be read of this sender.
  bool append(std::string_view bytes);

  // The content of the next whole frame, each once; an empty frame is passed over.
  std::optional<std::string> next();

  // A frame has begun and is not whole.
  bool is_open() const;

  static std::string framed(std::string_view content);
  static std::string refused();  // a frame that says that the one received could not be kept (commit NAK, 15)

 private:
  const std::size_t bytes_max_;
  std::string bytes_;
  std::size_t searched_ = 0;  // no end stands before here
};

}  // namespace quell::server
