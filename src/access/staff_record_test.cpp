#include "access/staff_record.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct StaffRecordOf : storage::EachDatabase {
  TestStaff nurse;
  void SetUp() override {
    add_organizations(tx());
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  }
};
ON_EACH_DATABASE(StaffRecordOf);

TEST_P(StaffRecordOf, someone_opens_the_second_step_only_where_it_was_sealed) {
  const StaffRecord record = *find_staff(tx(), nurse.id);
  EXPECT_EQ(second_step_of(tx(), record)->reveal(), nurse.second_step.reveal());
  StaffRecord moved = record, older = record, none = record;
  moved.id = {"staff-other"};
  older.second_step_key_id = "a key that is gone";
  none.second_step_sealed = {};
  for (const StaffRecord& wrong : {moved, older, none}) EXPECT_FALSE(second_step_of(tx(), wrong));
}

TEST_P(StaffRecordOf, everyone_with_a_second_step_leaves_out_who_has_none_or_left) {
  const TestStaff desk = add_staff(tx(), invitation_of("desk", clinic, {Role::front_desk}, {harbor}));
  ASSERT_EQ(staff_with_second_step(tx(), find_staff(tx(), nurse.id)->program_id).size(), 2u);
  EXPECT_EQ(staff_with_second_step(tx(), find_staff(tx(), nurse.id)->program_id).front().id, desk.id);
  tx().execute("update access_staff set ended_at = 1 where sign_in_name = 'desk'", storage::NoParameters{});
  EXPECT_EQ(staff_with_second_step(tx(), find_staff(tx(), nurse.id)->program_id).size(), 1u);
  tx().execute("update access_staff set second_step_sealed = null", storage::NoParameters{});
  EXPECT_TRUE(staff_with_second_step(tx(), find_staff(tx(), nurse.id)->program_id).empty());
}

TEST_P(StaffRecordOf, someone_holds_no_secret_in_the_clear) {
  const StaffRecord record = *find_staff(tx(), nurse.id);
  EXPECT_EQ(record.second_step_sealed->find(nurse.second_step.reveal()), std::string::npos);
  EXPECT_EQ(record.second_step_sealed->find(base32(nurse.second_step.reveal())), std::string::npos);
}

TEST_P(StaffRecordOf, someone_says_whether_they_were_invited_work_or_left) {
  StaffRecord record = *find_staff(tx(), nurse.id);
  EXPECT_EQ(member_of(tx(), record, morning).state, StaffState::active);
  record.ended_at = morning;
  EXPECT_EQ(member_of(tx(), record, morning).state, StaffState::ended);
  record.ended_at.reset();
  record.password_hash.reset();
  EXPECT_EQ(member_of(tx(), record, morning).state, StaffState::invited);
  record.ends_at = morning;
  EXPECT_FALSE(record.is_in_force(morning));
}

TEST_P(StaffRecordOf, someone_gives_an_actor_of_the_own_roles_and_sites) {
  const Actor actor = actor_of(tx(), *find_staff(tx(), nurse.id));
  EXPECT_EQ(actor.permissions, permissions_of({Role::vaccinator}));
  EXPECT_EQ(actor.sites, std::set<SiteId>{harbor});
  EXPECT_FALSE(actor.every_site);
}

TEST_P(StaffRecordOf, a_vaccinator_who_answers_the_phone_too_books_everywhere_and_gives_doses_at_the_own_site) {
  StaffRecord record = *find_staff(tx(), nurse.id);
  keep_roles_and_sites(tx(), nurse.id, {Role::vaccinator, Role::phone_operator}, {harbor});
  const Actor actor = actor_of(tx(), record);
  EXPECT_TRUE(require_at(actor, Permission::book_for_others, hill));
  EXPECT_TRUE(require_at(actor, Permission::give_doses, harbor));
  for (const Permission own : {Permission::give_doses, Permission::view_site_day, Permission::manage_stock})
    EXPECT_EQ(reason_of(require_at(actor, own, hill)), "access.other_site") << name_of(own);
  record.every_site = true;
  EXPECT_TRUE(require_at(actor_of(tx(), record), Permission::give_doses, hill));
}

TEST_P(StaffRecordOf, someone_new_is_kept_once) {
  StaffRecord record = *find_staff(tx(), nurse.id);
  EXPECT_FALSE(*keep_new_staff(tx(), record));
  record.id = {"staff-2"};
  EXPECT_EQ(reason_of(keep_new_staff(tx(), record)), "access.sign_in_name_taken");
  record.sign_in_name = {"nurse2"};
  EXPECT_TRUE(*keep_new_staff(tx(), record));
}

}  // namespace
}  // namespace quell::access
