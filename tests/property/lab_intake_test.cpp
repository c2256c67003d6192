// Random messages of laboratories on both databases: results, corrections, what no table knows and what nobody can
// read, each taken in several orders. None is lost; each person is there once; how each case counts depends on what was
// sent, never on what came first; and taking all of it again changes nothing.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>

#include "interop/list_hl7_messages.h"
#include "interop/testing/with_intake.h"
#include "storage/connection.h"

namespace quell::interop {
namespace {

struct LabIntakeProperty : testing::TestWithParam<storage::Engine> {};
ON_EACH_DATABASE(LabIntakeProperty);

constexpr const char* known_tests[] = {"1-1^River DNA^LN", "3-3^Water DNA^LN", "4-4^River IgG^LN"};
constexpr const char* values[] = {"260373001^Detected^SCT", "260415000^Not detected^SCT"};

std::vector<std::string> drawn_messages(std::mt19937& random) {
  const auto below = [&](unsigned count) { return static_cast<unsigned>(random() % count); };
  std::vector<std::string> messages;
  for (unsigned person = 0; person < 6; ++person) {
    const std::string name = "Family" + std::string(1, static_cast<char>('A' + person));
    const std::string patient = "PID|1||" + name + "^^^NORTH^MR||" + name + "^" + name + "son||19" +
                                std::to_string(50 + person * 7) + "0214|M|||||^PRN^PH^^1^203^555010" +
                                std::to_string(person);
    for (unsigned specimen = 0; specimen < 1 + below(2); ++specimen) {
      ResultToSend result{.patient = patient,
                          .filler = "F-" + std::to_string(person) + "-" + std::to_string(specimen),
                          .test = below(8) == 0 ? "XRIV^River by us^L" : known_tests[below(3)]};
      const unsigned versions = 1 + below(3);
      for (unsigned version = 0; version < versions; ++version) {
        result.control_id = "C" + std::to_string(messages.size());
        result.value = values[below(2)];
        result.status = version == 0 ? (below(4) == 0 ? "P" : "F") : (below(5) == 0 ? "X" : "C");
        result.reported = "2022080208" + std::to_string(10 + version) + "-0400";
        messages.push_back(message_with(result));
      }
    }
  }
  for (unsigned i = 0; i < below(4); ++i)
    messages.push_back(below(2) == 0 ? "MSHno header " + std::to_string(i)
                                     : message_with({.control_id = "", .filler = std::to_string(i)}));
  return messages;
}

struct Ended {
  std::map<std::string, std::string> cases;  // by name: classification and how many results
  std::int64_t messages = 0, people = 0;
  std::map<std::string, int> states;

  friend bool operator==(const Ended&, const Ended&) = default;
};

struct PeopleCounted {
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(PeopleCounted, (), (count))

Ended ended(storage::Transaction& tx, const access::Actor& investigator, Instant now) {
  Ended at_end;
  const auto listed = surveillance::list_cases(tx, investigator, now, {.limit = 200});
  for (const auto& row : listed->items)
    at_end.cases[row.name_to_call->reveal().value] += std::string{name_of(row.facts.classification)} + " ";
  for (const MessageState state : {MessageState::used, MessageState::waiting}) {
    const auto kept = list_hl7_messages(tx, investigator, now, {.state = state, .limit = 200});
    for (const MessageLine& line : kept->items) {
      ++at_end.messages;
      ++at_end.states[std::string{name_of(line.state)} + " " + line.reason.value_or("")];
    }
  }
  at_end.people = tx.find<PeopleCounted>("select count(*) as count from people_person", storage::NoParameters{})->count;
  return at_end;
}

TEST_P(LabIntakeProperty, loses_no_message_and_depends_on_none_being_first) {
  const access::Actor system = access::system_actor(programs::river_fever);
  const Instant now = programs::tuesday_morning;
  const std::uint32_t rounds = std::getenv("QUELL_LONG") ? 200 : 6;
  for (std::uint32_t number = 1; number <= rounds; ++number) {
    SCOPED_TRACE("seed " + std::to_string(number));
    std::mt19937 random{number};
    std::vector<std::string> messages = drawn_messages(random);
    std::optional<Ended> first;
    for (int order = 0; order < 3; ++order) {
      const storage::TemporaryDatabase place{GetParam()};
      const auto connection = *storage::connect(place.url(), storage::test_keys(), storage::Access::write);
      connection->begin(storage::Access::write);
      programs::install_small_pack(*connection);
      std::uint64_t seeds = 1;
      const auto take_all = [&] {
        for (const std::string& bytes : messages) {
          const auto taken = take_hl7_message(*connection, system, now, Seed::from_number(++seeds),
                                              {.arrival = read_hl7_arrival(bytes)});
          ASSERT_TRUE(taken) << taken.error().reason;
        }
      };
      take_all();
      const Ended once = ended(*connection, system, now);
      EXPECT_EQ(once.messages, static_cast<std::int64_t>(messages.size()));
      take_all();
      EXPECT_EQ(ended(*connection, system, now), once);
      if (!first) first = once;
      EXPECT_EQ(once.cases, first->cases);
      EXPECT_EQ(once.people, first->people);
      EXPECT_EQ(once.states, first->states);
      connection->commit();
      std::ranges::shuffle(messages, random);
    }
  }
}

}  // namespace
}  // namespace quell::interop
