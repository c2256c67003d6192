#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/described.h"
#include "core/private.h"
#include "interop/hl7_time.h"

namespace quell::interop {

// What a laboratory's message says, as plain values: nothing is judged, no table but the standard's is looked into, and
// what was not said is empty. Texts are UTF-8 without control characters; they have no limits of their own, so whoever
// keeps them makes Text<...> of them.

// A coded value with its words, and the same in a second system where the sender has one (CE, CWE). Local codes stand
// in either; "LN" is LOINC, "SCT" SNOMED CT, "L" the laboratory's own.
struct LabCode {
  std::string code, text, system;
  std::string alternate_code, alternate_text, alternate_system;
  std::string original_text;

  bool is_empty() const;
};
BOOST_DESCRIBE_STRUCT(LabCode, (),
                      (code, text, system, alternate_code, alternate_text, alternate_system, original_text))

// Who gives out identifiers, or one of several systems, sites or laboratories (HD): a name, an OID or CLIA number, and
// what that is ("ISO", "CLIA").
struct LabAuthority {
  std::string name, id, id_type;
};
BOOST_DESCRIBE_STRUCT(LabAuthority, (), (name, id, id_type))

struct LabIdentifier {
  std::string id;
  LabAuthority authority;
  std::string type;  // table 0203: "MR", "PI", "SS", "DL", "AN"
};
BOOST_DESCRIBE_STRUCT(LabIdentifier, (), (id, authority, type))

struct LabName {
  std::string family, given, middle, suffix, prefix;
  std::string type;  // table 0200: "L" legal, "A" alias, "M" maiden, "S" pseudonym
};
BOOST_DESCRIBE_STRUCT(LabName, (), (family, given, middle, suffix, prefix, type))

struct LabAddress {
  std::string street, other, city, state, zip, country, county;
  std::string type;  // table 0190: "H" home, "B" business, "M" mailing
};
BOOST_DESCRIBE_STRUCT(LabAddress, (), (street, other, city, state, zip, country, county, type))

enum class LabContactKind { phone, fax, email, other };
BOOST_DESCRIBE_ENUM(LabContactKind, phone, fax, email, other)

// A phone as it can be dialled ("+1 203 5550134 x12"), or as the sender wrote it where it was not in parts.
struct LabContactPoint {
  LabContactKind kind = LabContactKind::phone;
  std::string value;
  std::string use;  // table 0201: "PRN" primary, "WPN" work, "ORN" other
};
BOOST_DESCRIBE_STRUCT(LabContactPoint, (), (kind, value, use))

struct LabPatient {
  std::vector<LabIdentifier> identifiers;
  std::vector<LabName> names;
  std::vector<LabName> aliases;
  std::vector<LabName> mothers_maiden_names;
  std::optional<Hl7Time> born;
  std::string sex;  // table 0001
  std::vector<LabCode> races;
  std::vector<LabCode> ethnicities;
  std::vector<LabAddress> addresses;
  std::vector<LabContactPoint> contact_points;
  LabCode language;
  std::optional<Hl7Time> died;
  std::string death_indicator;  // "Y", "N"
  std::string birth_order;      // PID-25
  std::string multiple_birth;   // PID-24: "Y", "N"
};
BOOST_DESCRIBE_STRUCT(LabPatient, (),
                      (identifiers, names, aliases, mothers_maiden_names, born, sex, races, ethnicities, addresses,
                       contact_points, language, died, death_indicator, birth_order, multiple_birth))

// Next of kin, guardian, or another person to ask (NK1).
struct LabRelative {
  std::vector<LabName> names;
  LabCode relationship;
  LabCode role;  // NK1-7
  std::vector<LabAddress> addresses;
  std::vector<LabContactPoint> contact_points;
  std::string organization;
  std::string sex;
  std::optional<Hl7Time> born;
};
BOOST_DESCRIBE_STRUCT(LabRelative, (), (names, relationship, role, addresses, contact_points, organization, sex, born))

struct LabProvider {
  LabIdentifier identifier;  // such as an NPI
  LabName name;
  std::vector<LabAddress> addresses;
  std::vector<LabContactPoint> contact_points;
};
BOOST_DESCRIBE_STRUCT(LabProvider, (), (identifier, name, addresses, contact_points))

struct LabOrganization {
  std::string name;
  std::string id;
  LabAuthority authority;
  std::vector<LabAddress> addresses;
  std::vector<LabContactPoint> contact_points;

  // Its CLIA number, or empty.
  std::string clia() const;
};
BOOST_DESCRIBE_STRUCT(LabOrganization, (), (name, id, authority, addresses, contact_points))

// One value of a result, by the type that OBX-2 names.
struct LabValue {
  std::string type;                                          // table 0125: "CWE", "ST", "NM", "SN", ...
  LabCode code;                                              // of CWE, CE, CNE
  std::string text;                                          // of all others: what a person would read
  std::string comparator, number, separator, second_number;  // of SN; NM has a number alone
  std::optional<Hl7Time> time;                               // of TS, DTM, DT
};
BOOST_DESCRIBE_STRUCT(LabValue, (), (type, code, text, comparator, number, separator, second_number, time))

struct LabObservation {
  int obx = 0;  // the message's how many-th OBX this is
  std::string sub_id;
  LabCode test;
  Private<std::vector<LabValue>> values;
  LabCode units;
  std::string reference_range;
  std::vector<LabCode> flags;  // OBX-8: "A", "N", "POS", ...
  std::string status;          // OBX-11, table 0085: "F", "P", "C", "D", "W", "X", ...
  std::optional<Hl7Time> observed, analyzed;
  std::vector<LabCode> methods;
  LabOrganization laboratory;  // which performed it
  std::vector<Private<std::string>> notes;
};
BOOST_DESCRIBE_STRUCT(LabObservation, (),
                      (obx, sub_id, test, values, units, reference_range, flags, status, observed, analyzed, methods,
                       laboratory, notes))

struct LabSpecimen {
  LabIdentifier placer_id, filler_id;
  LabCode type;
  LabCode source_site;
  LabCode collection_method;
  std::string description;
  std::optional<Hl7Time> collected, collected_until, received;
  std::vector<LabObservation> observations;
  std::vector<Private<std::string>> notes;
};
BOOST_DESCRIBE_STRUCT(LabSpecimen, (),
                      (placer_id, filler_id, type, source_site, collection_method, description, collected,
                       collected_until, received, observations, notes))

struct LabOrder {
  int obr = 0;          // the message's how many-th OBR this is
  std::string control;  // ORC-1: "RE", "SC", ...
  LabIdentifier placer_id, filler_id;
  LabCode service;
  std::string status;  // OBR-25, table 0123
  std::optional<Hl7Time> collected, received, reported;
  LabProvider provider;
  LabOrganization facility;
  std::vector<LabCode> reasons;  // OBR-31
  std::vector<LabSpecimen> specimens;
  std::vector<LabObservation> observations;
  std::vector<Private<std::string>> notes;
};
BOOST_DESCRIBE_STRUCT(LabOrder, (),
                      (obr, control, placer_id, filler_id, service, status, collected, received, reported, provider,
                       facility, reasons, specimens, observations, notes))

struct LabPatientReport {
  Private<LabPatient> patient;
  std::vector<Private<LabRelative>> relatives;
  std::vector<LabObservation> observations;
  std::vector<LabOrder> orders;
  std::vector<Private<std::string>> notes;
};
BOOST_DESCRIBE_STRUCT(LabPatientReport, (), (patient, relatives, observations, orders, notes))

enum class LabProcessing { undeclared, production, training, debugging };
BOOST_DESCRIBE_ENUM(LabProcessing, undeclared, production, training, debugging)

struct LabReport {
  LabAuthority sending_application, sending_facility, receiving_application, receiving_facility;
  std::string control_id;  // with sender's application and facility it names the message
  std::optional<Hl7Time> sent;
  std::string version;
  LabProcessing processing = LabProcessing::undeclared;
  std::vector<LabIdentifier> profiles;
  std::vector<LabPatientReport> patients;
  std::vector<Private<std::string>> notes;
};
BOOST_DESCRIBE_STRUCT(LabReport, (),
                      (sending_application, sending_facility, receiving_application, receiving_facility, control_id,
                       sent, version, processing, profiles, patients, notes))

// Ten characters as CLIA numbers have them: "07D0644555".
bool is_clia_number(std::string_view text);

}  // namespace quell::interop
