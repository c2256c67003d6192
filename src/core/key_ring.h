#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/result.h"
#include "core/sealing.h"

namespace quell {

// The department's master keys, by id. The current one seals; the others still open, until everything sealed under them
// has been sealed again (rotation goes on while the program runs).
//
// As text, a line a key, newest last; lines that begin with # are remarks:
//     2022-08 <43 characters of base64, 32 bytes>
//     index   <43 characters of base64, 32 bytes>
//     current 2022-08
// `index` keys the search hashes. It is never rotated with the others: every hash would change. `current` names the key
// that seals; without that line it is the newest. So a new key can be known everywhere before anything is sealed by it.
class KeyRing {
 public:
  // Fails: invalid_input core.key_ring_malformed     a line is not "id base64", or an id comes twice, or
  //                                               `current` names no key of the ring
  //        invalid_input core.key_ring_incomplete    no master key or no index key
  static Result<KeyRing> from_text(std::string_view text);

  // A new ring with one master key, as text to be kept. Random from the operating system.
  static std::string make_text(std::string_view key_id);

  // A ring's text with `key_id` as the current key, all else as it was.
  static std::string with_current(std::string_view text, std::string_view key_id);

  // Whether the id means something else than a master key in a ring's text: index, current.
  static bool is_reserved(std::string_view key_id);

  const std::string& current_id() const { return current_id_; }
  const std::string& newest_id() const { return newest_id_; }
  const Key* find(std::string_view key_id) const;  // null where the ring has no such master key
  const Key& current() const { return *find(current_id_); }
  const Key& index() const { return index_; }

 private:
  std::map<std::string, Key, std::less<>> keys_;
  std::string current_id_;
  std::string newest_id_;
  Key index_;
};

}  // namespace quell
