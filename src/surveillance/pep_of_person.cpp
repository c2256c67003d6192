#include "surveillance/pep_of_person.h"

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

bool may_become(Pep from, Pep to) {
  if (from == Pep::given || from == to) return false;
  return to != Pep::none || from == Pep::booked;
}

// Under which ids the records of these persons may stand, each with the id that was asked for.
std::map<PersonId, PersonId> all_ids(storage::Transaction& tx, const ProgramId& program,
                                     const std::vector<PersonId>& ids) {
  const auto in_force = people::people_in_force(tx, program, ids);
  std::map<PersonId, PersonId> asked_by;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    asked_by.emplace(ids[i], ids[i]);
    asked_by.emplace(in_force[i], ids[i]);
  }
  people::each_batch(program, in_force, [&](const people::IdBatch& batch) {
    tx.each<MergedId>(
        "select person_id, in_force_id from people_identity where program_id = :program_id and in_force_id in "
        "(:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m, :n, :o, :p)",
        batch, [&](const MergedId& merged) { asked_by.emplace(merged.person_id, asked_by.at(merged.in_force_id)); });
  });
  return asked_by;
}

}  // namespace

void note_pep_of_person(storage::Transaction& tx, const access::Actor& actor, Seed& seed,
                        const programs::InForce& program, const PepDeed& deed) {
  const auto ids = people::ids_of_person(tx, program.id, deed.person);
  for (Contact& contact : contacts_of_people(tx, program.id, ids)) {
    if (!may_become(contact.pep, deed.pep) || !runs_on(contact, program.pack->schedule.pep, deed.on)) continue;
    note_pep(tx, program.id, contact.id, deed.pep, deed.at);
    contact.pep = deed.pep;
    open_offer_task(tx, actor, deed.at, seed, program, contact);
  }
}

void take_back_given(storage::Transaction& tx, const programs::InForce& program, const PersonId& person, Instant at) {
  const auto ids = people::ids_of_person(tx, program.id, person);
  for (Contact& contact : contacts_of_people(tx, program.id, ids)) {
    if (contact.pep != Pep::given) continue;
    contact.pep = Pep::booked;
    contact.pep_changed_at = at;
    save_contact(tx, contact);
  }
}

std::map<PersonId, Date> pep_deadlines(storage::Transaction& tx, const programs::InForce& program,
                                       const std::vector<PersonId>& ids, Date today) {
  const packs::PepWindows& pep = program.pack->schedule.pep;
  const auto asked_by = all_ids(tx, program.id, ids);
  std::vector<PersonId> all;
  for (const auto& [id, asked] : asked_by) all.push_back(id);
  std::map<PersonId, Date> deadlines;
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
          const auto [known, first] = deadlines.emplace(asked_by.at(running.person_id), day);
          if (!first) known->second = std::min(known->second, day);
        });
  });
  return deadlines;
}

}  // namespace quell::surveillance
