#include "surveillance/pep_of_person.h"

#include <algorithm>

#include "people/id_batch.h"
#include "people/person_in_force.h"
#include "surveillance/contact_tasks.h"

namespace quell::surveillance {
namespace {

struct MergedId {
  PersonId person_id;
  PersonId in_force_id;
};
BOOST_DESCRIBE_STRUCT(MergedId, (), (person_id, in_force_id))

struct RunningClock {
  PersonId person_id;
  Date pep_from_on;
};
BOOST_DESCRIBE_STRUCT(RunningClock, (), (person_id, pep_from_on))

bool runs_on(const Contact& contact, const packs::PepWindows& pep, Date day) {
  const PepStage stage = pep_stage(clock_of(contact, pep), day);
  return contact.pep_from_on && day >= *contact.pep_from_on && (stage == PepStage::ideal || stage == PepStage::useful);
}

struct PepSettled {
  ContactId id;
  ProgramId program_id;
  Pep before{};
  Pep pep{};
  Instant at;
};
BOOST_DESCRIBE_STRUCT(PepSettled, (), (id, program_id, before, pep, at))

// What the days of doses and bookings make of a contact.
Pep pep_by_days(const Contact& contact, const packs::PepWindows& pep, const DosesOfPerson& doses) {
  const auto in_time = [&](Date day) { return runs_on(contact, pep, day); };
  if (std::ranges::any_of(doses.given_on, in_time)) return Pep::given;
  if (std::ranges::any_of(doses.booked_on, in_time)) return Pep::booked;
  return contact.pep == Pep::given || contact.pep == Pep::booked ? Pep::none : contact.pep;
}

// Under which ids the records of these persons may stand, each with the one in force.
std::map<PersonId, PersonId> all_ids(storage::Transaction& tx, const ProgramId& program,
                                     const std::vector<PersonId>& in_force) {
  std::map<PersonId, PersonId> stands_for;
  for (const PersonId& id : in_force) stands_for.emplace(id, id);
  people::each_batch(program, in_force, [&](const people::IdBatch& batch) {
    tx.each<MergedId>(
        "select person_id, in_force_id from people_identity where program_id = :program_id and in_force_id in "
        "(:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m, :n, :o, :p)",
        batch, [&](const MergedId& merged) { stands_for.emplace(merged.person_id, merged.in_force_id); });
  });
  return stands_for;
}

}  // namespace

bool is_contact(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  return !contacts_of_people(tx, program, people::ids_of_person(tx, program, person)).empty();
}

void settle_pep(storage::Transaction& tx, const access::Actor& actor, Seed& seed, const programs::InForce& program,
                const DosesOfPerson& doses) {
  const auto ids = people::ids_of_person(tx, program.id, doses.person);
  for (Contact& contact : contacts_of_people(tx, program.id, ids)) {
    const PepSettled settled{contact.id, program.id, contact.pep,
                             pep_by_days(contact, program.pack->schedule.pep, doses), doses.at};
    if (settled.pep == settled.before) continue;
    const auto changed = tx.execute(
        "update surveillance_contact set pep = :pep, pep_changed_at = :at where id = :id and program_id = :program_id "
        "and pep = :before",
        settled);
    if (changed == 0) continue;
    contact.pep = settled.pep;
    open_offer_task(tx, actor, doses.at, seed, program, contact);
  }
}

std::map<PersonId, Date> pep_deadlines(storage::Transaction& tx, const programs::InForce& program,
                                       const std::vector<PersonId>& ids, Date today) {
  const packs::PepWindows& pep = program.pack->schedule.pep;
  const auto in_force = people::people_in_force(tx, program.id, ids);
  const auto stands_for = all_ids(tx, program.id, in_force);
  std::vector<PersonId> all;
  for (const auto& [id, other] : stands_for) all.push_back(id);
  std::map<PersonId, Date> of_person;
  people::each_batch(program.id, all, [&](const people::IdBatch& batch) {
    tx.each<RunningClock>(
        "select person_id, pep_from_on from surveillance_contact where program_id = :program_id and state = "
        "'following' and pep <> 'given' and pep_from_on is not null and person_id in "
        "(:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m, :n, :o, :p)",
        batch, [&](const RunningClock& running) {
          const auto clock = with_windows({.pep_from_on = running.pep_from_on, .exposed_last_on = {}}, pep);
          const PepStage stage = pep_stage(clock, today);
          if (today < running.pep_from_on || (stage != PepStage::ideal && stage != PepStage::useful)) return;
          const Date day = stage == PepStage::ideal ? *clock.ideal_until : *clock.useful_until;
          const auto [known, first] = of_person.emplace(stands_for.at(running.person_id), day);
          if (!first) known->second = std::min(known->second, day);
        });
  });
  std::map<PersonId, Date> deadlines;
  for (std::size_t i = 0; i < ids.size(); ++i)
    if (const auto found = of_person.find(in_force[i]); found != of_person.end())
      deadlines.emplace(ids[i], found->second);
  return deadlines;
}

}  // namespace quell::surveillance
