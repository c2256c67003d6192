#include "apps/server/pages/form.h"

#include <charconv>

namespace quell::server {
namespace {

constexpr std::size_t typed_max = 8 * 1024;

int number_of(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

std::string trimmed_field(std::string text) {
  std::erase(text, ' ');
  return text;
}

}  // namespace

std::string Form::typed(std::string_view name) const {
  const auto* object = fields_.document.if_object();
  const auto* value = object ? object->if_contains(name) : nullptr;
  if (value && value->is_array() && !value->get_array().empty()) value = &value->get_array().front();
  if (!value || !value->is_string()) return {};
  return std::string{std::string_view{value->get_string()}.substr(0, typed_max)};
}

std::vector<std::string> Form::all(std::string_view name) const {
  const auto* object = fields_.document.if_object();
  const auto* value = object ? object->if_contains(name) : nullptr;
  if (!value || !value->is_array()) return has(name) ? std::vector{typed(name)} : std::vector<std::string>{};
  std::vector<std::string> list;
  for (const auto& item : value->get_array())
    if (item.is_string() && list.size() < 40)
      list.emplace_back(std::string_view{item.get_string()}.substr(0, typed_max));
  return list;
}

Date Form::date(std::string_view name) {
  const std::string field{name};
  const int month = number_of(trimmed_field(typed(field + "_month")));
  const int day = number_of(trimmed_field(typed(field + "_day")));
  const int year = number_of(trimmed_field(typed(field + "_year")));
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (month > 0 && day > 0 && year >= 1900 && year < 2200 && date.ok()) return {std::chrono::sys_days{date}};
  fault(field + "_date", "server.not_a_birth_date");
  return {};
}

void Form::fault(std::string_view field, std::string_view reason) {
  faults_.push_back({"/" + std::string{field}, std::string{reason}});
}

Result<void> Form::checked() const {
  if (faults_.empty()) return {};
  return tl::unexpected(Failure{FailureKind::invalid_input, "core.request_invalid", faults_});
}

}  // namespace quell::server
