#include "apps/demo/demo_waiting.h"

#include <array>

#include "clinics/ask_call_back.h"
#include "clinics/join_standby.h"
#include "programs/site.h"

namespace quell::demo {
namespace {

using clinics::BestTime;

struct WhoWaits {
  const char* name;
  Date born_on;
  const char* phone;  // empty: none
  bool voicemail;
  int reach_minutes;
  int minutes_ago;
};

struct WhoAsked {
  const char* name;
  const char* phone;
  bool voicemail;
  people::Language language;
  BestTime best_time;
  int minutes_ago;
};

Private<Text<40>> phone_of(const char* typed) { return Private{Text<40>{typed}}; }

// Each open site has a list to look at.
std::vector<SiteId> sites_open(storage::Transaction& tx, const ProgramId& program, Date today) {
  std::vector<SiteId> sites;
  for (const programs::Site& site : programs::sites_of(tx, program))
    if (site.is_open(today) && site.serves(packs::Service::vaccination)) sites.push_back(site.id);
  return sites;
}

}  // namespace

Result<void> add_people_who_wait(storage::Transaction& tx, const ProgramId& program, const packs::Pack& pack,
                                 Instant first_morning, Seed& seed) {
  const access::Actor anyone = access::public_actor(program);
  const std::array<WhoWaits, 4> standby{{{"Jordan", make_date(1991, 3, 9), "203-555-0141", true, 30, 55},
                                         {"Mateo R.", make_date(1984, 11, 2), "203-555-0142", false, 60, 40},
                                         {"Sky", make_date(1998, 6, 21), "", false, 15, 25},
                                         {"D. Okafor", make_date(1979, 1, 30), "203-555-0144", true, 120, 10}}};
  for (const WhoWaits& who : standby) {
    clinics::StandbyRequest request{
        .id = seed.next_id<clinics::StandbyId>(),
        .booker = {.name_to_call = people::NameText{{who.name}}, .born_on = Private<Date>{who.born_on}},
        .reach_minutes = who.reach_minutes,
        .sites = sites_open(tx, program, pack.program.starts_on),
        .near = {},
        .miles = {},
        .dose_number = {}};
    if (*who.phone) {
      request.booker.phone = phone_of(who.phone);
      request.booker.consent = people::Consent{.voicemail = who.voicemail};
    }
    if (request.sites.empty()) break;
    TRY(clinics::join_standby(tx, anyone, first_morning - std::chrono::minutes{who.minutes_ago}, seed.branch(),
                              request));
  }
  const std::array<WhoAsked, 4> call_backs{
      {{"Rosa", "203-555-0151", true, people::Language::spanish, BestTime::morning, 70},
       {"Chris", "203-555-0152", false, people::Language::english, BestTime::any_time, 45},
       {"Mr. Lee", "203-555-0153", true, people::Language::english, BestTime::afternoon, 30},
       {"Ana P.", "203-555-0154", false, people::Language::portuguese, BestTime::evening, 12}}};
  for (const WhoAsked& who : call_backs)
    TRY(clinics::ask_call_back(tx, anyone, first_morning - std::chrono::minutes{who.minutes_ago}, seed.branch(),
                               {.id = seed.next_id<clinics::CallBackId>(),
                                .name_to_call = people::NameText{{who.name}},
                                .phone = phone_of(who.phone),
                                .consent = {.voicemail = who.voicemail},
                                .language = Private{who.language},
                                .best_time = who.best_time}));
  return {};
}

}  // namespace quell::demo
