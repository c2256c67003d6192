#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "apps/server/files.h"
#include "apps/server/texts.h"
#include "core/result.h"

namespace quell::server {

// The public pages' templates, ready in every language. In a template `[[key]]` is the language's text (which may hold
// {{data}} itself), `{{> part}}` another template, `{{name}}` data, escaped.
class Templates {
 public:
  // Reads web/public/pages and web/public/parts.
  // Fails: invalid_input server.template_malformed   field: the template, its language and what is wrong with it
  static Result<Templates> load(const Files& files, const Texts& texts);

  Templates(Templates&&) noexcept;
  ~Templates();

  bool has(std::string_view name) const;

  // Throws std::logic_error where there is no such template: a mistake of the program.
  std::string render(std::string_view name, std::string_view language, const boost::json::object& data) const;

 private:
  struct Ready;
  Templates();

  std::unique_ptr<Ready> ready_;
};

}  // namespace quell::server
