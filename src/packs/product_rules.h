#pragma once

#include <string_view>
#include <vector>

#include "packs/pack.h"

namespace quell::packs {

const Product* find_product(const Pack& pack, std::string_view id);  // null where the pack has none

// The ways in which a person of this age may get the product on a day. Where `clinician_decides`, staff ask a clinician
// before they go on. None: this person is a clinician's task, not a refusal. Pointers live as long as the product.
std::vector<const Route*> routes_allowed(const Product& product, Date date, int age_years);

// Whether the products of the pack leave this age to a clinician on a day: no route covers it, or only such on which a
// clinician decides. It is the pack alone that says what age means; nobody is refused by it.
bool clinician_decides_at_age(const Pack& pack, Date date, int age_years);

// Where on the body a route may go on a day.
std::vector<const BodySite*> body_sites(const Product& product, std::string_view route, Date date);

// What a vial is expected to give by a route on a day; null where the pack does not say.
const Yield* doses_per_vial(const Product& product, std::string_view route, Date date);

// How long a vial may be used after thawing or first puncture, under the policy of its lot; null where the pack does
// not say, and then the vial's label rules.
const StorageLimit* storage_limit(const Product& product, Clock clock, std::string_view policy, Date date);

}  // namespace quell::packs
