#include "interop/vxu.h"

#include "interop/hl7_segment.h"
#include "interop/hl7_text.h"
#include "packs/product_rules.h"

namespace quell::interop {
namespace {

constexpr const char* application = "QUELL";

// ---- who ----

std::string sex_code(const people::Identity& who) {
  if (!who.sex) return "U";
  switch (who.sex->reveal()) {
    case people::Sex::female: return "F";
    case people::Sex::male: return "M";
    default: return "U";
  }
}

// CDC's race and ethnicity codes (CDCREC), as release 1.5 names them. What was not said is left out.
std::string race_code(people::Race race) {
  switch (race) {
    case people::Race::american_indian_or_alaska_native:
      return hl7_coded("1002-5", "American Indian or Alaska Native", "CDCREC");
    case people::Race::asian: return hl7_coded("2028-9", "Asian", "CDCREC");
    case people::Race::black_or_african_american: return hl7_coded("2054-5", "Black or African American", "CDCREC");
    case people::Race::native_hawaiian_or_other_pacific_islander:
      return hl7_coded("2076-8", "Native Hawaiian or Other Pacific Islander", "CDCREC");
    case people::Race::white: return hl7_coded("2106-3", "White", "CDCREC");
    case people::Race::another: return hl7_coded("2131-1", "Other Race", "CDCREC");
    case people::Race::declined:
    case people::Race::unknown: return {};
  }
  return {};
}

std::string races_field(const people::Identity& who) {
  std::string field;
  if (!who.demographics) return field;
  for (const auto& race : who.demographics->races)
    if (const std::string code = race_code(race.reveal()); !code.empty()) field += (field.empty() ? "" : "~") + code;
  return field;
}

std::string ethnicity_field(const people::Identity& who) {
  if (!who.demographics) return {};
  switch (who.demographics->ethnicity.reveal()) {
    case people::Ethnicity::hispanic_or_latino: return hl7_coded("2135-2", "Hispanic or Latino", "CDCREC");
    case people::Ethnicity::not_hispanic_or_latino: return hl7_coded("2186-5", "not Hispanic or Latino", "CDCREC");
    default: return {};
  }
}

template <class SomeText>
std::string_view shown(const std::optional<SomeText>& text) {
  return text ? std::string_view{text->reveal().value} : std::string_view{};
}

std::string address_field(const people::Identity& who) {
  if (!who.address) return {};
  const people::Address& address = *who.address;
  if (!address.street && !address.town && !address.zip) return {};
  return hl7_field({shown(address.street), "", shown(address.town), "", shown(address.zip), "USA", "P"});
}

std::string person_segments(const GivenDose& given) {
  const people::Identity& who = given.person->identity;
  const people::RegistryName& name = *who.registry_name;
  const std::string day = hl7_day(given.line.dose.given_on);
  Hl7SegmentBuilder pid{"PID"};
  pid.set(1, "1")
      .set(3, hl7_field({given.person->id.text, "", "", application, "MR"}))
      .set(5, hl7_field({name.family.reveal().value, name.given.reveal().value, shown(name.middle), shown(name.suffix),
                         "", "", "L"}))
      .set(7, hl7_day(who.born_on->reveal()))
      .set(8, sex_code(who))
      .set(10, races_field(who))
      .set(11, address_field(who))
      .set(22, ethnicity_field(who));
  // Protection "N": whoever opts out is not in the file at all. Status "A": the site looks after this person.
  Hl7SegmentBuilder pd1{"PD1"};
  pd1.set(12, "N").set(13, day).set(16, "A").set(17, day);
  return pid.text() + pd1.text();
}

// ---- what was given ----

// HL7 table 0162 and the FDA's codes (NCI Thesaurus) for the same, which the guide prefers.
std::string route_field(const std::string& code) {
  struct Known {
    std::string_view hl7, nci, words;
  };
  static constexpr Known known[] = {{"SC", "C38299", "Subcutaneous"},
                                    {"ID", "C38238", "Intradermal"},
                                    {"IM", "C28161", "Intramuscular"},
                                    {"PO", "C38288", "Oral"}};
  for (const Known& one : known)
    if (one.hl7 == code) return hl7_field({one.nci, one.words, "NCIT", one.hl7, one.words, "HL70162"});
  return hl7_coded(code, "", "HL70162");
}

struct Given {
  const SiteDoses& doses;
  const GivenDose& given;
  const immunization::DoseAdministered& dose;
  const packs::Product* product;  // null where the pack has it no more
};

template <class Item>
const Item* with_id(const std::vector<Item>& items, const std::optional<std::string>& id) {
  for (const Item& item : items)
    if (item.id == id) return &item;
  return nullptr;
}

std::string volume_text(int microlitres) {
  std::string text = std::to_string(microlitres / 1000) + "." + std::to_string(1000 + microlitres % 1000).substr(1);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string staff_field(const std::optional<StaffId>& staff) {
  if (!staff) return {};
  return hl7_field({staff->text, "", "", "", "", "", "", "", application});
}

std::string rxa_segment(const Given& g) {
  Hl7SegmentBuilder rxa{"RXA"};
  rxa.set(1, "0")
      .set(2, "1")
      .set(3, hl7_day(g.dose.given_on))
      .set(5, hl7_coded(g.dose.product_cvx, g.product ? g.product->name : "", "CVX"))
      .set(6, g.dose.volume_ul ? volume_text(g.dose.volume_ul->number) : "999")
      .set(9, hl7_coded("00", "New immunization record", "NIP001"))
      .set(10, staff_field(g.dose.given_by))
      .set(11, hl7_field({"", "", "", g.doses.site.id.text}))
      .set(15, g.dose.lot_number ? hl7_text(g.dose.lot_number->value) : "")
      .set(16, g.dose.lot_expires_on ? hl7_day(*g.dose.lot_expires_on) : "")
      .set(17, g.product ? hl7_coded(g.product->mvx, "", "MVX") : "")
      .set(20, "CP")
      .set(21, g.given.stands() ? "A" : "D");
  if (g.dose.volume_ul) rxa.set(7, hl7_coded("mL", "mL", "UCUM"));
  return rxa.text();
}

std::string rxr_segment(const Given& g) {
  if (!g.product) return {};
  const packs::Route* route = with_id(g.product->routes, g.dose.route);
  if (!route) return {};
  const packs::BodySite* place = with_id(g.product->body_sites, g.dose.body_site);
  Hl7SegmentBuilder rxr{"RXR"};
  rxr.set(1, route_field(route->hl7_code));
  if (place && place->hl7_code) rxr.set(2, hl7_coded(*place->hl7_code, "", "HL70163"));
  return rxr.text();
}

// ---- what is said about the dose ----

struct Observation {
  std::string type;  // HL7 table 0125
  std::string loinc;
  std::string words;
  std::string value;
  int group;
};

// The federal program for children's vaccines: nobody of 19 or more is in it; for younger people nobody asked.
Observation eligibility(const Given& g) {
  const bool adult = age_in_years(g.given.person->identity.born_on->reveal(), g.dose.given_on) >= 19;
  const std::string value = adult ? hl7_coded("V01", "Not VFC eligible", "HL70064")
                                  : hl7_coded("V00", "VFC eligibility not determined/unknown", "HL70064");
  return {"CE", "64994-7", "Vaccine funding program eligibility category", value, 1};
}

std::vector<Observation> observations(const Given& g) {
  std::vector<Observation> list{eligibility(g)};
  if (!g.dose.information_sheet) return list;
  list.push_back({"CE", "30956-7", "Vaccine type", hl7_coded(g.dose.product_cvx, "", "CVX"), 2});
  // Departments name an edition by its day; another name has no place in the guide.
  const auto edition =
      g.dose.information_sheet_edition ? date_from_iso(g.dose.information_sheet_edition->value) : std::nullopt;
  if (edition) list.push_back({"DT", "29768-9", "Date vaccine information statement published", hl7_day(*edition), 2});
  list.push_back({"DT", "29769-7", "Date vaccine information statement presented", hl7_day(g.dose.given_on), 2});
  return list;
}

std::string obx_segments(const Given& g) {
  std::string text;
  int number = 0;
  for (const Observation& one : observations(g)) {
    Hl7SegmentBuilder obx{"OBX"};
    obx.set(1, std::to_string(++number))
        .set(2, one.type)
        .set(3, hl7_coded(one.loinc, one.words, "LN"))
        .set(4, std::to_string(one.group))
        .set(5, one.value)
        .set(11, "F")
        .set(14, hl7_day(g.dose.given_on));
    if (one.loinc == "64994-7")
      obx.set(17, hl7_coded("VXC40", "Eligibility captured at the immunization level", "CDCPHINVS"));
    text += obx.text();
  }
  return text;
}

// ---- the message and its file ----

std::string receiver(const SiteDoses& doses) {
  return hl7_text(doses.program.pack->program.department.registry.value_or(""));
}

Hl7SegmentBuilder header(const char* name, const SiteDoses& doses, Instant now) {
  Hl7SegmentBuilder segment{name};
  segment.set(3, application).set(4, hl7_text(doses.site.id.text)).set(6, receiver(doses)).set(7, hl7_instant(now));
  return segment;
}

std::string message(const SiteDoses& doses, const GivenDose& given, Instant now) {
  const auto& dose = given.line.dose;
  const packs::Product* product = nullptr;
  for (const packs::Product& one : doses.program.pack->products)
    if (one.cvx == dose.product_cvx) product = &one;
  const Given g{doses, given, dose, product};
  Hl7SegmentBuilder msh = header("MSH", doses, now);
  msh.set(9, "VXU^V04^VXU_V04")
      .set(10, hl7_text(dose.id.text + "-" + std::to_string(given.line.corrections)))
      .set(11, "P")
      .set(12, "2.5.1")
      .set(15, "ER")
      .set(16, "AL")
      .set(21, "Z22^CDCPHINVS");
  Hl7SegmentBuilder orc{"ORC"};
  orc.set(1, "RE").set(3, hl7_field({dose.id.text, application})).set(10, staff_field(dose.recorded_by));
  return msh.text() + person_segments(given) + orc.text() + rxa_segment(g) + rxr_segment(g) + obx_segments(g);
}

}  // namespace

std::string vxu_file(const SiteDoses& doses, Instant now) {
  const std::string name = hl7_text(doses.site.id.text + "-" + to_iso(doses.on));
  std::string messages;
  int count = 0;
  for (const GivenDose& given : doses.doses) {
    if (given.reporting() != Reporting::reported) continue;
    messages += message(doses, given, now);
    ++count;
  }
  Hl7SegmentBuilder file = header("FHS", doses, now), batch = header("BHS", doses, now);
  return file.set(9, name).text() + batch.set(9, name).text() + messages +
         Hl7SegmentBuilder{"BTS"}.set(1, std::to_string(count)).text() + Hl7SegmentBuilder{"FTS"}.set(1, "1").text();
}

}  // namespace quell::interop
