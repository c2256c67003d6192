#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apps/server/fields.h"
#include "core/date.h"
#include "core/result.h"
#include "core/text.h"

namespace quell::server {

template <class SomeText>
inline constexpr Lines lines_of = Lines::one;
template <std::size_t Max>
inline constexpr Lines lines_of<Text<Max, Lines::many>> = Lines::many;

// What a page's form or address says. A browser may send more than was asked: what nobody reads is passed over.
class Form {
 public:
  explicit Form(const Fields& fields) : fields_(fields) {}

  // As it was typed, at most 8 kB of it; empty where it was not sent.
  std::string typed(std::string_view name) const;
  std::vector<std::string> all(std::string_view name) const;  // of a field that may come several times, at most 40
  bool has(std::string_view name) const { return !typed(name).empty(); }
  bool ticked(std::string_view name) const { return typed(name) == "yes"; }

  // A text that may be kept. What cannot be is a fault of the field.
  template <class SomeText>
  SomeText text(std::string_view name) {
    CleanedText cleaned = clean_text(typed(name), SomeText::max, lines_of<SomeText>);
    if (cleaned.refused) fault(name, cleaned.refused);
    return SomeText{std::move(cleaned.text)};
  }
  template <class SomeText>
  std::optional<SomeText> optional_text(std::string_view name) {
    SomeText read = text<SomeText>(name);
    if (read.empty()) return {};
    return read;
  }
  template <class SomeText>
  SomeText needed_text(std::string_view name) {
    const std::size_t faults_before = faults_.size();
    SomeText read = text<SomeText>(name);
    if (read.empty() && faults_.size() == faults_before) fault(name, "core.required");
    return read;
  }

  // An id that the page put there itself; empty where it was changed.
  template <class SomeId>
  SomeId id(std::string_view name) const {
    const std::string text = typed(name);
    return is_id(text) ? SomeId{text} : SomeId{};
  }

  // Of three fields: <name>_month, <name>_day, <name>_year. A fault of the field <name>_date.
  Date date(std::string_view name);

  void fault(std::string_view field, std::string_view reason);

  // Fails: invalid_input core.request_invalid, with a fault for each field to mend
  Result<void> checked() const;

 private:
  const Fields& fields_;
  std::vector<Fault> faults_;
};

}  // namespace quell::server
