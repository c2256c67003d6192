#pragma once

// A page, seen once by one visitor: what its function may use. A page is a function from a Visit to a Reply, and one
// route line in its own file.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "apps/server/pages/form.h"
#include "apps/server/route.h"
#include "apps/server/texts.h"
#include "core/time_zone.h"
#include "programs/program.h"

namespace quell::server {

struct Visit {
  const Call& call;
  const Texts& texts;
  programs::InForce program;
  Form form;
  std::string origin;  // "https://quell.example.gov", for what is scanned or printed
  Seed seed;           // for ids that a page hands out

  std::string path(std::string_view of_page) const;  // "/find" as "/en/find"
  std::string say(std::string_view key) const;       // a text of ours
  std::string say(std::string_view key, const std::map<std::string, std::string>& values) const;  // with {{name}}s
  std::string pack_text(std::string_view key) const;
  std::string fresh_id() { return seed.next_id<RequestId>().text; }
};

boost::json::object text_item(std::string text);             // {text}
boost::json::object dated(const Visit& visit, Date date);    // {iso, text: "August 1, 2022"}
boost::json::object weekday(const Visit& visit, Date date);  // {iso, text: "Monday, August 1"}
boost::json::object clock_time(const Visit& visit, Instant at, const TimeZone& zone);  // {iso, text: "2:30 pm"}
std::string day_and_time(const Visit& visit, Instant at, const TimeZone& zone);        // "Today, 2:30 pm"

// One list item a sentence.
boost::json::array sentences(const Visit& visit, std::string_view text);

// What a form carries without showing it; empty values are left out.
using Carried = std::vector<std::pair<std::string, std::string>>;
boost::json::array hidden_fields(const Carried& carried);

// What went wrong: a sentence beside each field to mend, or one above the page. `fields` says how a verb's field is
// called on the page.
void show_failure(boost::json::object& page, const Visit& visit, const Failure& failure,
                  const std::map<std::string, std::string>& fields = {});

// What was typed, by field.
boost::json::object typed_again(const Visit& visit, const std::vector<std::string>& fields);

using PageWork = std::function<Result<Reply>(Visit&)>;
using PageRefused = std::function<Result<Reply>(Visit&, const Failure&)>;

// What pages share, made once.
struct PageSetting {
  const Texts& texts;
  std::string public_origin = {};
};

enum class Does { show, read_form, act };

struct Page {
  Does does = Does::show;
  std::string path;
  std::string operation;
  std::string about;
  PageWork work;
  PageRefused refused = {};
  RouteOptions options = {};
};
Route route_of(const PageSetting& setting, Page page);

}  // namespace quell::server
