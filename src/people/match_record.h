#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

namespace quell::people {

// What is known of somebody, as it was written, for matching: from a CSV line, an hl7_message or an opened identity. An
// empty text was not given. It lives in memory only and is never shown whole.
struct MatchRecord {
  std::string last_name;  // one or more surnames, with spaces or hyphens
  std::string first_name;
  std::string middle_name;
  std::string suffix;
  std::string alias;  // any other name in use
  std::string birth_date;
  std::string sex;
  std::vector<std::string> phones;
  std::string street;
  std::string second_line;  // of the address
  std::string city;
  std::string state;
  std::string zip;
  std::string ssn;
  std::vector<std::string> mrns;
  std::string guardian_first;
  std::string guardian_last;
  std::string mother_maiden_name;
  std::string birth_order;
  std::string multiple_birth;
};

// What two records are compared by, and how far they may agree. Not every field has every level: matching/weights.csv
// names those it has. `missing`: one of the two does not tell, or the field says nothing beyond one counted already.
enum class MatchField {
  given_name,
  middle_name,
  family_name,
  suffix,
  birth_date,
  sex,
  phone,
  address,
  ssn,
  mrn,
  guardian,
  mother_maiden_name,
  birth_order
};
BOOST_DESCRIBE_ENUM(MatchField, given_name, middle_name, family_name, suffix, birth_date, sex, phone, address, ssn, mrn,
                    guardian, mother_maiden_name, birth_order)
inline constexpr std::size_t match_field_count = 13;

enum class Agreement {
  missing,
  exact,
  nickname,           // Bill and William
  compound,           // one of two given names or surnames
  initial,            // a first letter
  typo,               // a letter or two, or a digit
  sounds_alike,       // written by ear
  other_name,         // an alias, a maiden name, the middle name
  swapped,            // given and family name in each other's place
  year_only,          // 1 January of one year, which stands in for days nobody knows
  day_month_swapped,  // 4 May and 5 April
  day_off,            // the day before or after
  two_parts,          // two of year, month and day
  generation,         // as far apart as parents and children
  area_code,          // the last seven digits of a phone
  building,           // another apartment
  area,               // the zip alone
  city,               // the city alone
  last_four,          // where a record has no more digits
  differs
};
BOOST_DESCRIBE_ENUM(Agreement, missing, exact, nickname, compound, initial, typo, sounds_alike, other_name, swapped,
                    year_only, day_month_swapped, day_off, two_parts, generation, area_code, building, area, city,
                    last_four, differs)
inline constexpr std::size_t agreement_count = 20;

}  // namespace quell::people
