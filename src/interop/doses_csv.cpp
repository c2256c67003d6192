#include "interop/doses_csv.h"

#include <map>

#include "core/csv.h"

namespace quell::interop {
namespace {

// In the order of the columns.
using Cells = std::vector<std::pair<std::string, std::string>>;

template <std::size_t Max>
std::string text_of(const std::optional<Text<Max>>& text) {
  return text ? text->value : "";
}
template <std::size_t Max>
std::string text_of(const std::optional<Private<Text<Max>>>& text) {
  return text ? text->reveal().value : "";
}
template <DescribedEnum Enum>
std::string text_of(const std::optional<Private<Enum>>& choice) {
  return choice ? std::string{name_of(choice->reveal())} : "";
}
std::string text_of(const std::optional<Date>& day) { return day ? to_iso(*day) : ""; }
std::string text_of(const std::optional<Private<Date>>& day) { return day ? to_iso(day->reveal()) : ""; }

std::string millilitres(const std::optional<immunization::Microlitres>& volume) {
  if (!volume) return "";
  std::string text = std::to_string(volume->number + 1'000'000).substr(1);
  return std::to_string(volume->number / 1000) + "." + text.substr(3);
}

std::string races_of(const people::Demographics& demographics) {
  std::string text;
  for (const auto& race : demographics.races) text += (text.empty() ? "" : "; ") + std::string{name_of(race.reveal())};
  if (const std::string own = text_of(demographics.race_in_own_words); !own.empty())
    text += (text.empty() ? "" : "; ") + own;
  return text;
}

void add_person(Cells& cells, const std::optional<people::Person>& person) {
  const people::Identity who = person ? person->identity : people::Identity{};
  const people::RegistryName name = who.registry_name.value_or(people::RegistryName{});
  const people::Address address = who.address.value_or(people::Address{});
  const people::Demographics demographics = who.demographics.value_or(people::Demographics{});
  cells.emplace_back("name_to_call", who.name_to_call.reveal().value);
  cells.emplace_back("family_name", name.family.reveal().value);
  cells.emplace_back("given_name", name.given.reveal().value);
  cells.emplace_back("middle_name", text_of(name.middle));
  cells.emplace_back("suffix", text_of(name.suffix));
  cells.emplace_back("born_on", text_of(who.born_on));
  cells.emplace_back("sex", text_of(who.sex));
  cells.emplace_back("gender", text_of(who.gender));
  cells.emplace_back("races", races_of(demographics));
  cells.emplace_back("ethnicity", std::string{name_of(demographics.ethnicity.reveal())});
  cells.emplace_back("street", text_of(address.street));
  cells.emplace_back("town", text_of(address.town));
  cells.emplace_back("zip", text_of(address.zip));
}

void add_dose(Cells& cells, const SiteDoses& doses, const GivenDose& given) {
  const immunization::DoseAdministered& dose = given.line.dose;
  std::string product, maker;
  for (const packs::Product& one : doses.program.pack->products)
    if (one.cvx == dose.product_cvx) {
      product = one.name;
      maker = one.mvx;
    }
  cells.emplace_back("given_on", to_iso(dose.given_on));
  cells.emplace_back(
      "given_at",
      dose.given_at ? to_clock_time(TimeZone::find(doses.site.time_zone)->minute_of_day(*dose.given_at)) : "");
  cells.emplace_back("dose_number", std::to_string(dose.dose_number.number));
  cells.emplace_back("product", product);
  cells.emplace_back("cvx", dose.product_cvx);
  cells.emplace_back("mvx", maker);
  cells.emplace_back("lot_number", text_of(dose.lot_number));
  cells.emplace_back("lot_expires_on", text_of(dose.lot_expires_on));
  cells.emplace_back("route", dose.route.value_or(""));
  cells.emplace_back("volume_ml", millilitres(dose.volume_ul));
  cells.emplace_back("body_site", dose.body_site.value_or(""));
  cells.emplace_back("given_by", dose.given_by ? dose.given_by->text : "");
  cells.emplace_back("information_sheet", text_of(dose.information_sheet));
  cells.emplace_back("information_sheet_edition", text_of(dose.information_sheet_edition));
  cells.emplace_back("consent", dose.consent_recorded ? "yes" : "no");
}

Cells cells_of(const SiteDoses& doses, const GivenDose& given) {
  Cells cells;
  add_person(cells, given.person);
  add_dose(cells, doses, given);
  cells.emplace_back("registry", std::string{name_of(given.reporting())});
  cells.emplace_back("state", std::string{name_of(given.line.state)});
  cells.emplace_back("dose_id", given.line.dose.id.text);
  cells.emplace_back("person_id", given.line.dose.person_id.text);
  return cells;
}

std::string harmless(std::string cell) { return cell.find_first_of("=+-@\t\r") == 0 ? "'" + cell : cell; }

}  // namespace

std::string doses_csv(const SiteDoses& doses) {
  std::string text = "\xEF\xBB\xBF";
  const auto append = [&](const Cells& cells, auto take) {
    std::vector<std::string> row;
    for (const auto& cell : cells) row.push_back(harmless(take(cell)));
    append_csv_row(text, row);
  };
  append(cells_of(doses, {}), [](const auto& cell) { return cell.first; });
  for (const GivenDose& given : doses.doses)
    append(cells_of(doses, given), [](const auto& cell) { return cell.second; });
  return text;
}

}  // namespace quell::interop
