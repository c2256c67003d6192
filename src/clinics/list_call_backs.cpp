#include "clinics/list_call_backs.h"

#include <algorithm>
#include <map>

#include "people/read_person.h"
#include "programs/program.h"

namespace quell::clinics {
namespace {

struct ListCallBacksAsked {
  ProgramId program;
  StaffId staff;
  Instant since;
};
BOOST_DESCRIBE_STRUCT(ListCallBacksAsked, (), (program, staff, since))

struct CallBacksCounted {
  int waiting = 0;
};
BOOST_DESCRIBE_STRUCT(CallBacksCounted, (), (waiting))

struct Reading {
  std::map<PersonId, people::Person> people;
  std::map<CallBackId, CallBackClaim> claims;
  std::map<std::string, int> on_phone;  // how many of the waiting ones have a phone
  std::chrono::microseconds claim_lasts;
};

CallBackLine call_back_line_of(const CallBack& row, const access::Actor& actor, const Reading& reading) {
  CallBackLine line{.call_back = row.id,
                    .version = row.version,
                    .person = row.person_id,
                    .best_time = row.best_time,
                    .channel = row.channel,
                    .state = row.state,
                    .asked_at = row.asked_at,
                    .tries = row.tries,
                    .last_tried_at = row.last_tried_at,
                    .outcome = row.outcome,
                    .changed_at = row.changed_at};
  if (const auto claim = reading.claims.find(row.id); claim != reading.claims.end()) {
    line.claimed = claim->second.staff_id == actor.staff ? ClaimedBy::me : ClaimedBy::someone;
    line.claim_ends_at = claim->second.claimed_at + reading.claim_lasts;
  }
  const auto found = reading.people.find(row.person_id);
  if (found == reading.people.end()) return line;  // erased since
  line.name_to_call = found->second.identity.name_to_call;
  line.language = found->second.identity.language;
  const auto phone = phone_to_call(found->second.contact_points);
  if (!phone) return line;
  line.voicemail_allowed = phone->consent.voicemail;
  if (const auto others = reading.on_phone.find(phone->phone.reveal().value); others != reading.on_phone.end())
    line.same_phone = std::max(0, others->second - 1);
  if (line.claimed == ClaimedBy::me) line.to_call = phone;
  return line;
}

std::vector<CallBack> waiting_rows(storage::Transaction& tx, const ListCallBacksAsked& asked) {
  auto rows = tx.all<CallBack>(
      "select * from clinics_call_back where program_id = :program and state = 'waiting' "
      "order by asked_at, id limit 100",
      asked);
  const auto own = tx.find<CallBack>(
      "select b.* from clinics_call_back b join clinics_call_back_claim c on c.call_back_id = b.id "
      "where c.staff_id = :staff and b.program_id = :program and b.state = 'waiting'",
      asked);
  if (own && std::ranges::find(rows, own->id, &CallBack::id) == rows.end()) rows.push_back(*own);
  return rows;
}

}  // namespace

Result<CallBackList> list_call_backs(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                     const CallBackQuestion&) {
  TRY(access::require(actor, access::Permission::work_call_backs));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  ListCallBacksAsked asked{actor.program, actor.staff, program.zone.at(program.today, {})};
  const auto waiting = waiting_rows(tx, asked);
  const auto closed = tx.all<CallBack>(
      "select * from clinics_call_back where program_id = :program and state in ('closed', 'withdrawn') and changed_at "
      ">= :since "
      "order by changed_at desc, id limit 50",
      asked);
  std::vector<PersonId> ids;
  for (const auto& rows : {waiting, closed})
    for (const CallBack& row : rows) ids.push_back(row.person_id);

  Reading reading{.people = TRY(people::read_people(tx, actor, now, ids)),
                  .claims = {},
                  .on_phone = {},
                  .claim_lasts = now - claims_since(now)};
  asked.since = claims_since(now);
  tx.each<CallBackClaim>("select * from clinics_call_back_claim where claimed_at > :since", asked,
                         [&](const CallBackClaim& claim) { reading.claims[claim.call_back_id] = claim; });
  for (const CallBack& row : waiting)
    if (const auto person = reading.people.find(row.person_id); person != reading.people.end())
      if (const auto phone = phone_to_call(person->second.contact_points))
        ++reading.on_phone[phone->phone.reveal().value];

  CallBackList list;
  list.waiting = tx.find<CallBacksCounted>(
                       "select count(*) as waiting from clinics_call_back "
                       "where program_id = :program and state = 'waiting'",
                       asked)
                     ->waiting;
  for (const CallBack& row : waiting) list.lines.push_back(call_back_line_of(row, actor, reading));
  for (const CallBack& row : closed) list.today.push_back(call_back_line_of(row, actor, reading));
  return list;
}

}  // namespace quell::clinics
