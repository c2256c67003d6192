#include "interop/hl7_file.h"

#include <algorithm>
#include <optional>

#include "interop/hl7_message.h"

namespace quell::interop {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What begins on this line, if it is no line of what went before.
std::optional<Hl7ItemKind> kind_of_line(std::string_view line) {
  if (line.size() < 3) return {};
  const bool is_part_of_a_word =
      line.size() > 3 && ((line[3] >= '0' && line[3] <= '9') || (line[3] >= 'A' && line[3] <= 'Z') ||
                          (line[3] >= 'a' && line[3] <= 'z') || line[3] == ' ');
  if (is_part_of_a_word) return {};
  const std::string_view name = line.substr(0, 3);
  if (name == "MSH") return Hl7ItemKind::message;
  if (name == "BHS") return Hl7ItemKind::batch_header;
  if (name == "BTS") return Hl7ItemKind::batch_trailer;
  if (name == "FHS") return Hl7ItemKind::file_header;
  if (name == "FTS") return Hl7ItemKind::file_trailer;
  return {};
}

bool is_one_line(Hl7ItemKind kind) {
  return kind == Hl7ItemKind::batch_trailer || kind == Hl7ItemKind::file_trailer || kind == Hl7ItemKind::framing;
}

bool is_utf16(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("M\0S\0H\0"sv) ||
         bytes.starts_with("\0M\0S\0H"sv);
}

}  // namespace

Result<std::vector<Hl7Item>> split_hl7_file(std::string_view bytes) {
  if (is_utf16(bytes)) return invalid("", "interop.hl7_utf16");
  std::vector<Hl7Item> items;
  std::size_t begun = 0;  // where the last item begins
  const auto begin_item = [&](Hl7ItemKind kind, std::size_t at) {
    if (!items.empty()) items.back().bytes = bytes.substr(begun, at - begun);
    items.push_back({kind, {}});
    begun = at;
  };
  bool has_message = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t past_mark = bytes.substr(at).starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const std::size_t text = past_hl7_breaks(bytes, at + past_mark);
    // Only at the start of the file, or where files were put one after another.
    if (text > at) begin_item(Hl7ItemKind::framing, at);
    if (text == bytes.size()) break;
    if (const auto kind = kind_of_line(bytes.substr(text))) {
      begin_item(*kind, text);
      has_message = has_message || *kind == Hl7ItemKind::message;
    } else if (items.empty() || is_one_line(items.back().kind)) {
      begin_item(Hl7ItemKind::stray, text);
    }
    const auto end = std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(text), bytes.end(), is_hl7_break);
    at = past_hl7_breaks(bytes, static_cast<std::size_t>(end - bytes.begin()));
  }
  if (!has_message) return invalid("", "interop.hl7_no_message");
  items.back().bytes = bytes.substr(begun);
  return items;
}

}  // namespace quell::interop
