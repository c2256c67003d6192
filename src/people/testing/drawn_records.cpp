#include "people/testing/drawn_records.h"

#include <array>
#include <map>
#include <random>
#include <sstream>
#include <string_view>
#include <vector>

#include "core/csv.h"
#include "core/date.h"
#include "people/name_tables.h"

namespace quell::people {
namespace {

struct Household {
  std::string father_family, mother_family, street, town, zip, phone;
};

struct Drawn {
  std::string first, middle, last, suffix, born, sex, phone, street, town, zip, ssn, guardian, mother;
};

class Drawing {
 public:
  explicit Drawing(const DrawnRecords& wanted) : wanted_(wanted), random_(wanted.seed) {
    for (const auto& [name, shares] : name_tables().common_names) {
      if (shares.given > 0) common_given_.push_back(name);
      if (shares.family > 0) common_family_.push_back(name);
    }
    for (int i = 0; i < 5'000; ++i) rare_.push_back(made_up());
  }

  std::string csv() {
    append_csv_row(out_, {"id", "first_name", "middle_name", "last_name", "suffix", "birth_date", "sex", "phone",
                          "street", "city", "zip", "ssn", "guardian_first", "mother_maiden_name"});
    while (people_ < wanted_.people) family();
    return std::move(out_);
  }

 private:
  using Random = std::mt19937_64;
  std::size_t below(std::size_t end) { return random_() % end; }
  bool chance(double share) { return static_cast<double>(random_() % 1'000'000) < share * 1e6; }
  bool mistake(double share) { return chance(share * wanted_.mistakes); }
  const std::string& one_of(const std::vector<std::string>& list) { return list[below(list.size())]; }

  std::string made_up() {
    constexpr std::array<std::string_view, 24> parts{"ba", "bel", "ca", "cor", "da", "den", "fa",  "go",
                                                     "ha", "hal", "ka", "lan", "li", "ma",  "mor", "ni",
                                                     "pa", "ri",  "ro", "sa",  "ta", "ve",  "wi",  "zo"};
    std::string word;
    for (std::size_t i = 0, count = 2 + below(3); i < count; ++i) word += parts[below(parts.size())];
    return word;
  }
  std::string given() { return chance(0.8) ? one_of(common_given_) : one_of(rare_); }
  std::string surname() { return chance(0.4) ? one_of(common_family_) : one_of(rare_); }
  std::string phone() { return "203" + std::to_string(2'000'000 + below(8'000'000)); }
  std::string birth_day(int first_year, int years) {
    return to_iso(make_date(first_year, 1, 1) + std::chrono::days{below(static_cast<std::size_t>(years) * 365)});
  }

  Household household() {
    return {surname(),
            surname(),
            std::to_string(1 + below(999)) + " " + one_of(rare_) + " street",
            "town" + std::to_string(below(150)),
            std::to_string(6'001 + below(400)),
            phone()};
  }

  void family() {
    const Household home = household();
    const std::string last =
        wanted_.double_surnames ? home.father_family + " " + home.mother_family : home.father_family;
    const std::string father = given(), mother = given();
    person(home, {.first = father, .last = home.father_family, .born = birth_day(1950, 35), .sex = "M"});
    if (chance(0.6))
      person(home, {.first = mother, .last = home.mother_family, .born = birth_day(1950, 35), .sex = "F"});
    for (std::size_t i = 0, count = below(4); i < count; ++i) {
      const bool junior = i == 0 && chance(0.1);
      Drawn child{.first = junior ? father : given(),
                  .middle = given(),
                  .last = last,
                  .suffix = junior ? "Jr" : "",
                  .born = birth_day(1990, 30),
                  .sex = junior || chance(0.5) ? "M" : "F",
                  .guardian = mother,
                  .mother = home.mother_family};
      person(home, child);
      if (!chance(0.03)) continue;
      child.first = given() + "ette";  // a twin
      child.middle = given();
      child.suffix.clear();
      person(home, child);
    }
  }

  void person(const Household& home, Drawn drawn) {
    drawn.phone = home.phone;
    drawn.street = home.street;
    drawn.town = home.town;
    drawn.zip = home.zip;
    drawn.ssn = std::to_string(100'000'000 + below(800'000'000));
    const std::string id = "P" + std::to_string(people_++);
    write(id + "-0", drawn);
    for (int copy = 1; copy < 4 && chance(0.25); ++copy) write(id + "-" + std::to_string(copy), with_mistakes(drawn));
  }

  std::string with_typo(std::string word) {
    if (word.size() < 4) return word;
    const std::size_t at = 1 + below(word.size() - 2);
    switch (below(4)) {
      case 0: word.erase(at, 1); break;
      case 1: word[at] = static_cast<char>('a' + below(26)); break;
      case 2: std::swap(word[at], word[at + 1]); break;
      default: word.insert(at, 1, static_cast<char>('a' + below(26)));
    }
    return word;
  }

  Drawn with_mistakes(Drawn drawn) {
    if (mistake(0.04)) drawn.first = with_typo(drawn.first);
    else if (mistake(0.01)) drawn.first = drawn.first.substr(0, 1);
    if (mistake(0.04)) drawn.last = with_typo(drawn.last);
    if (const auto space = drawn.last.find(' '); space != drawn.last.npos && chance(0.3))
      drawn.last = chance(0.5) ? drawn.last.substr(0, space) : drawn.last.replace(space, 1, "-");
    if (drawn.sex == "F" && mistake(0.03)) drawn.last = surname();
    if (mistake(0.01)) std::swap(drawn.first, drawn.last);
    if (!drawn.middle.empty() && chance(0.4)) drawn.middle = drawn.middle.substr(0, below(2));
    if (mistake(0.02)) drawn.born[8 + below(2)] = static_cast<char>('0' + below(3));
    else if (mistake(0.01)) std::swap(drawn.born[8], drawn.born[9]);
    else if (mistake(0.01)) drawn.born = birth_day(1950, 70);
    if (mistake(0.25)) {
      const Household other = household();
      drawn.street = other.street;
      drawn.town = other.town;
      drawn.zip = other.zip;
    } else if (mistake(0.08)) {
      drawn.street = with_typo(drawn.street);
    }
    if (mistake(0.2)) drawn.phone = phone();
    return drawn;
  }

  void write(const std::string& id, const Drawn& drawn) {
    const auto kept = [&](const std::string& text, double share) { return chance(share) ? text : std::string{}; };
    append_csv_row(out_, {id, drawn.first, kept(drawn.middle, 0.7), drawn.last, kept(drawn.suffix, 0.7), drawn.born,
                          drawn.sex, kept(drawn.phone, 0.8), kept(drawn.street, 0.9), drawn.town, drawn.zip,
                          kept(drawn.ssn, 0.2), kept(drawn.guardian, 0.6), kept(drawn.mother, 0.6)});
  }

  const DrawnRecords& wanted_;
  Random random_;
  std::vector<std::string> common_given_, common_family_, rare_;
  std::string out_;
  int people_ = 0;
};

}  // namespace

std::string drawn_records(const DrawnRecords& wanted) { return Drawing{wanted}.csv(); }

Result<void> add_text(MatchList& list, const std::string& csv) {
  std::istringstream file{csv};
  return add_file(list, file);
}

PairCounts counted(const std::vector<std::string>& ids, const std::vector<std::pair<std::size_t, std::size_t>>& named) {
  const auto person_of = [&](std::size_t at) { return ids[at].substr(0, ids[at].find('-')); };
  PairCounts counts{.named = named.size()};
  std::map<std::string, std::size_t> records;
  for (std::size_t at = 0; at < ids.size(); ++at) counts.in_all += records[person_of(at)]++;
  for (const auto& [a, b] : named) counts.right += person_of(a) == person_of(b);
  return counts;
}

}  // namespace quell::people
