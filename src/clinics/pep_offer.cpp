#include "clinics/pep_offer.h"

#include "core/base64.h"
#include "core/code.h"
#include "core/sealing.h"
#include "surveillance/contact_tasks.h"

namespace quell::clinics {
namespace {

constexpr std::size_t offer_characters = 11;  // 55 bits, and a check character

struct PepOfferAsked {
  ProgramId program;
  PepOfferId id;
  ContactId contact;
  std::string code_hash;
  Instant overdue;
  int count_max = 0;
};
BOOST_DESCRIBE_STRUCT(PepOfferAsked, (), (program, id, contact, code_hash, overdue, count_max))

std::string hash_of_offer_code(storage::Transaction& tx, const std::string& normal) {
  return keyed_hash(derived_key(tx.keys().index(), "clinics.pep_offer_hash"), normal);
}

}  // namespace

std::string code_of_pep_offer(storage::Transaction& tx, const PepOfferId& id) {
  const std::string bits = keyed_hash(derived_key(tx.keys().index(), "clinics.pep_offer"), id.text);
  return code_from(*from_base64(bits), offer_characters);
}

Result<PepOffer> find_pep_offer(storage::Transaction& tx, const ProgramId& program, const PepOfferId& id) {
  const auto found = tx.find<PepOffer>("select * from clinics_pep_offer where program_id = :program and id = :id",
                                       PepOfferAsked{.program = program, .id = id});
  if (!found) return fail(FailureKind::not_found, "clinics.offer_unknown");
  return *found;
}

Result<PepOffer> find_pep_offer_by_code(storage::Transaction& tx, const ProgramId& program, const std::string& typed) {
  const auto code = normal_code(typed);
  std::optional<PepOffer> found;
  if (code)
    found = tx.find<PepOffer>("select * from clinics_pep_offer where program_id = :program and code_hash = :code_hash",
                              PepOfferAsked{.program = program, .code_hash = hash_of_offer_code(tx, *code)});
  if (!found) return fail(FailureKind::not_found, "clinics.offer_unknown");
  return *found;
}

std::optional<PepOffer> last_pep_offer(storage::Transaction& tx, const ProgramId& program, const ContactId& contact) {
  return tx.find<PepOffer>(
      "select * from clinics_pep_offer where program_id = :program and contact_id = :contact "
      "order by made_at desc, id desc limit 1",
      PepOfferAsked{.program = program, .contact = contact});
}

bool insert_pep_offer(storage::Transaction& tx, const PepOffer& offer) {
  PepOffer kept = offer;
  kept.code_hash = hash_of_offer_code(tx, code_of_pep_offer(tx, offer.id));
  const auto added = tx.execute(
      "insert into clinics_pep_offer (id, program_id, contact_id, person_id, hold_id, site_id, place_id, starts_at, "
      "pep_by, code_hash, state, made_at, made_by, expires_at, ended_at, appointment_id) values (:id, :program_id, "
      ":contact_id, :person_id, :hold_id, :site_id, :place_id, :starts_at, :pep_by, :code_hash, :state, :made_at, "
      ":made_by, :expires_at, :ended_at, :appointment_id) on conflict do nothing",
      kept);
  return added > 0;
}

bool turn_pep_offer(storage::Transaction& tx, const PepOffer& offer) {
  return tx.execute(
             "update clinics_pep_offer set state = :state, ended_at = :ended_at, appointment_id = :appointment_id "
             "where id = :id and state = 'standing'",
             offer) > 0;
}

std::vector<PepOffer> old_pep_offers(storage::Transaction& tx, Instant overdue, int count_max) {
  return tx.all<PepOffer>(
      "select * from clinics_pep_offer where state = 'standing' and expires_at < :overdue order by site_id, id "
      "limit :count_max",
      PepOfferAsked{.overdue = overdue, .count_max = count_max});
}

bool end_pep_offer(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                   const programs::InForce& program, PepOffer offer, PepOfferState ending) {
  offer.state = ending;
  offer.ended_at = now;
  if (!turn_pep_offer(tx, offer)) return false;
  if (const auto hold = find_hold(tx, offer.program_id, offer.hold_id)) end_hold(tx, *hold);
  auto contact = surveillance::find_contact(tx, offer.program_id, offer.contact_id);
  if (!contact || contact->pep != surveillance::Pep::offered) return true;
  surveillance::note_pep(tx, offer.program_id, contact->id, surveillance::Pep::none, now);
  contact->pep = surveillance::Pep::none;
  surveillance::open_offer_task(tx, actor, now, seed, program, *contact);
  return true;
}

}  // namespace quell::clinics
