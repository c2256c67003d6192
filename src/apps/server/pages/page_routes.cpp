#include <iterator>

#include "apps/server/pages/pages.h"

namespace quell::server {

Routes page_routes(const PageSetting& setting) {
  Routes routes;
  for (auto* make : {home_pages, counts_pages, check_pages, find_pages, site_pages, book_pages, appointment_pages,
                     demographics_pages, partner_pages, privacy_pages, question_pages, wait_pages, standby_pages,
                     call_back_pages, notice_pages, offer_pages, monitoring_pages}) {
    Routes made = make(setting);
    routes.insert(routes.end(), std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
  }
  return routes;
}

}  // namespace quell::server
