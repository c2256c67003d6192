#include "people/found_person.h"

#include <algorithm>

namespace quell::people {

FoundPerson found_person(const PersonId& id, const Identity& identity,
                         const std::vector<ContactPoint>& contact_points) {
  FoundPerson found{.id = id,
                    .name_to_call = identity.name_to_call,
                    .registry_name = identity.registry_name,
                    .born_on = identity.born_on,
                    .town = identity.address ? identity.address->town : std::nullopt};
  for (const ContactPoint& point : contact_points) {
    const std::string& e164 = point.phone.reveal().value;
    found.phones_end_in.emplace_back(Text<4>{e164.substr(e164.size() - std::min<std::size_t>(4, e164.size()))});
  }
  return found;
}

}  // namespace quell::people
