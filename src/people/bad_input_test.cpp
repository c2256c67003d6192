// Every field of every request of this room, fed with what should never come: each answer names a field, and nothing of
// it is written.

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "core/read_json.h"
#include "core/write_json.h"
#include "people/add_contact_point.h"
#include "people/change_contact_point.h"
#include "people/edit_person.h"
#include "people/find_people.h"
#include "people/person_history.h"
#include "people/read_person.h"
#include "people/record_demographics.h"
#include "people/testing/made_up_people.h"
#include "people/undo_edit.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

namespace json = boost::json;

NewPerson full_request() {
  NewPerson request = with_phone(new_person("p1", ana()), "203-555-0123");
  request.identity.pronouns = Private{Pronouns::she_her};
  request.identity.pronouns_in_own_words = private_text<40>("ella");
  request.identity.language = Private{Language::spanish};
  request.identity.interpreter = Private{InterpreterHelp::needed};
  request.identity.sex = Private{Sex::male};
  request.identity.registry_name->suffix = private_text<20>("Jr.");
  request.identity.address->street = private_text<200>("1 Elm St");
  request.identity.identifiers = {{Private{IdentifierKind::laboratory}, private_text<60>("L-7")}};
  request.identity.demographics = Demographics{.races = {Private{Race::white}}};
  request.contact_points[0].consent.name_to_ask_for = private_text<100>("Ani");
  return request;
}

template <class Request>
json::value as_json(const Request& request) {
  return json::parse(to_json(request));
}

void each_leaf(const json::value& value, const std::string& pointer,
               const std::function<void(const std::string&)>& visit) {
  if (const auto* object = value.if_object()) {
    for (const auto& member : *object) each_leaf(member.value(), pointer + "/" + std::string{member.key()}, visit);
  } else if (const auto* array = value.if_array()) {
    for (std::size_t i = 0; i < array->size(); ++i) each_leaf((*array)[i], pointer + "/" + std::to_string(i), visit);
  }
  if (!pointer.empty()) visit(pointer);
}

const std::vector<json::value>& never_valid() {
  static const std::vector<json::value> values = [] {
    std::vector<json::value> list{json::object{{"x", 1}}, -1.5, std::uint64_t(-1)};
    for (std::string text : {std::string(100'000, 'x'), std::string("a\x01z"), std::string("a\0z", 3),
                             std::string("a\xE2\x80\xAEz"), std::string("a\xFFz"), std::string("\xED\xA0\x80")})
      list.emplace_back(json::string{text});
    list.emplace_back(json::array{json::array{}, json::object{}, nullptr});
    return list;
  }();
  return values;
}

struct BadInput : storage::EachDatabase {};
ON_EACH_DATABASE(BadInput);

template <class Request>
void expect_each_field_refused(const Request& good) {
  const json::value document = as_json(good);
  ASSERT_TRUE(read_json<Request>(document)) << "the request must be good before it is spoilt";
  each_leaf(document, "", [&](const std::string& pointer) {
    for (const json::value& bad : never_valid()) {
      json::value spoilt = document;
      spoilt.at_pointer(pointer) = bad;
      const auto read = read_json<Request>(spoilt);
      ASSERT_FALSE(read) << pointer << " took what it should not";
      EXPECT_EQ(read.error().reason, "core.request_invalid");
      ASSERT_FALSE(read.error().faults.empty());
      for (const Fault& fault : read.error().faults) EXPECT_TRUE(fault.field.starts_with(pointer)) << fault.field;
    }
  });
  json::value unknown = document;
  unknown.as_object()["never_heard_of"] = 1;
  EXPECT_EQ(read_json<Request>(unknown).error().faults.at(0).field, "/never_heard_of");
}

TEST(BadInputOfPeople, is_refused_at_each_field_by_name) {
  expect_each_field_refused(full_request());
  expect_each_field_refused(EditPerson{{"p1"}, 1, full_request().identity});
  expect_each_field_refused(UndoEdit{{"p1"}, 1});
  expect_each_field_refused(ReadPerson{{"p1"}});
  expect_each_field_refused(ReadHistory{{"p1"}});
  expect_each_field_refused(RecordDemographics{{"p1"}, *full_request().identity.demographics});
  expect_each_field_refused(AddContactPoint{{"p1"}, full_request().contact_points[0]});
  expect_each_field_refused(ChangeConsent{{"p1"}, {"c"}, 1, full_request().contact_points[0].consent, true});
  expect_each_field_refused(RemoveContactPoint{{"p1"}, {"c"}, 1});
  expect_each_field_refused(FindPeople{.name = name("a"),
                                       .born_on = Private{make_date(1990, 1, 1)},
                                       .phone = private_text<40>("1"),
                                       .count_max = PageSize{5},
                                       .after = PersonId{"p"}});
}

// What the types let through must be answered by the verb: refused by name, or kept and read back as it was typed.
TEST_P(BadInput, is_refused_or_kept_whole) {
  const std::string odd[] = {"",
                             " ",
                             "\xF0\x9F\x92\x89",
                             "\xE2\x80\x8F\xD7\xA9",
                             "'; drop table people_person; --",
                             "%s%n",
                             "\xF0\x9D\x94\x84",
                             "null",
                             "<script>",
                             "2022-02-30",
                             "0",
                             "\xEF\xBB\xBF"};
  const json::value document = as_json(full_request());
  int id = 0;
  each_leaf(document, "", [&](const std::string& pointer) {
    if (!document.at_pointer(pointer).is_string() || pointer == "/id") return;
    for (const std::string& text : odd) {
      json::value spoilt = document;
      spoilt.at_pointer(pointer) = json::string{text};
      const std::string fresh = "odd-" + std::to_string(++id);
      spoilt.as_object()["id"] = json::string{fresh};
      if (pointer != "/contact_points/0/id") spoilt.at_pointer("/contact_points/0/id") = json::string{fresh};
      const auto request = read_json<NewPerson>(spoilt);
      if (!request) {
        EXPECT_TRUE(request.error().faults.at(0).field.starts_with(pointer));
        continue;
      }
      const auto registered = register_person(tx(), front_desk(), noon, Seed::from_number(1), *request);
      const auto kept = open_person(tx(), spring, {fresh});
      ASSERT_EQ(registered.has_value() || registered.error().reason == "people.id_used", kept.has_value());
      if (registered) {
        EXPECT_EQ(kept->identity, request->identity);
      } else if (registered.error().reason == "core.request_invalid") {
        EXPECT_TRUE(registered.error().faults.at(0).field.starts_with(pointer))
            << registered.error().faults.at(0).field;
      }
    }
  });
}

}  // namespace
}  // namespace quell::people
