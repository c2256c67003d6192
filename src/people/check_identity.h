#pragma once

#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/instant.h"
#include "core/result.h"
#include "people/identity.h"

namespace quell::people {

// What types alone cannot refuse in an identity; pointers begin with `at` ("/identity"). Faults:
//     people.name_missing            no name to call, or a registry name without a family name
//     people.birth_date_in_future    born after `latest_day`
//     people.birth_date_too_early    born more than 125 years before it
//     people.zip_unreadable          neither 5 digits nor ZIP+4
//     people.race_contradiction      declined or unknown beside a race, or one race twice
//     people.identifier_missing      an identifier without its value
//     people.too_many_identifiers    more than 20
void check_identity(const Identity& identity, std::string_view at, Date latest_day, std::vector<Fault>& faults);
void check_demographics(const Demographics& demographics, std::string_view at, std::vector<Fault>& faults);

// The latest calendar day anywhere on earth at this instant: births may be on it.
Date latest_birthday(Instant now);

// Success, or invalid_input core.request_invalid with the faults.
Result<void> refuse_if_any(std::vector<Fault> faults);

}  // namespace quell::people
