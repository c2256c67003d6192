#pragma once

#include "apps/server/pages/kept_time.h"

namespace quell::server {

// The form that books a held time. Where the hold is over, the site's free times instead.
struct BookPage {
  std::string hold;  // its token
  std::string check_token;
  std::string notice = {};  // the code of a link that was passed on
  const Failure* failure = nullptr;
  boost::json::array first = {};  // what to do first, by the private check (do_first)
};
Result<Reply> book_page(Visit& visit, const BookPage& shown);

// Where the time that was kept is nobody's any more: the site's free times, and why.
Result<Reply> hold_over_page(Visit& visit, const KeptTime& kept);

}  // namespace quell::server
