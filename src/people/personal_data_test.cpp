// What a stranger with the raw files finds of a person: nothing.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "people/add_contact_point.h"
#include "people/change_contact_point.h"
#include "people/edit_person.h"
#include "people/record_demographics.h"
#include "people/testing/made_up_people.h"
#include "people/undo_edit.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

Identity full_of_canaries() {
  Identity identity{.name_to_call = name("Canaryalias")};
  identity.registry_name = RegistryName{.given = name("Canarygiven"),
                                        .middle = name("Canarymiddle"),
                                        .family = name("Canaryfamily"),
                                        .suffix = private_text<20>("Canarysuffix")};
  identity.born_on = Private{make_date(1947, 3, 19)};
  identity.pronouns = Private{Pronouns::she_they};
  identity.pronouns_in_own_words = private_text<40>("Canarypronouns");
  identity.language = Private{Language::haitian_creole};
  identity.interpreter = Private{InterpreterHelp::brings_someone};
  identity.gender = Private{Gender::transgender_man};
  identity.sex = Private{Sex::female};
  identity.demographics = Demographics{.races = {Private{Race::native_hawaiian_or_other_pacific_islander}},
                                       .ethnicity = Private{Ethnicity::not_hispanic_or_latino}};
  identity.address = Address{.street = private_text<200>("7 Canarystreet"),
                             .town = private_text<100>("Canarytown"),
                             .zip = private_text<10>("06999")};
  identity.identifiers = {{Private{IdentifierKind::insurance_member}, private_text<60>("Canaryid")}};
  return identity;
}

// Each as it would stand in the open, whatever its case or form.
const char* const canaries[] = {"canary",      "1947-03-19", "she_they",     "haitian_creole", "brings_someone",
                                "transgender", "female",     "hawaiian",     "hispanic",       "insurance_member",
                                "06999",       "2035550177", "203-555-0177", "5550188"};

std::string in_lower_case(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string bytes_of_files(const std::string& path) {
  std::string bytes;
  for (const char* suffix : {"", "-wal", "-shm"}) {
    std::ifstream file{path + suffix, std::ios::binary};
    std::ostringstream all;
    all << file.rdbuf();
    bytes += all.str();
  }
  return bytes;
}

// All that was written to people_*, as one text.
struct Cell {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Cell, (), (text))

std::string bytes_of_tables(storage::Transaction& tx) {
  std::string bytes;
  for (const char* table : {"people_person", "people_person_history", "people_contact_point",
                            "people_contact_point_history", "people_search_key", "people_identity"})
    tx.each<Cell>("select cast(t as text) as text from " + std::string{table} + " t", storage::NoParameters{},
                  [&](const Cell& cell) { bytes += cell.text + "\n"; });
  return bytes;
}

struct PersonalData : testing::TestWithParam<storage::Engine> {};
ON_EACH_DATABASE(PersonalData);

TEST_P(PersonalData, is_nowhere_in_the_raw_bytes_of_the_database) {
  const storage::TemporaryDatabase place{GetParam()};
  std::string bytes;
  {
    const auto database = place.open();
    const auto written = database->write("", [](storage::Transaction& tx) -> Result<void> {
      NewPerson request = with_phone(new_person("p1", full_of_canaries()), "203-555-0177");
      request.contact_points[0].consent.name_to_ask_for = private_text<100>("Canaryask");
      TRY(register_person(tx, front_desk(), noon, seed, request));
      Identity edited = full_of_canaries();
      edited.name_to_call = name("Canaryedited");
      edited.demographics.reset();
      TRY(edit_person(tx, front_desk(), noon, seed, {{"p1"}, 1, edited}));
      TRY(record_demographics(tx, front_desk(), noon, seed, {{"p1"}, *full_of_canaries().demographics}));
      TRY(undo_edit(tx, front_desk(), noon, seed, {{"p1"}, 3}));
      TRY(add_contact_point(tx, front_desk(), noon, seed,
                            {{"p1"}, {.id = {"second"}, .phone = private_text<40>("203-555-0188")}}));
      TRY(change_consent(tx, front_desk(), noon, seed, {{"p1"}, {"second"}, 1, {.text = true}, true}));
      return {};
    });
    ASSERT_TRUE(written);
    if (GetParam() == storage::Engine::sqlite) {
      bytes = bytes_of_files(place.url().substr(9));
    } else {
      ASSERT_TRUE(database->read([&](storage::Transaction& tx) -> Result<void> {
        bytes = bytes_of_tables(tx);
        return {};
      }));
    }
  }
  ASSERT_NE(bytes.find("p1"), std::string::npos);  // the bytes are those of the person
  const std::string lower = in_lower_case(bytes);
  for (const char* canary : canaries) EXPECT_EQ(lower.find(canary), std::string::npos) << canary;
}

}  // namespace
}  // namespace quell::people
