#include "interop/lab_person.h"

#include <algorithm>
#include <array>

#include "people/check_identity.h"
#include "people/phone_number.h"
#include "people/write_contact_point.h"

namespace quell::interop {
namespace {

using namespace people;

constexpr std::size_t identifiers_max = 20;

// The legal name where there is one, else the first.
const LabName* name_of_patient(const LabPatient& patient) {
  const auto legal = std::ranges::find(patient.names, "L", &LabName::type);
  if (legal != patient.names.end()) return &*legal;
  if (!patient.names.empty()) return &patient.names.front();
  return patient.aliases.empty() ? nullptr : &patient.aliases.front();
}

template <std::size_t Max>
std::optional<Private<Text<Max>>> private_clipped(std::string_view text) {
  auto made = clipped<Text<Max>>(text);
  return made ? std::optional{Private{*std::move(made)}} : std::nullopt;
}

void set_name(const LabPatient& patient, std::string_view instead, Identity& identity) {
  const LabName* name = name_of_patient(patient);
  const std::string whole = !name                 ? std::string{instead}
                            : name->given.empty() ? name->family
                                                  : name->given + (name->family.empty() ? "" : " ") + name->family;
  identity.name_to_call = private_clipped<100>(whole).value_or(NameText{{"?"}});
  if (!name || name->family.empty()) return;
  identity.registry_name = RegistryName{.given = private_clipped<100>(name->given).value_or(NameText{}),
                                        .middle = private_clipped<100>(name->middle),
                                        .family = private_clipped<100>(name->family).value_or(NameText{}),
                                        .suffix = private_clipped<20>(name->suffix)};
}

std::optional<Private<Sex>> sex_of_patient(const std::string& code) {
  if (code == "F") return Private{Sex::female};
  if (code == "M") return Private{Sex::male};
  if (code == "O" || code == "A" || code == "N") return Private{Sex::another};
  return {};
}

// CDC's codes of race and ethnicity (HL7 tables 0005 and 0189 take the same ones; older messages write a letter).
template <class Choice>
struct CodeOf {
  std::string_view code;
  Choice choice;
};
constexpr std::array<CodeOf<Race>, 7> race_codes{{{"1002-5", Race::american_indian_or_alaska_native},
                                                  {"2028-9", Race::asian},
                                                  {"2054-5", Race::black_or_african_american},
                                                  {"2076-8", Race::native_hawaiian_or_other_pacific_islander},
                                                  {"2106-3", Race::white},
                                                  {"2131-1", Race::another},
                                                  {"ASKU", Race::declined}}};
constexpr std::array<CodeOf<Ethnicity>, 5> ethnicity_codes{{{"2135-2", Ethnicity::hispanic_or_latino},
                                                            {"2186-5", Ethnicity::not_hispanic_or_latino},
                                                            {"H", Ethnicity::hispanic_or_latino},
                                                            {"N", Ethnicity::not_hispanic_or_latino},
                                                            {"NH", Ethnicity::not_hispanic_or_latino}}};

template <class Choice, std::size_t count>
std::optional<Choice> chosen(const std::array<CodeOf<Choice>, count>& codes, const LabCode& said) {
  for (const CodeOf<Choice>& one : codes)
    if (one.code == said.code || one.code == said.alternate_code) return one.choice;
  return {};
}

void set_demographics(const LabPatient& patient, Identity& identity) {
  Demographics told;
  for (const LabCode& one : patient.races)
    if (const auto race = chosen(race_codes, one);
        race && std::ranges::find(told.races, Private{*race}) == told.races.end())
      told.races.push_back(Private{*race});
  // Who declined said no race; a message that has both says nothing.
  if (told.races.size() > 1) std::erase(told.races, Private{Race::declined});
  for (const LabCode& one : patient.ethnicities)
    if (const auto ethnicity = chosen(ethnicity_codes, one)) told.ethnicity = Private{*ethnicity};
  if (told.says_race() || told.says_ethnicity()) identity.demographics = std::move(told);
}

bool is_zip(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() != 5 && (text.size() != 10 || text[5] != '-')) return false;
  return std::ranges::all_of(text.substr(0, 5), digit) &&
         (text.size() == 5 || std::ranges::all_of(text.substr(6), digit));
}

void set_address(const LabPatient& patient, Identity& identity) {
  if (patient.addresses.empty()) return;
  const LabAddress& from = patient.addresses.front();
  std::string zip = from.zip;
  if (zip.size() == 9 && zip.find_first_not_of("0123456789") == zip.npos) zip.insert(5, "-");
  const std::string street = from.other.empty() ? from.street : from.street + ", " + from.other;
  Address address{.street = private_clipped<200>(street),
                  .town = private_clipped<100>(from.city),
                  .zip = is_zip(zip) ? private_clipped<10>(zip) : std::nullopt};
  if (address.street || address.town || address.zip) identity.address = std::move(address);
}

std::optional<IdentifierKind> kind_of_identifier(std::string_view type) {
  if (type == "SS" || type == "DL") return {};
  if (type == "SR") return IdentifierKind::state_registry;
  if (type == "MR" || type == "PI" || type == "PT" || type.empty()) return IdentifierKind::medical_record;
  if (type == "MI" || type == "MB" || type == "MA" || type == "MC") return IdentifierKind::insurance_member;
  return IdentifierKind::another;
}

// A record's number is one only with the office that gave it out: hospitals number from 1.
void set_identifiers(const LabPatient& patient, Identity& identity) {
  for (const LabIdentifier& one : patient.identifiers) {
    const auto kind = kind_of_identifier(one.type);
    if (!kind || identity.identifiers.size() >= identifiers_max) continue;
    const std::string& office = one.authority.id.empty() ? one.authority.name : one.authority.id;
    const auto value = private_clipped<60>(office.empty() ? one.id : one.id + " " + office);
    if (!value) continue;
    const Identifier made{Private{*kind}, *value};
    if (std::ranges::find(identity.identifiers, made) == identity.identifiers.end())
      identity.identifiers.push_back(made);
  }
}

std::vector<ContactPoint> phones_of(const LabPatient& patient, Seed& seed) {
  std::vector<ContactPoint> points;
  for (const LabContactPoint& one : patient.contact_points) {
    if (one.kind != LabContactKind::phone || points.size() >= contact_points_max) continue;
    const auto e164 = phone_in_e164(one.value);
    if (!e164) continue;
    const Private phone{Text<16>{*e164}};
    if (std::ranges::find(points, phone, &ContactPoint::phone) != points.end()) continue;
    points.push_back({.id = seed.next_id<ContactPointId>(), .phone = phone, .preferred = points.empty()});
  }
  return points;
}

}  // namespace

SomebodyDescribed person_of_report(const LabPatient& patient, std::string_view instead, Seed& seed) {
  SomebodyDescribed somebody;
  Identity& identity = somebody.identity;
  set_name(patient, instead, identity);
  if (patient.born)
    if (const auto day = patient.born->on()) identity.born_on = Private{*day};
  identity.sex = sex_of_patient(patient.sex);
  set_demographics(patient, identity);
  set_address(patient, identity);
  set_identifiers(patient, identity);
  if (patient.language.code == "eng" || patient.language.code == "en") identity.language = Private{Language::english};
  if (patient.language.code == "spa" || patient.language.code == "es") identity.language = Private{Language::spanish};
  somebody.contact_points = phones_of(patient, seed);
  return somebody;
}

}  // namespace quell::interop
