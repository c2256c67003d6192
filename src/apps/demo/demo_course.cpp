#include "apps/demo/demo_course.h"

#include <algorithm>
#include <array>

#include "apps/demo/demo_people.h"
#include "clinics/check_in.h"
#include "clinics/give_dose.h"
#include "clinics/hold_place.h"
#include "inventory/record_wastage.h"
#include "outreach/answer_question.h"
#include "outreach/ask_question.h"
#include "outreach/claim_question.h"
#include "packs/product_rules.h"
#include "people/record_demographics.h"
#include "programs/announce_count.h"
#include "programs/program.h"
#include "programs/site.h"

namespace quell::demo {
namespace {

using access::Actor;
using std::chrono::days;
using std::chrono::minutes;

constexpr int booked_ahead_days = 6;
constexpr int booked_a_site = 6;
constexpr int grown_up = 30;

// What a day of the demo needs, at hand.
struct Course {
  const DemoPack& demo;
  Actor actor = access::system_actor(demo.program());
  TimeZone zone = *TimeZone::find(demo.pack->program.time_zone);
  Seed dice = Seed::from_number(20220801);

  int below(int bound) { return static_cast<int>(dice.next_number_below(static_cast<std::uint64_t>(bound))); }
};

struct SiteQuery {
  ProgramId program_id;
  SiteId site;
  Instant from;
  Instant until;
  int count_max = 0;
};
BOOST_DESCRIBE_STRUCT(SiteQuery, (), (program_id, site, from, until, count_max))

struct LotHere {
  LotId lot;
};
BOOST_DESCRIBE_STRUCT(LotHere, (), (lot))

std::optional<LotId> lot_at(storage::Transaction& tx, const Course& course, const SiteId& site) {
  const auto found = tx.find<LotHere>(
      "select min(lot) as lot from inventory_stock where program_id = :program_id and site = :site and unit = 'vial' "
      "and on_hand > 0 having count(*) > 0",
      SiteQuery{course.demo.program(), site});
  return found ? std::optional{found->lot} : std::nullopt;
}

Result<void> give_dose(storage::Transaction& tx, Course& course, const SiteId& site, const LotId& lot, Instant at) {
  const packs::Pack& pack = *course.demo.pack;
  if (pack.products.empty()) return {};
  const packs::Product& product = pack.products.front();
  const Date day = course.zone.day_of(at);
  const auto routes = packs::routes_allowed(product, day, grown_up);
  const auto body_sites =
      routes.empty() ? std::vector<const packs::BodySite*>{} : packs::body_sites(product, routes.front()->id, day);
  if (body_sites.empty()) return {};
  const auto come = TRY(clinics::register_walk_in(tx, course.actor, at, Seed::fresh(),
                                                  {.id = course.dice.next_id<AppointmentId>(),
                                                   .site = site,
                                                   .service = packs::Service::vaccination,
                                                   .booker = invented_person(course.dice),
                                                   .dose_number = 1}));
  if (const auto told = invented_demographics(course.dice))
    TRY(people::record_demographics(tx, course.actor, at, course.dice.branch(), {come.person, *told}));
  const packs::Screening& screening = pack.screening;
  const auto& editions = screening.information_sheet_editions;
  TRY(clinics::give_dose(
      tx, course.actor, at, course.dice.branch(),
      {.id = course.dice.next_id<DoseId>(),
       .appointment = come.id,
       .lot = lot,
       .vial = {},
       .route = {routes.front()->id},
       .volume_ul = {static_cast<int>(routes.front()->volume_ml * 1000 + 0.5)},
       .body_site = {body_sites.front()->id},
       .given_at = at,
       .given_by = {},
       .information_sheet = Text<120>{screening.information_sheet},
       .information_sheet_edition = editions.empty() ? std::nullopt : std::optional{Text<40>{editions.front()}},
       .consent_recorded = true,
       .registry = immunization::Registry::report}));
  return {};
}

Result<void> waste_one(storage::Transaction& tx, Course& course, const SiteId& site, const LotId& lot, Instant at) {
  using enum inventory::WastageReason;
  constexpr std::array reasons{broken, broken, spoiled, lost};
  TRY(inventory::record_wastage(tx, course.actor, at, course.dice.branch(),
                                {.id = course.dice.next_id<LedgerEntryId>(),
                                 .site = site,
                                 .unit = inventory::Unit::vial,
                                 .lot = lot,
                                 .vial = {},
                                 .count = 1,
                                 .reason = reasons[static_cast<std::size_t>(course.below(reasons.size()))],
                                 .occurred_at = at,
                                 .note = {}}));
  return {};
}

// Three to five doses, and now and then a vial that is lost.
Result<void> site_day(storage::Transaction& tx, Course& course, const SiteId& site, Instant opens) {
  const int doses = 3 + course.below(3);
  for (int i = 0; i < doses; ++i) {
    const auto lot = lot_at(tx, course, site);
    if (!lot) return {};
    TRY(give_dose(tx, course, site, *lot, opens + minutes{12 * i + course.below(10)}));
  }
  const auto lot = lot_at(tx, course, site);
  if (lot && course.below(12) == 0) TRY(waste_one(tx, course, site, *lot, opens + std::chrono::hours{2}));
  return {};
}

// Questions of a day; those of the days before are answered, but for the newest ones. One of them is for the partner.
Result<void> questions_of_course(storage::Transaction& tx, Course& course, Instant at, bool answered) {
  constexpr std::array minutes_ago{150, 65, 40, 15};
  const auto& partners = course.demo.pack->program.partners;
  const std::uint64_t first = course.dice.next_number_below(1000);
  for (std::size_t i = 0; i < minutes_ago.size(); ++i) {
    const InventedQuestion& words = invented_question(first + i);
    const bool of_partner = i == 2 && !answered && !partners.empty();
    const auto asked = TRY(outreach::ask_question(
        tx, access::public_actor(course.demo.program()), at - minutes{minutes_ago[i]}, course.dice.branch(),
        {.id = course.dice.next_id<QuestionId>(),
         .text = outreach::Writing{LongText<2000>{words.question}},
         .helper = of_partner ? std::optional{Text<64>{partners.front().slug}} : std::nullopt,
         .language = {words.language},
         .topic = i == 3 ? std::nullopt : std::optional{words.topic}}));
    if (!answered) continue;
    const Instant later = at + std::chrono::hours{2};
    TRY(outreach::claim_question(tx, course.actor, later, course.dice.branch(), {asked.id}));
    TRY(outreach::answer_question(
        tx, course.actor, later, course.dice.branch(),
        {course.dice.next_id<outreach::AnswerId>(), asked.id, outreach::Writing{LongText<2000>{words.answer}}}));
  }
  return {};
}

Result<void> announce_course(storage::Transaction& tx, Course& course, Date day, Instant at) {
  for (const packs::AnnouncedCount& count : course.demo.pack->counts)
    if (count.on == day)
      TRY(programs::announce_count(tx, course.actor, at, course.dice.branch(),
                                   {.id = course.dice.next_id<RequestId>(),
                                    .measure = {count.measure},
                                    .counted_on = day,
                                    .number = count.number,
                                    .source = {count.source}}));
  return {};
}

Result<void> live_day(storage::Database& database, Course& course, Date day, const std::vector<programs::Site>& sites) {
  const auto weekday = static_cast<packs::Weekday>((std::chrono::weekday{day.days} - std::chrono::Monday).count());
  for (const packs::ClinicHours& open : course.demo.pack->example_clinic_hours) {
    const auto site = std::ranges::find(sites, SiteId{open.site}, &programs::Site::id);
    if (open.weekday != weekday || open.service != packs::Service::vaccination || site == sites.end() ||
        !site->is_open(day))
      continue;
    TRY(database.write(site->id.text, [&](storage::Transaction& tx) {
      return site_day(tx, course, site->id, course.zone.at(day, open.opens_at));
    }));
  }
  const Instant noon = course.zone.at(day, std::chrono::hours{12});
  return database.write("demo", [&](storage::Transaction& tx) -> Result<void> {
    TRY(announce_course(tx, course, day, noon));
    return questions_of_course(tx, course, noon, true);
  });
}

struct FreePlace {
  PlaceId id;
};
BOOST_DESCRIBE_STRUCT(FreePlace, (), (id))

// Some have booked the next days, from tomorrow on.
Result<void> book_ahead(storage::Transaction& tx, Course& course, const SiteId& site, Instant now) {
  const Date tomorrow = course.zone.day_of(now) + days{1};
  const auto places = tx.all<FreePlace>(
      "select id from clinics_place where program_id = :program_id and site_id = :site and service = 'vaccination' "
      "and starts_at >= :from and starts_at < :until and closed = 'false' order by starts_at limit :count_max",
      SiteQuery{course.demo.program(), site, course.zone.at(tomorrow, {}),
                course.zone.at(tomorrow + days{booked_ahead_days}, {}), 60});
  int booked = 0;
  for (std::size_t i = 0; i < places.size() && booked < booked_a_site; ++i) {
    if (course.below(6) != 0) continue;
    ++booked;
    const auto hold =
        clinics::hold_place(tx, course.actor, now, Seed::fresh(), {course.dice.next_id<HoldId>(), places[i].id});
    if (!hold) return {};
    TRY(clinics::book_appointment(tx, course.actor, now, Seed::fresh(),
                                  {.id = course.dice.next_id<AppointmentId>(),
                                   .hold_token = {hold->token},
                                   .check_token = {},
                                   .booker = invented_person(course.dice),
                                   .dose_number = 1}));
  }
  return {};
}

}  // namespace

Result<void> live_until(storage::Database& database, const DemoPack& demo, Instant now) {
  Course course{demo};
  const Date today = course.zone.day_of(now);
  const auto sites = TRY(database.read([&](storage::Transaction& tx) -> Result<std::vector<programs::Site>> {
    return programs::sites_of(tx, demo.program());
  }));
  for (Date day = demo.pack->program.starts_on; day < today; day = day + days{1})
    TRY(live_day(database, course, day, sites));
  for (const programs::Site& site : sites)
    if (site.is_open(today))
      TRY(database.write(site.id.text, [&](storage::Transaction& tx) { return book_ahead(tx, course, site.id, now); }));
  return database.write("demo", [&](storage::Transaction& tx) { return questions_of_course(tx, course, now, false); });
}

}  // namespace quell::demo
