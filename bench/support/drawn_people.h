#pragma once

// Invented people, alike in each run: the same number draws the same person.

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "core/seed.h"
#include "people/person.h"
#include "people/register_person.h"

namespace quell::bench {

// Frequent names of Connecticut first; shares fall as 1/rank, as names do, so that the first is about 2 % of all.
inline constexpr const char* given_names[] = {
    "Maria",  "Michael", "John",   "Jose",     "Robert",   "David",     "James",      "William", "Joseph",
    "Daniel", "Matthew", "Luis",   "Anthony",  "Carlos",   "Kevin",     "Brian",      "Thomas",  "Richard",
    "Mark",   "Juan",    "Angel",  "Steven",   "Andrew",   "Ryan",      "Jason",      "Eric",    "Miguel",
    "Victor", "Hector",  "Justin", "Nicholas", "Jonathan", "Alexander", "Christopher"};
inline constexpr const char* family_names[] = {
    "Smith",    "Rivera", "Rodriguez", "Johnson",  "Brown",    "Williams", "Garcia", "Martinez",  "Lopez",
    "Gonzalez", "Davis",  "Jones",     "Santiago", "Ortiz",    "Torres",   "Miller", "Cruz",      "Colon",
    "Perez",    "Murphy", "Sullivan",  "Santos",   "Diaz",     "Clark",    "Lewis",  "Hernandez", "Vasquez",
    "Nguyen",   "Patel",  "Kowalski",  "O'Brien",  "Campbell", "Morales",  "Reyes"};
inline constexpr const char* beginnings[] = {"ka", "lo", "mi", "ta", "ro", "be", "du",
                                             "ge", "ha", "no", "pe", "sa", "vi", "zo"};
inline constexpr const char* ends[] = {"rin", "dell", "nez", "man", "son", "berg",
                                       "ski", "ton",  "rra", "lli", "vic", "wood"};

template <std::size_t Count>
std::string drawn_name(Seed& draw, const char* const (&frequent)[Count]) {
  // A third have one of the frequent names, ranked; the others one of about 28,000.
  if (draw.next_number_below(3) == 0) {
    const std::size_t rank = draw.next_number_below(Count * (draw.next_number_below(4) == 0 ? 1 : 4)) / 4;
    return frequent[std::min(rank, Count - 1)];
  }
  std::string made = beginnings[draw.next_number_below(std::size(beginnings))];
  made += beginnings[draw.next_number_below(std::size(beginnings))];
  if (draw.next_number_below(2) == 0) made += beginnings[draw.next_number_below(std::size(beginnings))];
  made += ends[draw.next_number_below(std::size(ends))];
  made[0] = static_cast<char>(made[0] - 'a' + 'A');
  return made;
}

inline people::NameText name(std::string text) { return people::NameText{Text<100>{std::move(text)}}; }

inline people::NewPerson drawn_person(Seed& draw) {
  people::NewPerson person{.id = draw.next_id<PersonId>(), .jurisdiction = {"connecticut"}};
  person.identity.name_to_call = name(drawn_name(draw, given_names));
  person.identity.registry_name =
      people::RegistryName{.given = person.identity.name_to_call, .family = name(drawn_name(draw, family_names))};
  person.identity.born_on =
      Private{make_date(1940, 1, 1) + std::chrono::days{static_cast<int>(draw.next_number_below(24'000))}};
  person.identity.address = people::Address{.town = Private{Text<100>{"New Haven"}}};
  const std::string line = std::to_string(2'000'000 + draw.next_number_below(7'999'999));
  person.contact_points.push_back(
      {.id = draw.next_id<people::ContactPointId>(), .phone = Private{Text<40>{"203" + line}}});
  return person;
}

inline std::vector<people::NewPerson> drawn_people(int count) {
  Seed draw = Seed::from_number(1);
  std::vector<people::NewPerson> people;
  for (int i = 0; i < count; ++i) people.push_back(drawn_person(draw));
  return people;
}

}  // namespace quell::bench
