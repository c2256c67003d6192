#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "interop/export_doses.h"
#include "interop/list_hl7_messages.h"
#include "interop/mend_hl7_message.h"
#include "interop/read_hl7_message.h"

namespace quell::server {
namespace {

using interop::DosesFile;
using interop::DosesQuestion;

const RouteOptions of_persons{.reasons = {"access.other_site", "programs.site_unknown"}, .personal = Personal::yes};

// A file stands in no API document: its form is another standard's.
template <auto verb>
Route file_route(std::string path, std::string about) {
  Route route =
      verb_route(Method::get, std::move(path), std::move(about), Permission::view_site_day, RouteOptions{of_persons});
  route.operation = verb_name<verb>();
  route.shows = Shows::file;
  route.work = Reading{[](const Fields& fields) -> Result<Work> {
    auto question = read_json<DosesQuestion>(fields.document, fields.scalars);
    if (!question) return tl::unexpected(std::move(question).error());
    return Work{[kept = *std::move(question)](const Call& call) -> Result<Reply> {
      DosesFile file = TRY(verb(call.tx, call.actor, call.now, kept));
      return Reply{FileReply{std::move(file.content_type), std::move(file.bytes), std::move(file.name)}};
    }};
  }};
  return route;
}

// Laboratories' messages that wait for a person.
Routes message_routes() {
  using enum Permission;
  const auto post = Method::post;
  const RouteOptions changes{.reasons = {"interop.message_unknown", "interop.changed_meanwhile",
                                         "interop.message_not_waiting", "people.erased"},
                             .personal = Personal::yes};
  RouteOptions mends = changes, explains = changes, takes_up = changes;
  mends.reasons.insert(mends.reasons.end(), {"interop.mended_text_unreadable", "interop.mended_text_several"});
  mends.body_limit = 1024 * 1024;
  explains.reasons.insert(explains.reasons.end(), {"interop.code_missing", "interop.meaning_unknown"});
  takes_up.reasons = {"interop.message_unknown", "interop.changed_meanwhile", "interop.message_not_set_aside"};
  return {
      read_route<&interop::list_hl7_messages>("/api/hl7-messages", "Laboratories' messages that wait for a person",
                                              investigate_cases, {.reasons = {"interop.limit_out_of_range"}}),
      read_route<&interop::count_hl7_messages>("/api/hl7-message-counts", "How many of them wait", investigate_cases,
                                               {.audited = Audited::when_touched}),
      read_route<&interop::read_hl7_message>("/api/hl7-messages/{message}", "One of them, with what is wrong and where",
                                             investigate_cases,
                                             {.reasons = {"interop.message_unknown"}, .personal = Personal::yes}),
      write_route<&interop::replay_hl7_message>(post, "/api/hl7-messages/{message}/replay", "Uses it as it is",
                                                investigate_cases, changes),
      write_route<&interop::mend_hl7_message>(Method::put, "/api/hl7-messages/{message}/text",
                                              "Writes its text anew and uses it", investigate_cases, mends),
      write_route<&interop::explain_local_code>(post, "/api/hl7-messages/{message}/codes",
                                                "Says what a laboratory's own code means, and uses it",
                                                investigate_cases, explains),
      write_route<&interop::set_hl7_message_aside>(post, "/api/hl7-messages/{message}/set-aside",
                                                   "Takes it off the work list", investigate_cases, changes),
      write_route<&interop::take_hl7_message_up>(post, "/api/hl7-messages/{message}/take-up",
                                                 "Puts it back on the work list", investigate_cases, takes_up),
  };
}

}  // namespace

Routes interop_routes() {
  Routes routes = {
      read_route<&interop::report_on_doses>("/api/staff/sites/{site}/doses",
                                            "What the files of a day's doses hold, and what keeps a dose out",
                                            Permission::view_site_day, of_persons),
      file_route<&interop::export_doses_csv>("/api/staff/sites/{site}/doses.csv", "A day's doses as a table"),
      file_route<&interop::export_doses_vxu>("/api/staff/sites/{site}/doses.hl7",
                                             "A day's doses as VXU^V04 messages for the state registry"),
  };
  for (Route& route : message_routes()) routes.push_back(std::move(route));
  return routes;
}

}  // namespace quell::server
