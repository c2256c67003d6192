#pragma once

#include "apps/server/pages/visit.h"

namespace quell::server {

// Asks for the code of a link: whoever scanned it or tapped it has it filled in already, and opened at once. The words
// are `texts` with "title" and "intro". `failure`: what was wrong with the code that was typed.
Reply code_lookup_page(Visit& visit, const std::string& texts, const std::string& action, const Failure* failure);

// {iso, text}: a day within a sentence, where "martes" is not written large.
boost::json::object day_inside(const Visit& visit, Date date);

// Its routes: GET asks, POST shows by the code. Both at `path`.
struct CodePage {
  std::string path;   // "/n"
  std::string name;   // of its operations: "notice"
  std::string texts;  // "public.notice."
  std::string about;
  PageWork work;
};
Routes code_routes(const PageSetting& setting, const CodePage& page);

}  // namespace quell::server
