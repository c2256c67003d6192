// P10 of what is kept about people, of questions and of the audit log (half_written.h).

#include "access/append_audit_event.h"
#include "access/seal_audit.h"
#include "outreach/answer_question.h"
#include "outreach/ask_question.h"
#include "outreach/claim_question.h"
#include "people/add_contact_point.h"
#include "people/edit_person.h"
#include "people/record_demographics.h"
#include "people/testing/made_up_people.h"
#include "people/undo_edit.h"
#include "tests/property/half_written.h"

namespace quell {
namespace {

struct HalfWrittenRecord : HalfWritten {};
ON_EACH_DATABASE(HalfWrittenRecord);

TEST_P(HalfWrittenRecord, of_a_person_a_question_or_the_audit) {
  ASSERT_TRUE(run([](Transaction& tx) -> Result<void> {
    programs::install_small_pack(tx);
    return {};
  }));
  const auto ana = step("register_person", [&](Transaction& tx, const Seed& seed) {
    return people::register_person(tx, lead, now, seed,
                                   people::with_phone(people::new_person("ana", people::ana()), "+12035550123"));
  });
  ASSERT_TRUE(ana) << ana.error().reason;
  const auto edited = step("edit_person", [&](Transaction& tx, const Seed& seed) {
    people::Identity identity = people::ana();
    identity.name_to_call = people::name("Anita");
    return people::edit_person(tx, lead, now, seed, {ana->id, ana->version, identity});
  });
  ASSERT_TRUE(edited) << edited.error().reason;
  step("undo_edit", [&](Transaction& tx, const Seed& seed) {
    return people::undo_edit(tx, lead, now, seed, {ana->id, edited->version});
  });
  step("add_contact_point", [&](Transaction& tx, const Seed& seed) {
    return people::add_contact_point(
        tx, lead, now, seed,
        {ana->id, {.id = {"phone-2"}, .phone = people::private_text<40>("+12035550199"), .consent = {}}});
  });
  step("record_demographics", [&](Transaction& tx, const Seed& seed) {
    return people::record_demographics(tx, lead, now, seed, {ana->id, {.races = {Private{people::Race::white}}}});
  });
  step("ask_question", [&](Transaction& tx, const Seed& seed) {
    return outreach::ask_question(tx, lead, now, seed,
                                  {{"question-1"}, outreach::Writing{LongText<2000>{"Is it free?"}}, {}, {"en"}});
  });
  step("claim_question", [&](Transaction& tx, const Seed& seed) {
    return outreach::claim_question(tx, lead, now, seed, {{"question-1"}});
  });
  step("answer_question", [&](Transaction& tx, const Seed& seed) {
    return outreach::answer_question(tx, lead, now, seed,
                                     {{"answer-1"}, {"question-1"}, outreach::Writing{LongText<2000>{"It is."}}});
  });
  step("append_audit_event", [&](Transaction& tx, const Seed& seed) -> Result<access::AuditEventId> {
    return access::append_audit_event(tx, lead, now, seed,
                                      {.operation = "people.read_person", .touched = {{"people.person", "ana"}}});
  });
  step("seal_audit", [&](Transaction& tx, const Seed&) { return access::seal_audit(tx, now); });
  EXPECT_GT(stopped, 4 * verbs) << "the verbs were hardly stopped";
}

}  // namespace
}  // namespace quell
