#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/described.h"

namespace quell::packs {

enum class AnswerKind { yes_no, date, choice, number, text };
BOOST_DESCRIBE_ENUM(AnswerKind, yes_no, date, choice, number, text)

// What an answer means beyond itself: to the case definition (the first five) and to counts.
enum class CountsAs {
  clinical,        // a sign of the definition: yes makes a suspect
  epidemiologic,   // with `suspicion`, yes makes a suspect
  suspicion,       // the clinician's high suspicion
  exclusion,       // yes: another illness explains it, so it is no case
  other_exposure,  // yes: antibodies may come from elsewhere (a vaccine), see LabTest::unless_other_exposure
  onset,           // a date
  hospitalised,
  died,
  died_on,  // a date
  health_care_worker
};
BOOST_DESCRIBE_ENUM(CountsAs, clinical, epidemiologic, suspicion, exclusion, other_exposure, onset, hospitalised, died,
                    died_on, health_care_worker)

// One question to a case. Its words are the text interview.<id>; of a choice, interview.<id>.<choice>.
struct InterviewQuestion {
  std::string id;
  AnswerKind kind;
  std::string section;  // its heading is the text interview_section.<section>
  std::vector<std::string> choices;
  std::optional<CountsAs> counts_as;
  std::optional<std::string> only_if;  // a yes_no question that must have been answered yes
  std::optional<bool> sensitive;       // asked and read under a permission of its own; never exported by default
  std::string source;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(InterviewQuestion, (), (id, kind, section, choices, counts_as, only_if, sensitive, source))

// What an investigator asks, in this order.
struct Interview {
  std::vector<InterviewQuestion> questions;
};
BOOST_DESCRIBE_STRUCT(Interview, (), (questions))

// Null where the pack asks no such question.
const InterviewQuestion* find_question(const Interview& interview, std::string_view id);

}  // namespace quell::packs
