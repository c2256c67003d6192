#include "apps/quell/command.h"

#include <boost/json.hpp>

namespace quell::command_line {
namespace {

boost::json::array items_of(std::string_view text, char separator) {
  boost::json::array items;
  while (!text.empty()) {
    const std::string_view item = text.substr(0, text.find(separator));
    items.emplace_back(boost::json::string{item});
    text.remove_prefix(std::min(item.size() + 1, text.size()));
  }
  return items;
}

}  // namespace

boost::json::value document_of(const Command& command, const Values& values) {
  boost::json::object document;
  for (const Value& value : values) {
    Form form = Form::value;
    for (const Setting& setting : command.settings)
      if (setting.name == value.name) form = setting.form;
    if (form == Form::list) document[value.name] = items_of(value.text, ',');
    else if (form == Form::positions) document[value.name] = items_of(value.text, between_positions);
    else document[value.name] = boost::json::string{value.text};
  }
  return document;
}

std::string plain_text(const std::string& json) {
  const auto value = boost::json::parse(json);
  if (value.is_null()) return {};
  if (value.is_string()) return std::string{value.get_string()};
  if (!value.is_array()) return json;
  std::string text;
  for (const auto& item : value.get_array())
    text += (text.empty() ? "" : ",") + plain_text(boost::json::serialize(item));
  return text;
}

}  // namespace quell::command_line
