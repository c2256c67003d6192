#include "interop/lab_values.h"

namespace quell::interop {
namespace {

std::string component_text(const PlacedValue& value, int number) { return value.component(number).text(); }

// In a component, parts are subcomponents; in a field they are components.
std::string part_text(const PlacedValue& value, int number) {
  return value.place().component ? value.subcomponent(number).text() : value.component(number).text();
}

// FN and SAD: the part that counts is the first, where there are several.
std::string first_part(const PlacedValue& component) { return component.subcomponent(1).text(); }

LabName name_in(const PlacedValue& value, int first) {
  return {.family = first_part(value.component(first)),
          .given = component_text(value, first + 1),
          .middle = component_text(value, first + 2),
          .suffix = component_text(value, first + 3),
          .prefix = component_text(value, first + 4),
          .type = ""};
}

void append_with_space(std::string& text, const std::string& more) {
  if (!more.empty()) text += (text.empty() ? "" : " ") + more;
}

// From its parts where they came, else as one text; its twelfth component is of 2.7.
std::string phone_text(const PlacedValue& value) {
  const std::string local = component_text(value, 7);
  if (local.empty()) {
    const std::string whole = component_text(value, 1);
    return whole.empty() ? component_text(value, 12) : whole;
  }
  std::string country = component_text(value, 5);
  if (!country.empty() && country.front() != '+') country = "+" + country;
  std::string phone = country;
  append_with_space(phone, component_text(value, 6));
  append_with_space(phone, local);
  if (const std::string extension = component_text(value, 8); !extension.empty()) phone += " x" + extension;
  return phone;
}

LabContactKind kind_of_equipment(const std::string& equipment) {
  if (equipment == "FX") return LabContactKind::fax;
  if (equipment == "BP" || equipment == "MD" || equipment == "X.400") return LabContactKind::other;
  return LabContactKind::phone;
}

}  // namespace

LabCode read_code(const PlacedValue& value) {
  return {.code = part_text(value, 1),
          .text = part_text(value, 2),
          .system = part_text(value, 3),
          .alternate_code = part_text(value, 4),
          .alternate_text = part_text(value, 5),
          .alternate_system = part_text(value, 6),
          .original_text = part_text(value, 9)};
}

LabAuthority read_authority(const PlacedValue& value) {
  return {.name = part_text(value, 1), .id = part_text(value, 2), .id_type = part_text(value, 3)};
}

LabIdentifier read_cx(const PlacedValue& value) {
  return {.id = component_text(value, 1),
          .authority = read_authority(value.component(4)),
          .type = component_text(value, 5)};
}

LabIdentifier read_entity_id(const PlacedValue& value) {
  return {.id = part_text(value, 1),
          .authority = {.name = part_text(value, 2), .id = part_text(value, 3), .id_type = part_text(value, 4)},
          .type = ""};
}

LabName read_name(const PlacedValue& value) {
  LabName name = name_in(value, 1);
  name.type = component_text(value, 7);
  return name;
}

LabAddress read_address(const PlacedValue& value) {
  return {.street = first_part(value.component(1)),
          .other = component_text(value, 2),
          .city = component_text(value, 3),
          .state = component_text(value, 4),
          .zip = component_text(value, 5),
          .country = component_text(value, 6),
          .county = component_text(value, 9),
          .type = component_text(value, 7)};
}

LabContactPoint read_contact_point(const PlacedValue& value) {
  const std::string use = component_text(value, 2), equipment = component_text(value, 3);
  const std::string whole = component_text(value, 1);
  std::string email = component_text(value, 4);
  if (email.empty() && (use == "NET" || equipment == "Internet" || whole.find('@') != whole.npos)) email = whole;
  // An address of either kind; a phone in parts stands beside a text that only shows it.
  if (!email.empty() && component_text(value, 7).empty())
    return {equipment == "X.400" ? LabContactKind::other : LabContactKind::email, email, use};
  return {kind_of_equipment(equipment), phone_text(value), use};
}

LabOrganization read_organization(const PlacedValue& value) {
  LabOrganization organization;
  organization.name = component_text(value, 1);
  organization.id = component_text(value, 10);
  if (organization.id.empty()) organization.id = component_text(value, 3);
  organization.authority = read_authority(value.component(6));
  return organization;
}

LabProvider read_provider(const PlacedValue& value) {
  LabProvider provider;
  provider.identifier = {.id = component_text(value, 1),
                         .authority = read_authority(value.component(9)),
                         .type = component_text(value, 13)};
  provider.name = name_in(value, 2);
  provider.name.type = component_text(value, 10);
  return provider;
}

}  // namespace quell::interop
