#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/described.h"

namespace quell::packs {

// What "yes" to a question of the private check leads to.
enum class Implication { test_first, clinician, exposure_pep, not_now, vaccinate };
BOOST_DESCRIBE_ENUM(Implication, test_first, clinician, exposure_pep, not_now, vaccinate)

// One question, which lists its criteria and asks once: does any of these apply to you? Its words are the texts
// question.<id> and criterion.<id>; criteria may be empty where the question says it all.
struct CriteriaQuestion {
  std::string id;
  Implication implies;
  std::vector<std::string> criteria;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(CriteriaQuestion, (), (id, implies, criteria))

// `nothing`: no question decides; everyone who comes may book.
enum class Asks { once, nothing };
BOOST_DESCRIBE_ENUM(Asks, once, nothing)

// The criteria from a day on, until the next version's day.
struct CriteriaVersion {
  std::string id;
  Date effective_from;
  Asks asks;
  std::string source;
  std::vector<CriteriaQuestion> questions;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(CriteriaVersion, (), (id, effective_from, asks, source, questions))

enum class Answer { yes, no, rather_not_say };
BOOST_DESCRIBE_ENUM(Answer, yes, no, rather_not_say)

enum class OutcomeKind { book, call_first, exposure_within_days, not_now, talk_to_human };
BOOST_DESCRIBE_ENUM(OutcomeKind, book, call_first, exposure_within_days, not_now, talk_to_human)

// An invented person on whom a change of criteria is tried before it holds. Its words are the text profile.<id>.
struct Profile {
  std::string id;
  std::map<std::string, Answer> answers;  // by question
  std::optional<int> exposed_days_ago;
  std::map<std::string, OutcomeKind> expects;  // by criteria version
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(Profile, (), (id, answers, exposed_days_ago, expects))

struct Criteria {
  std::vector<CriteriaVersion> versions;  // by effective day
  std::vector<Profile> profiles;
};
BOOST_DESCRIBE_STRUCT(Criteria, (), (versions, profiles))

}  // namespace quell::packs
