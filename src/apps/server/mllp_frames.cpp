#include "apps/server/mllp_frames.h"

namespace quell::server {
namespace {

constexpr char frame_start = '\x0b', frame_end = '\x1c', frame_return = '\r', frame_refusal = '\x15';
constexpr std::string_view says_nothing = "\x0b\r\n \t";

}  // namespace

bool MllpFrames::append(std::string_view bytes) {
  bytes_ += bytes;
  const auto end = bytes_.find(frame_end, searched_);
  return (end == bytes_.npos ? bytes_.size() : end) <= bytes_max_;
}

std::optional<std::string> MllpFrames::next() {
  for (;;) {
    const auto end = bytes_.find(frame_end, searched_);
    if (end == bytes_.npos) {
      searched_ = bytes_.size();
      return {};
    }
    std::string content = bytes_.substr(0, end);
    bytes_.erase(0, end + 1);
    if (!bytes_.empty() && bytes_.front() == frame_return) bytes_.erase(0, 1);
    searched_ = 0;
    // What stands before a start byte belongs to no frame: a frame that was broken off, most likely.
    if (const auto start = content.rfind(frame_start); start != content.npos) content.erase(0, start + 1);
    if (content.find_first_not_of(says_nothing) != content.npos) return content;
  }
}

bool MllpFrames::is_open() const { return bytes_.find_first_not_of("\r\n \t") != bytes_.npos; }

std::string MllpFrames::framed(std::string_view content) {
  std::string frame{frame_start};
  frame += content;
  frame += frame_end;
  frame += frame_return;
  return frame;
}

std::string MllpFrames::refused() { return framed(std::string{frame_refusal}); }

}  // namespace quell::server
