#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "interop/export_doses.h"

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

}  // namespace

Routes interop_routes() {
  return {
      read_route<&interop::report_on_doses>("/api/staff/sites/{site}/doses",
                                            "What the files of a day's doses hold, and what keeps a dose out",
                                            Permission::view_site_day, of_persons),
      file_route<&interop::export_doses_csv>("/api/staff/sites/{site}/doses.csv", "A day's doses as a table"),
      file_route<&interop::export_doses_vxu>("/api/staff/sites/{site}/doses.hl7",
                                             "A day's doses as VXU^V04 messages for the state registry"),
  };
}

}  // namespace quell::server
