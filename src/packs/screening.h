#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/described.h"

namespace quell::packs {

enum class ScreeningKind { contraindication, precaution, ask_first };
BOOST_DESCRIBE_ENUM(ScreeningKind, contraindication, precaution, ask_first)

// What a "yes" asks of the vaccinator. From mild to strong: the strongest of all answers rules.
enum class ScreeningAction { proceed, restrict_routes, consult, stop };
BOOST_DESCRIBE_ENUM(ScreeningAction, proceed, restrict_routes, consult, stop)

// Asked before a dose. Its words are the texts screening.<id> and screening.<id>.action.
struct ScreeningQuestion {
  std::string id;
  ScreeningKind kind;
  ScreeningAction action;
  std::optional<int> observe_minutes;    // instead of the usual time
  std::vector<std::string> only_routes;  // with restrict_routes: the routes that remain
  std::string source;
  std::optional<bool> unverified;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(ScreeningQuestion, (), (id, kind, action, observe_minutes, only_routes, source, unverified))

enum class MishapKind { reaction, administration_error };
BOOST_DESCRIBE_ENUM(MishapKind, reaction, administration_error)

// What may go wrong with a dose. Its words are the texts mishap.<id> and mishap.<id>.action.
struct Mishap {
  std::string id;
  MishapKind kind;
  bool report_to_vaers;
  bool repeat_dose;  // whether a clinician is asked about giving the dose again
  std::string source;
  std::optional<bool> contraindicates;  // no further dose of the vaccine, whatever is answered later
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(Mishap, (), (id, kind, report_to_vaers, repeat_dose, source, contraindicates))

struct Screening {
  int observation_minutes;
  std::string information_sheet;  // its name; the edition is recorded with the dose
  std::vector<std::string> information_sheet_editions;
  std::vector<ScreeningQuestion> questions;
  std::vector<Mishap> mishaps;
};
BOOST_DESCRIBE_STRUCT(Screening, (),
                      (observation_minutes, information_sheet, information_sheet_editions, questions, mishaps))

}  // namespace quell::packs
