#include "apps/demo/demo_people.h"

#include <array>
#include <vector>

namespace quell::demo {
namespace {

using people::Ethnicity;
using people::Race;

constexpr std::array names{"Alex", "Andre", "Ben",   "Carlos", "Chris",  "Dana",  "Dev",  "Eli",   "Emil",  "Felix",
                           "Gabe", "Hugo",  "Ian",   "Jamal",  "Jordan", "Jules", "Kai",  "Kofi",  "Leo",   "Luis",
                           "Max",  "Mateo", "Miles", "Nico",   "Noor",   "Omar",  "Owen", "Pablo", "Quinn", "Ray",
                           "Remy", "Sasha", "Sol",   "Tariq",  "Theo",   "Tony",  "Val",  "Wes",   "Yuri",  "Zane"};

using enum outreach::Topic;

const std::vector<InventedQuestion> questions_at_start{
    {"en", exposure, "I was in contact last week. Is it too late?",
     "Call the help line today: in the first days it helps most."},
    {"en", privacy, "Do I need to bring ID or proof of insurance?", "No. It is free, and no ID is asked."},
    {"es", appointment, "¿Puedo ir sin cita?", "Sí, si hay dosis ese día. Con cita es más seguro."},
    {"en", vaccine, "Can I get the second dose at another site?", "Yes. Book the second dose at any site."},
    {"es", appointment, "¿Hay alguien que hable español?", "Sí. Dígalo al hacer la cita."},
    {"en", appointment, "Is there a site open on a Saturday?", "Yes. Look for the day on the page of each site."}};

std::uint64_t below(Seed& dice, std::size_t bound) { return dice.next_number_below(bound); }

// One of weighted choices, in hundredths.
template <class Choice, std::size_t count>
Choice drawn(Seed& dice, const std::array<std::pair<Choice, int>, count>& choices) {
  int left = static_cast<int>(below(dice, 100));
  for (const auto& [choice, weight] : choices)
    if ((left -= weight) < 0) return choice;
  return choices.back().first;
}

constexpr std::array<std::pair<Race, int>, 6> races{{{Race::white, 48},
                                                     {Race::black_or_african_american, 20},
                                                     {Race::another, 12},
                                                     {Race::asian, 7},
                                                     {Race::declined, 12},
                                                     {Race::american_indian_or_alaska_native, 1}}};
constexpr std::array<std::pair<Ethnicity, int>, 3> ethnicities{
    {{Ethnicity::not_hispanic_or_latino, 60}, {Ethnicity::hispanic_or_latino, 28}, {Ethnicity::declined, 12}}};

}  // namespace

clinics::Booker invented_person(Seed& dice) {
  std::string name = names[below(dice, names.size())];
  name += " ";
  name += static_cast<char>('A' + below(dice, 26));
  name += ".";
  // Most are between 20 and 49.
  const int age = 20 + static_cast<int>(below(dice, 4) == 0 ? below(dice, 48) : below(dice, 28));
  const Date born_on =
      make_date(2022 - age, 1 + static_cast<unsigned>(below(dice, 7)), 1 + static_cast<unsigned>(below(dice, 28)));
  return {.name_to_call = people::NameText{{name}}, .born_on = Private<Date>{born_on}};
}

std::optional<people::Demographics> invented_demographics(Seed& dice) {
  if (below(dice, 5) == 0) return {};
  people::Demographics told{};
  const Race race = drawn(dice, races);
  told.races.push_back(Private{race});
  if (race != Race::declined && below(dice, 20) == 0)
    told.races.push_back(Private{race == Race::white ? Race::asian : Race::white});
  told.ethnicity = Private{drawn(dice, ethnicities)};
  return told;
}

const InventedQuestion& invented_question(std::uint64_t number) {
  return questions_at_start[number % questions_at_start.size()];
}

}  // namespace quell::demo
