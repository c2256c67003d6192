// A dose in time for who was exposed: the place that is kept, its link, and the contact's own answers by a link.

#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "clinics/offer_pep.h"
#include "clinics/take_pep_offer.h"
#include "surveillance/own_monitoring.h"

namespace quell::server {

Routes offer_routes() {
  using enum Permission;
  const RouteOptions personal{.personal = Personal::yes};
  const RouteOptions guarded{.personal = Personal::yes, .rate = Rate::guarded};
  return {
      read_route<&clinics::pep_offer_of>("/api/contacts/{contact}/pep-offer", "The latest place kept for a contact",
                                         investigate_cases, personal),
      write_route<&clinics::offer_pep>(Method::post, "/api/contacts/{contact}/pep-offer",
                                       "Keeps the nearest place with a dose in time, as a link", investigate_cases,
                                       personal),
      write_route<&clinics::withdraw_pep_offer>(Method::post, "/api/contacts/{contact}/pep-offer/withdraw",
                                                "Takes such a link back", investigate_cases, personal),
      write_route<&clinics::book_pep>(Method::post, "/api/contacts/{contact}/pep-booking",
                                      "Books the nearest place with a dose in time", investigate_cases, personal),
      read_route<&clinics::show_pep_offer>(Method::post, "/api/pep-offers/own", "The place that a link keeps",
                                           use_public_pages, guarded),
      write_route<&clinics::take_pep_offer>(Method::post, "/api/pep-offers/own/booking", "Books it, once",
                                            use_public_pages, guarded),
      write_route<&surveillance::make_monitoring_link>(Method::post, "/api/contacts/{contact}/monitoring-link",
                                                       "The link by which a contact answers for symptoms",
                                                       investigate_cases, personal),
      read_route<&surveillance::find_own_monitoring>(Method::post, "/api/monitoring/own",
                                                     "The days that are left, by the code of a link or text",
                                                     use_public_pages, guarded),
      write_route<&surveillance::answer_own_monitoring>(Method::post, "/api/monitoring/own/answers",
                                                        "Answers for symptoms today", use_public_pages, guarded),
      write_route<&surveillance::choose_own_rhythm>(Method::post, "/api/monitoring/own/rhythm",
                                                    "Says how often to be asked", use_public_pages, guarded),
  };
}

}  // namespace quell::server
