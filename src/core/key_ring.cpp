#include "core/key_ring.h"

#include <algorithm>
#include <optional>

#include "core/base64.h"
#include "core/ids.h"

namespace quell {
namespace {

std::string_view next_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
  return line;
}

struct KeyLine {
  std::string id;
  Key key;
};

std::optional<KeyLine> key_line(std::string_view line) {
  const auto space = line.find(' ');
  if (space == std::string_view::npos || !is_id(line.substr(0, space))) return {};
  const auto start = line.find_first_not_of(' ', space);
  if (start == std::string_view::npos) return {};
  const auto bytes = from_base64(line.substr(start));
  if (!bytes || bytes->size() != sizeof(Key::bytes)) return {};
  KeyLine found{std::string{line.substr(0, space)}, {}};
  std::copy(bytes->begin(), bytes->end(), found.key.bytes.begin());
  return found;
}

// What the line `current ID` names.
std::optional<std::string_view> named_current(std::string_view line) {
  constexpr std::string_view word = "current ";
  if (!line.starts_with(word)) return {};
  line.remove_prefix(std::min(line.find_first_not_of(' ', word.size()), line.size()));
  return line;
}

std::string random_key_text() { return to_base64(random_bytes(sizeof(Key::bytes))); }

}  // namespace

Result<KeyRing> KeyRing::from_text(std::string_view text) {
  KeyRing ring;
  bool has_index = false;
  while (!text.empty()) {
    const std::string_view line = next_line(text);
    if (line.empty() || line.front() == '#') continue;
    if (const auto current = named_current(line)) {
      if (!ring.current_id_.empty() || current->empty())
        return fail(FailureKind::invalid_input, "core.key_ring_malformed");
      ring.current_id_ = *current;
      continue;
    }
    auto found = key_line(line);
    if (!found || found->id == "current") return fail(FailureKind::invalid_input, "core.key_ring_malformed");
    if (found->id == "index") {
      if (has_index) return fail(FailureKind::invalid_input, "core.key_ring_malformed");
      ring.index_ = found->key;
      has_index = true;
    } else {
      if (!ring.keys_.emplace(found->id, found->key).second)
        return fail(FailureKind::invalid_input, "core.key_ring_malformed");
      ring.newest_id_ = found->id;
    }
  }
  if (!has_index || ring.keys_.empty()) return fail(FailureKind::invalid_input, "core.key_ring_incomplete");
  if (ring.current_id_.empty()) ring.current_id_ = ring.newest_id_;
  if (!ring.find(ring.current_id_)) return fail(FailureKind::invalid_input, "core.key_ring_malformed");
  return ring;
}

std::string KeyRing::make_text(std::string_view key_id) {
  return "# Quell master keys. Keep a copy in another safe place: without this file nothing sealed can be read.\n" +
         std::string{key_id} + " " + random_key_text() + "\nindex " + random_key_text() + "\n";
}

std::string KeyRing::with_current(std::string_view text, std::string_view key_id) {
  std::string changed;
  while (!text.empty())
    if (const std::string_view line = next_line(text); !named_current(line)) changed.append(line).append("\n");
  return changed.append("current ").append(key_id).append("\n");
}

bool KeyRing::is_reserved(std::string_view key_id) { return key_id == "index" || key_id == "current"; }

const Key* KeyRing::find(std::string_view key_id) const {
  const auto found = keys_.find(key_id);
  return found == keys_.end() ? nullptr : &found->second;
}

}  // namespace quell
