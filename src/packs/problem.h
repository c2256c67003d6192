#pragma once

#include <string>

#include "core/described.h"

namespace quell::packs {

enum class ProblemKind {
  file_missing,
  file_unknown,
  file_unreadable,
  key_missing,
  key_unknown,
  wrong_type,
  unknown_choice,
  out_of_range,
  numbers_in_wrong_order,
  text_refused,
  id_twice,
  unknown_reference,
  dates_overlap,
  dates_in_wrong_order,
  text_missing,
  text_empty,
  placeholders_differ,
  profile_outcome_differs,
};
BOOST_DESCRIBE_ENUM(ProblemKind, file_missing, file_unknown, file_unreadable, key_missing, key_unknown, wrong_type,
                    unknown_choice, out_of_range, numbers_in_wrong_order, text_refused, id_twice, unknown_reference,
                    dates_overlap, dates_in_wrong_order, text_missing, text_empty, placeholders_differ,
                    profile_outcome_differs)

// What is wrong with a pack, in words for the person who writes it: where, what, and what to do about it.
struct Problem {
  ProblemKind kind;
  std::string file;  // as in the pack: "texts/en.json"
  int line = 0;      // 0 where the whole file is meant
  std::string what;
  std::string remedy;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (kind, file, line, what, remedy))

// "sites.csv:4: The site "harbor" comes twice. Give each site its own id."
std::string to_line(const Problem& problem);

}  // namespace quell::packs
