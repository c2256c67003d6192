#include "bench/support/state_days.h"

#include <algorithm>

#include "access/append_audit_event.h"
#include "access/seal_audit.h"
#include "bench/support/drawn_people.h"
#include "bench/support/must.h"
#include "clinics/cancel_appointment.h"
#include "clinics/check_in.h"
#include "clinics/give_dose.h"
#include "clinics/hold_place.h"
#include "clinics/publish_places.h"
#include "immunization/observation.h"
#include "immunization/record_screening.h"
#include "inventory/close_vial.h"
#include "inventory/find_vial.h"
#include "inventory/receive_shipment.h"
#include "inventory/record_supply.h"
#include "outreach/answer_question.h"
#include "outreach/ask_question.h"
#include "outreach/claim_question.h"
#include "programs/announce_count.h"
#include "programs/install_pack.h"
#include "programs/program.h"
#include "programs/site.h"
#include "worklist/complete_task.h"
#include "worklist/open_task.h"

namespace quell::bench {
namespace {

using access::AuditKind;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr int days_ahead = 14;
constexpr int capacity = 6;               // of each time
constexpr int first_intradermal_day = 8;  // from 9 August five doses come from a vial
constexpr int vials_of_a_lot = 3'000;

struct SiteOnly {
  SiteId site;
};
BOOST_DESCRIBE_STRUCT(SiteOnly, (), (site))

struct PersonRow {
  PersonId id;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (), (id))

int number_of(Seed& draw, int below) {
  return static_cast<int>(draw.next_number_below(static_cast<std::uint64_t>(below)));
}

}  // namespace

StateDays::StateDays(storage::Connection& connection, const demo::DemoPack& demo, const StateSize& size,
                     int verbs_a_transaction, Say say)
    : tx_(connection),
      demo_(demo),
      size_(size),
      verbs_a_transaction_(verbs_a_transaction),
      say_(std::move(say)),
      system_(access::system_actor(demo.program())),
      zone_(*TimeZone::find(demo.pack->program.time_zone)),
      people_(drawn_people(size.people)) {}

void StateDays::live() {
  tx_.begin(storage::Access::write);
  begin();
  for (int day = 0; day <= state_days; ++day) {
    book_day(day);
    auto& coming = bookings_[day];
    std::ranges::sort(coming, {}, &Booking::starts_at);
    for (const Booking& booking : coming) come(day, booking);
    bookings_.erase(day);
    work_on(day);
    read_on(day);
    seal();
    if (day % 10 == 0)
      say_("day " + std::to_string(day) + " of " + std::to_string(state_days) + ": " + std::to_string(next_person_) +
           " people, " + std::to_string(events_) + " audit events, " + std::to_string(sealed_) + " sealed");
  }
  tx_.commit();
}

Instant StateDays::at(int day, minutes minute) const {
  return zone_.at(demo_.pack->program.starts_on + days{day}, minute);
}
Instant StateDays::open_at(int day) const { return at(day, hours{8}); }

void StateDays::begin() {
  const Instant midnight = at(0, minutes{0});
  must(programs::install_pack(tx_, system_, midnight, draw_.branch(), {demo_.files, midnight, {"State-size store"}}),
       "install_pack");
  const packs::Product& product = demo_.pack->products.front();
  must(inventory::record_supply(tx_, system_, open_at(0), draw_.branch(),
                                {.id = draw_.next_id<inventory::SupplyEntryId>(),
                                 .product = {product.id},
                                 .vials = 100'000,
                                 .received_on = demo_.pack->program.starts_on,
                                 .source = {"invented"}}),
       "record_supply");
  for (const programs::Site& site : programs::sites_of(tx_, system_.program)) {
    if (!site.is_open(demo_.pack->program.starts_on)) continue;
    Shelf& shelf = shelves_.emplace_back(Shelf{.site = site.id, .lot = {}, .places = {}, .first_of_day = {}});
    for (int number = 4; number >= 1; --number) deliver(shelf, number);
  }
  publish();
}

// The last that is delivered is the one that doses come from.
void StateDays::deliver(Shelf& shelf, int number) {
  const packs::Product& product = demo_.pack->products.front();
  const int cartons = (number == 1 ? vials_of_a_lot : 200) / product.vials_per_carton;
  const auto posted =
      must(inventory::receive_shipment(tx_, system_, open_at(0), draw_.branch(),
                                       {.id = draw_.next_id<LedgerEntryId>(),
                                        .site = shelf.site,
                                        .lot = {.product = {product.id},
                                                .lot_number = {"FDP" + std::to_string(100 + number)},
                                                .expires_on = demo_.pack->program.starts_on + days{300 + number},
                                                .ndc = {}},
                                        .cartons = {cartons},
                                        .vials_per_carton = {product.vials_per_carton},
                                        .loose_vials = {0},
                                        .broken = {0},
                                        .listed = {},
                                        .shipment = {},
                                        .occurred_at = open_at(0),
                                        .note = {}}),
           "receive_shipment");
  shelf.lot = posted.entries.front().lot;
  note("inventory.receive_shipment", AuditKind::change, staff_at(shelf.site), open_at(0));
}

void StateDays::publish() {
  const Date first = demo_.pack->program.starts_on;
  clinics::PlacesPlan plan;
  for (const Shelf& shelf : shelves_) {
    clinics::PlacesPattern pattern{.site = shelf.site,
                                   .service = packs::Service::vaccination,
                                   .first_on = first,
                                   .last_on = first + days{state_days + days_ahead},
                                   .weekdays = {},
                                   .opens_at = {"09:00"},
                                   .closes_at = {"17:00"},
                                   .every_minutes = 15,
                                   .capacity = {capacity}};
    each_choice<packs::Weekday>([&](auto weekday) { pattern.weekdays.push_back(weekday.value); });
    plan.patterns.push_back(pattern);
  }
  must(clinics::publish_places(tx_, system_, open_at(0), draw_.branch(), plan), "publish_places");
  for (Shelf& shelf : shelves_) {
    shelf.places = tx_.all<clinics::Place>(
        "select * from clinics_place where site_id = :site and service = 'vaccination' order by starts_at",
        SiteOnly{shelf.site});
    shelf.first_of_day.assign(state_days + days_ahead + 2, shelf.places.size());
    for (std::size_t i = shelf.places.size(); i-- > 0;)
      shelf.first_of_day[static_cast<std::size_t>((shelf.places[i].held_on - first).count())] = i;
  }
}

void StateDays::book_day(int day) {
  const std::size_t until = people_.size() * static_cast<std::size_t>(day + 1) / (state_days + 1);
  for (; next_person_ < until; ++next_person_) {
    const people::NewPerson& person = people_[next_person_];
    clinics::Booker booker{.name_to_call = name(person.identity.registry_name->given.reveal().value + " " +
                                                person.identity.registry_name->family.reveal().value),
                           .born_on = person.identity.born_on,
                           .phone = person.contact_points.front().phone,
                           .consent = people::Consent{.text = true},
                           .language = {},
                           .code = {},
                           .person = {}};
    book(day, std::move(booker), 1);
  }
  for (const PersonId& person : returning_[day]) {
    clinics::Booker booker;
    booker.person = person;
    book(day, std::move(booker), 2);
  }
  returning_.erase(day);
}

void StateDays::book(int day, clinics::Booker booker, int dose_number) {
  Shelf& shelf = shelves_[draw_.next_number_below(shelves_.size())];
  const int wanted = day + 1 + number_of(draw_, 5);
  clinics::Place* place = nullptr;
  for (int offset = 0; !place; ++offset) {  // the first of the following days that has a free time
    const std::size_t begin = shelf.first_of_day[static_cast<std::size_t>(wanted + offset)];
    const std::size_t end = shelf.first_of_day[static_cast<std::size_t>(wanted + offset + 1)];
    if (begin == end) return;  // all is taken
    for (int tries = 0; tries < 20 && !place; ++tries) {
      clinics::Place& drawn = shelf.places[begin + draw_.next_number_below(end - begin)];
      if (drawn.free() > 0) place = &drawn;
    }
  }
  ++place->taken.number;
  const Instant now = open_at(day);
  const access::Actor operator_ = staff_at({"help-line"});
  const auto hold = must(clinics::hold_place(tx_, operator_, now, draw_.branch(), {draw_.next_id<HoldId>(), place->id}),
                         "hold_place");
  note("clinics.hold_place", AuditKind::change, operator_, now);
  const auto booked = must(clinics::book_appointment(tx_, operator_, now, draw_.branch(),
                                                     {.id = draw_.next_id<AppointmentId>(),
                                                      .hold_token = {hold.token},
                                                      .check_token = {},
                                                      .booker = std::move(booker),
                                                      .dose_number = dose_number}),
                           "book_appointment");
  note("clinics.book_appointment", AuditKind::change, operator_, now);
  if (number_of(draw_, 20) == 0) {
    must(clinics::cancel_appointment(tx_, operator_, now, draw_.branch(), {{booked.id, {}}, {}}), "cancel");
    note("clinics.cancel_appointment", AuditKind::change, operator_, now);
    --place->taken.number;
    return;
  }
  const auto held_on = static_cast<int>((place->held_on - demo_.pack->program.starts_on).count());
  bookings_[held_on].push_back({booked.id, booked.person, shelf.site, booked.starts_at, dose_number});
}

void StateDays::come(int day, const Booking& booking) {
  if (day == state_days && booking.starts_at > at(day, hours{10})) return;  // still expected
  const access::Actor desk = staff_at(booking.site);
  const clinics::AppointmentRef ref{booking.id, {}};
  if (number_of(draw_, 12) == 0) {
    const Instant later = booking.starts_at + hours{1};
    must(clinics::record_no_show(tx_, desk, later, draw_.branch(), ref), "record_no_show");
    return note("clinics.record_no_show", AuditKind::change, desk, later);
  }
  must(clinics::check_in(tx_, desk, booking.starts_at, draw_.branch(), ref), "check_in");
  note("clinics.check_in", AuditKind::change, desk, booking.starts_at);
  inject(booking, booking.starts_at + minutes{10}, desk);
  if (booking.dose_number == 1 && number_of(draw_, 10) < 6) returning_[day + 28].push_back(booking.person);
}

void StateDays::inject(const Booking& booking, Instant at, const access::Actor& nurse) {
  const packs::Screening& screening = demo_.pack->screening;
  immunization::ScreeningReport report{.id = draw_.next_id<immunization::ScreeningId>(),
                                       .person_id = booking.person,
                                       .site_id = booking.site,
                                       .appointment_id = booking.id,
                                       .answers = {},
                                       .screened_at = at};
  for (const packs::ScreeningQuestion& question : screening.questions)
    report.answers.push_back({{question.id}, packs::Answer::no});
  must(immunization::record_screening(tx_, nurse, at, draw_.branch(), report), "record_screening");
  note("immunization.record_screening", AuditKind::change, nurse, at);

  const bool intradermal = at >= this->at(first_intradermal_day, minutes{0});
  const auto shelf = std::ranges::find(shelves_, booking.site, &Shelf::site);
  const DoseId dose = draw_.next_id<DoseId>();
  must(clinics::give_dose(tx_, nurse, at, draw_.branch(),
                          {.id = dose,
                           .appointment = booking.id,
                           .lot = shelf->lot,
                           .vial = {},
                           .route = {intradermal ? "intradermal" : "subcutaneous"},
                           .volume_ul = {intradermal ? 100 : 500},
                           .body_site = {intradermal ? "left_forearm" : "left_upper_arm"},
                           .given_at = at,
                           .given_by = {},
                           .information_sheet = Text<120>{screening.information_sheet},
                           .information_sheet_edition = Text<40>{"2022-08-23"},
                           .consent_recorded = true,
                           .registry = immunization::Registry::report}),
       "give_dose");
  note("clinics.give_dose", AuditKind::change, nurse, at);
  const Instant later = at + minutes{16};
  if (later > this->at(state_days, hours{10})) return;  // still waiting
  must(immunization::end_observation(tx_, nurse, later, draw_.branch(), {dose, immunization::ObservationOutcome::well}),
       "end_observation");
  note("immunization.end_observation", AuditKind::change, nurse, later);
}

// The end of a site's day, a count of cases, questions of the public and other tasks, of which most are done.
void StateDays::work_on(int day) {
  const Instant now = day == state_days ? at(day, hours{10}) : at(day, hours{18});
  for (const Shelf& shelf : shelves_) {
    if (day == state_days) break;
    for (const auto& vial : inventory::open_vials(tx_, system_, shelf.site, shelf.lot))
      must(inventory::close_vial(tx_, staff_at(shelf.site), now, draw_.branch(),
                                 {.id = draw_.next_id<LedgerEntryId>(),
                                  .vial = vial.id,
                                  .doses_wasted = {std::max(0, vial.doses_left())},
                                  .reason = {},
                                  .occurred_at = now,
                                  .note = {}}),
           "close_vial");
  }
  must(programs::announce_count(tx_, system_, now, draw_.branch(),
                                {.id = draw_.next_id<RequestId>(),
                                 .measure = {"cases"},
                                 .counted_on = demo_.pack->program.starts_on + days{day},
                                 .number = 28 + day,
                                 .source = {"invented"}}),
       "announce_count");
  for (int i = 0; i < size_.people / 1'000; ++i) {
    const QuestionId question = draw_.next_id<QuestionId>();
    must(outreach::ask_question(tx_, access::public_actor(system_.program), now, draw_.branch(),
                                {.id = question,
                                 .text = outreach::Writing{{"Where can I go on a Sunday, and is it free?"}},
                                 .helper = {},
                                 .language = {"en"}}),
         "ask_question");
    if (day < state_days - 1) {
      must(outreach::claim_question(tx_, system_, now, draw_.branch(), {question}), "claim_question");
      must(outreach::answer_question(tx_, system_, now, draw_.branch(),
                                     {.id = draw_.next_id<outreach::AnswerId>(),
                                      .question = question,
                                      .text = outreach::Writing{{"It is free everywhere. Three sites open then."}}}),
           "answer_question");
    }
    const TaskId task = draw_.next_id<TaskId>();
    worklist::open_task(tx_, system_, now,
                        {.id = task,
                         .kind = "clinics.likely_repeat",
                         .subject_id = question.text,
                         .site = shelves_[draw_.next_number_below(shelves_.size())].site,
                         .permission = access::Permission::check_in,
                         .due_at = now + days{1}});
    if (number_of(draw_, 10) > 0)
      must(worklist::complete_task(tx_, system_, now, {task, {"looked at"}, {}}), "complete_task");
  }
}

// What else is looked at: until the day's share of audit events is there.
void StateDays::read_on(int day) {
  const std::int64_t until = size_.audit_events * (day + 1) / (state_days + 1);
  const auto known = tx_.all<PersonRow>("select id from people_person order by id limit 5000", storage::NoParameters{});
  while (events_ < until) {
    const Instant now = open_at(day) + std::chrono::seconds{number_of(draw_, 7'000)};
    const bool is_list = number_of(draw_, 50) == 0;
    for (int i = 0; i < (is_list ? 60 : 1); ++i)
      tx_.touch("people.person", known[draw_.next_number_below(known.size())].id.text);
    const SiteId& site = shelves_[draw_.next_number_below(shelves_.size())].site;
    note(is_list ? "clinics.site_day" : "people.read_person", AuditKind::read, staff_at(site), now);
  }
}

void StateDays::seal() {
  const Instant now = at(state_days, hours{10});
  for (int sealed = 1; sealed > 0;) {
    sealed = must(access::seal_audit(tx_, now, 5'000), "seal_audit").sealed;
    sealed_ += sealed;
    commit_now_and_then(sealed);
  }
}

void StateDays::note(const std::string& operation, AuditKind kind, const access::Actor& actor, Instant at) {
  access::append_audit_event(tx_, actor, at, draw_.branch(),
                             {.operation = operation, .kind = kind, .touched = tx_.take_touched()});
  ++events_;
  commit_now_and_then(1);
}

void StateDays::commit_now_and_then(int verbs) {
  if ((since_commit_ += verbs) < verbs_a_transaction_) return;
  since_commit_ = 0;
  tx_.commit();
  tx_.begin(storage::Access::write);
}

// One of five people there. The right itself is not what is tried here.
access::Actor StateDays::staff_at(const SiteId& site) {
  access::Actor actor = system_;
  actor.staff = {"staff-" + site.text + "-" + std::to_string(number_of(draw_, 5))};
  actor.organization = {"clinic-" + site.text};
  actor.request = draw_.next_id<RequestId>();
  return actor;
}

}  // namespace quell::bench
