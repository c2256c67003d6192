// GET and POST /n: what somebody learns to whom a case passed a link on. The code is in no address.

#include "apps/server/pages/code_lookup_page.h"
#include "apps/server/pages/pages.h"
#include "surveillance/notice.h"

namespace quell::server {
namespace {

using boost::json::object;
using surveillance::NoticeShown;
using surveillance::PepStage;

boost::json::value days_in_time(const Visit& visit, const NoticeShown& shown) {
  const bool ideal = shown.stage == PepStage::ideal;
  if (!ideal && shown.stage != PepStage::useful) return false;
  return object{{"best", ideal ? boost::json::value(day_inside(visit, *shown.ideal_until)) : boost::json::value(false)},
                {"useful", day_inside(visit, *shown.useful_until)},
                {"find_action", visit.path("/find")}};
}

Result<Reply> over_page(Visit& visit) {
  object page{{"over", object{{"find_href", visit.path("/find")}, {"check_href", visit.path("/check/steps")}}},
              {"exposed", false},
              {"in_time", false},
              {"too_late", false},
              {"watch", false},
              {"check_action", ""},
              {"hidden", boost::json::array{}}};
  return Reply{HtmlPage{"notice", std::move(page)}};
}

Result<Reply> show_notice_page(Visit& visit) {
  const auto code = visit.form.text<Text<64>>("code");
  TRY(visit.form.checked());
  const auto found = surveillance::show_notice(visit.call.tx, visit.call.actor, visit.call.now, {code});
  if (!found && found.error().reason == "surveillance.notice_over") return over_page(visit);
  const NoticeShown shown = TRY(found);
  const bool watches = shown.watch_until && *shown.watch_until >= visit.program.today;
  object page{{"over", false},
              {"exposed", day_inside(visit, shown.exposed_on)},
              {"in_time", days_in_time(visit, shown)},
              {"too_late", shown.stage == PepStage::past},
              {"watch", false},
              {"check_action", visit.path("/check/steps")},
              {"hidden", hidden_fields({{"notice", code.value}})}};
  if (watches) {
    page["watch"] = day_inside(visit, *shown.watch_until);
    page["signs"] = sentences(visit, visit.pack_text("outcome.call_first.text"));
  }
  return Reply{HtmlPage{"notice", std::move(page)}};
}

}  // namespace

Routes notice_pages(const PageSetting& setting) {
  return code_routes(setting, {.path = "/n",
                               .name = "notice",
                               .texts = "public.notice.",
                               .about = "What a link says that was passed on",
                               .work = show_notice_page});
}

}  // namespace quell::server
