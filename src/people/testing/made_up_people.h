#pragma once

// Made-up persons and actors for tests.

#include <string>

#include "access/actor.h"
#include "core/date.h"
#include "core/seed.h"
#include "people/find_people.h"
#include "people/register_person.h"

namespace quell::people {

template <std::size_t Max>
Private<Text<Max>> private_text(std::string text) {
  return Private{Text<Max>{std::move(text)}};
}
inline NameText name(std::string text) { return private_text<100>(std::move(text)); }

inline const ProgramId spring{"spring"};
inline const Instant noon = std::chrono::sys_days{std::chrono::year{2022} / 8 / 1} + std::chrono::hours{16};

inline access::Actor front_desk() {
  using enum access::Permission;
  return {.program = spring, .staff = {"desk"}, .permissions = {find_people, edit_people, check_in}};
}

// "Ana María García-López", born 1990-05-12, of New Haven.
inline Identity ana() {
  Identity identity{.name_to_call = name("Ani")};
  identity.registry_name = RegistryName{.given = name("Ana"), .middle = name("María"), .family = name("García-López")};
  identity.born_on = Private{make_date(1990, 5, 12)};
  identity.gender = Private{Gender::transgender_woman};
  identity.address = Address{.town = private_text<100>("New Haven"), .zip = private_text<10>("06510")};
  return identity;
}

inline NewPerson new_person(std::string id, Identity identity) {
  return {.id = {std::move(id)}, .jurisdiction = {"connecticut"}, .identity = std::move(identity)};
}

inline NewPerson with_phone(NewPerson person, std::string phone) {
  person.contact_points.push_back({.id = {person.id.text + "-phone"}, .phone = private_text<40>(std::move(phone))});
  return person;
}

inline FindPeople by_name(std::string text) { return {.name = name(std::move(text))}; }

// Where a test does not say otherwise.
inline const Seed seed = Seed::from_number(3);

}  // namespace quell::people
