#include "apps/server/pages/templates.h"

#include <boost/json.hpp>
#include <kainjow/mustache.hpp>
#include <stdexcept>

namespace quell::server {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

// Replaces each "open name close" by what `find` says of the name; stops at the first name that it does not know.
Result<std::string> replaced(std::string_view text, std::string_view open, std::string_view close, auto&& find) {
  std::string out;
  while (true) {
    const auto from = text.find(open);
    out += text.substr(0, from);
    if (from == text.npos) return out;
    text.remove_prefix(from + open.size());
    const auto to = text.find(close);
    std::string name{text.substr(0, to)};
    std::erase(name, ' ');
    const auto found = find(name);
    if (to == text.npos || !found) return invalid(name, "server.template_malformed");
    out += *found;
    text.remove_prefix(to + close.size());
  }
}

std::optional<std::string_view> source_of(const Files& files, std::string_view name) {
  for (const std::string_view folder : {"web/public/pages/", "web/public/parts/"})
    if (const auto found = files.find(std::string{folder} + std::string{name} + ".mustache")) return found;
  return {};
}

Result<std::string> with_parts(const Files& files, std::string_view text, int depth = 0) {
  if (depth > 8) return invalid("{{>", "server.template_malformed");  // a part that holds itself
  Failure inner{FailureKind::invalid_input, ""};
  auto whole = replaced(text, "{{>", "}}", [&](const std::string& name) -> std::optional<std::string> {
    const auto part = source_of(files, name);
    if (!part) return {};
    auto expanded = with_parts(files, *part, depth + 1);
    if (expanded) return *std::move(expanded);
    inner = std::move(expanded).error();
    return {};
  });
  if (!whole && !inner.reason.empty()) return tl::unexpected(std::move(inner));
  return whole;
}

// Indentation is for who writes templates. The library looks at each blank anew for each reader.
std::string without_indentation(std::string_view text) {
  std::string out;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == ' ' || c == '\n')) continue;
    line_begins = c == '\n';
    out += c;
  }
  return out;
}

data data_of(const boost::json::value& value);

// The library's set() and push_back() copy all that lies below.
data data_of(const boost::json::object& object) {
  data out{data::type::object};
  for (const auto& [name, value] : object) out[std::string{name}] = data_of(value);
  return out;
}

data data_of(const boost::json::value& value) {
  if (const auto* object = value.if_object()) return data_of(*object);
  if (const auto* array = value.if_array()) {
    kainjow::mustache::list items;
    items.reserve(array->size());
    for (const auto& item : *array) items.push_back(data_of(item));
    return data{items};
  }
  if (const auto* text = value.if_string()) {
    if (text->empty()) return data{false};  // so that {{#name}} asks whether there is a text
    return data{std::string{*text}};
  }
  if (const auto* flag = value.if_bool()) return data{*flag};
  if (value.is_null()) return data{false};
  return data{boost::json::serialize(value)};
}

}  // namespace

struct Templates::Ready {
  // By "language/name". Rendering reads a template only, though the library does not say const.
  mutable std::map<std::string, mustache, std::less<>> by_name;
};

Templates::Templates() : ready_(std::make_unique<Ready>()) {}
Templates::Templates(Templates&&) noexcept = default;
Templates::~Templates() = default;

Result<Templates> Templates::load(const Files& files, const Texts& texts) {
  Templates templates;
  const auto named = [](Failure failure, const std::string& path) {
    for (Fault& fault : failure.faults) fault.field = path + ": " + fault.field;
    return tl::unexpected(std::move(failure));
  };
  for (const std::string& path : files.under("web/public/pages/")) {
    if (!path.ends_with(".mustache")) continue;
    const std::string name = path.substr(17, path.size() - 17 - 9);
    auto whole = with_parts(files, *files.find(path));
    if (!whole) return named(std::move(whole).error(), path);
    for (const std::string& language : texts.languages()) {
      auto spoken = replaced(*whole, "[[", "]]", [&](const std::string& key) -> std::optional<std::string> {
        const std::string* sentence = texts.find(language, key);
        // The renderer of templates knows no plurals: such a text is said by the page's own code.
        if (!sentence || sentence->find(", plural, ") != sentence->npos) return {};
        return *sentence;
      });
      if (!spoken) return named(std::move(spoken).error(), path + " (" + language + ")");
      mustache ready{without_indentation(*spoken)};
      if (!ready.is_valid()) return named(invalid(ready.error_message(), "server.template_malformed").value(), path);
      templates.ready_->by_name.emplace(language + "/" + name, std::move(ready));
    }
  }
  return templates;
}

bool Templates::has(std::string_view name) const { return ready_->by_name.contains("en/" + std::string{name}); }

std::string Templates::render(std::string_view name, std::string_view language, const boost::json::object& data) const {
  auto found = ready_->by_name.find(std::string{language} + "/" + std::string{name});
  if (found == ready_->by_name.end()) throw std::logic_error("no template " + std::string{name});
  std::string out;
  found->second.render(data_of(data), [&](const std::string& piece) { out += piece; });
  return out;
}

}  // namespace quell::server
