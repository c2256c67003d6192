#pragma once

// What holds everywhere in the house. Each rule is a function from files to sentences about what breaks it; none where
// all is well.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/architecture/floor_plan.h"
#include "tests/architecture/source.h"

namespace quell::architecture {

using Complaints = std::vector<std::string>;

// A room includes only rooms that the floor plan lets it name.
Complaints arrows_that_point_up(const FloorPlan& plan, const SourceFile& file);

// SQL in a room names tables of such rooms only; tables bear their room's name ("clinics_appointment").
Complaints tables_of_other_rooms(const FloorPlan& plan, const SourceFile& file);

// In a migration, a statement's first table says whose it is; what it refers to must lie below.
Complaints migrations_that_point_up(const FloorPlan& plan, const SourceFile& file);

Complaints longer_than(int lines_max, const SourceFile& file);
Complaints functions_longer_than(int lines_max, const SourceFile& file);

// A _test.cpp stands beside each .cpp of src, but for main.cpp, testing/ and the `excused`, who must exist.
Complaints untested_sources(const SourceFiles& files, const std::map<std::string, std::string>& excused);

// The reasons ("room.what") that failures carry: each in a call of fail, invalid, fault or the like, or in a Failure.
std::set<std::string> reasons_in(const FloorPlan& plan, const SourceFile& file);

// Reasons that no test names.
Complaints untested_reasons(const std::set<std::string>& reasons, const SourceFiles& files);

// Reasons without a sentence, and keys that one language has and the other has not. Texts: texts/<language>/*.json.
Complaints missing_sentences(const std::set<std::string>& reasons, const SourceFiles& texts);

// g++ 12 miscompiles co_await inside ?: and lambdas that capture inside a co_await expression.
Complaints miscompiled_coroutines(const SourceFile& file);

// Files of one room are compiled several at a time (cmake/rooms.cmake): what an anonymous namespace names, no other
// source of the room may name in its own.
Complaints names_of_two_files(const SourceFiles& files);

// A library that is seen by few files only: by those under `allowed`, and by at most `files_max` of them.
struct KeptLibrary {
  std::string include;  // how its includes begin: "boost/beast"
  std::vector<std::string> allowed;
  std::size_t files_max;
};
Complaints libraries_that_leak(const KeptLibrary& library, const SourceFiles& files);

// Diseases and their countermeasures are data of packs.
Complaints disease_names(const SourceFile& file);

}  // namespace quell::architecture
