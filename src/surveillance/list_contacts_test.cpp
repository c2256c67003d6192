#include "surveillance/list_contacts.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_contacts.h"

namespace quell::surveillance {
namespace {

struct ListContacts : WithContacts {
  std::vector<std::string> names(ContactFilter filter, const access::Actor& actor) {
    std::vector<std::string> found;
    for (int pages = 0; pages < 20; ++pages) {
      const auto listed = list_contacts(tx(), actor, now, filter);
      EXPECT_TRUE(listed) << listed.error().reason;
      for (const ContactLine& line : listed->items)
        found.push_back(line.name_to_call ? line.name_to_call->reveal().value : "-");
      if (!listed->next) break;
      filter.after = Text<400>{*listed->next};
    }
    return found;
  }
  std::vector<std::string> names(ContactFilter filter = {}) { return names(std::move(filter), investigator); }
  void expose(const std::string& name, const std::string& kind, Date on, const std::string& jurisdiction = "harbor") {
    register_named(name, name, jurisdiction);
    named({name}, {exposure(kind, on)});
  }
};
ON_EACH_DATABASE(ListContacts);

TEST_P(ListContacts, with_the_least_time_left_first_in_pages_without_a_gap) {
  expose("later", "swam_together", day(8, 1));
  expose("no clock", "same_pier", day(8, 2));
  expose("sooner", "swam_together", day(7, 25));
  expose("soon", "swam_together", day(7, 29));
  // On August 2: what may prevent the illness ends on August 2 and 5, what makes it milder on August 8.
  EXPECT_EQ(names({.limit = 1}), (std::vector<std::string>{"soon", "later", "sooner", "no clock"}));
  EXPECT_EQ(names({.which = WhichContacts::to_offer}), (std::vector<std::string>{"soon", "later", "sooner"}));
  next_day(7);  // August 9: July 25 is 15 days ago
  EXPECT_EQ(names({.which = WhichContacts::to_offer}), (std::vector<std::string>{"soon", "later"}));
}

TEST_P(ListContacts, narrowed_by_case_and_by_what_became_of_them) {
  expose("swimmer", "swam_together", day(8, 1));
  const CaseId other = opened_case(ben).id;
  EXPECT_EQ(names({.case_id = other}), std::vector<std::string>{});
  EXPECT_EQ(names({.case_id = case_of_ana}), std::vector<std::string>{"swimmer"});
  record(result_for({"swimmer"}, "key-9"));
  EXPECT_EQ(names(), std::vector<std::string>{});
  EXPECT_EQ(names({.which = WhichContacts::ended}), std::vector<std::string>{"swimmer"});
  EXPECT_EQ(names({.which = WhichContacts::all}), std::vector<std::string>{"swimmer"});
}

TEST_P(ListContacts, of_the_own_jurisdiction_with_the_cases_that_named_them) {
  expose("here", "swam_together", day(8, 1));
  expose("there", "swam_together", day(8, 1), "hills");
  auto hills = investigator;
  hills.jurisdiction = JurisdictionId{"hills"};
  EXPECT_EQ(names({}, hills), std::vector<std::string>{"there"});
  const auto listed = list_contacts(tx(), investigator, now, {});
  EXPECT_EQ(listed->items[0].cases, std::vector<std::int64_t>{1});
  EXPECT_EQ(listed->items[0].days_left_until, programs::instant("2022-08-06T04:00:00Z"));
}

TEST_P(ListContacts, of_those_to_call_today_the_longest_due_first) {
  expose("caller", "swam_together", day(7, 29));  // asked on July 30, August 2, 5, ...
  const auto today = list_phone_checks(tx(), investigator, now, {});
  ASSERT_EQ(today->checks.size(), 1u);
  EXPECT_EQ(today->checks[0].check.due_on, day(8, 2));
  EXPECT_EQ(today->checks[0].contact.name_to_call->reveal().value, "caller");
  auto hills = investigator;
  hills.jurisdiction = JurisdictionId{"hills"};
  EXPECT_TRUE(list_phone_checks(tx(), hills, now, {})->checks.empty());
}

TEST_P(ListContacts, refuses_pages_that_do_not_fit_and_others_than_investigators) {
  expect_refused(list_contacts(tx(), investigator, now, {.limit = 0}), FailureKind::invalid_input,
                 "surveillance.limit_out_of_range");
  expect_refused(list_contacts(tx(), nurse, now, {}), FailureKind::not_permitted, "access.permission_missing");
  expect_refused(list_phone_checks(tx(), nurse, now, {}), FailureKind::not_permitted, "access.permission_missing");
  expect_refused(read_contact(tx(), investigator, now, {{"none"}}), FailureKind::not_found,
                 "surveillance.contact_unknown");
}

}  // namespace
}  // namespace quell::surveillance
