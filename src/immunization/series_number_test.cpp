#include "immunization/series_number.h"

#include <gtest/gtest.h>

#include "immunization/dose_record.h"
#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

struct SeriesNumber : Chair {
  packs::Schedule schedule() { return (*programs::program_in_force(tx(), programs::river_fever, now)).pack->schedule; }
  int number_of(const std::string& id, Date day) {
    return series_number(schedule(), {}, doses_of(tx(), programs::river_fever, ana), {.id = {id}, .given_on = day});
  }
  std::vector<int> numbers_shown() {
    std::vector<int> numbers;
    const auto history = dose_history(tx(), nurse, now, {ana});
    for (const DoseInHistory& one : history->doses) numbers.push_back(one.number);
    return numbers;
  }
};
ON_EACH_DATABASE(SeriesNumber);

TEST_P(SeriesNumber, goes_by_the_day_among_the_doses_that_stand) {
  give("d-2", now);
  EXPECT_EQ(number_of("new", make_date(2022, 8, 1)), 1);
  EXPECT_EQ(number_of("new", make_date(2022, 8, 2)), 2);
  EXPECT_EQ(number_of("d-2", make_date(2022, 8, 2)), 1);
}

TEST_P(SeriesNumber, after_an_outside_dose_is_the_second_in_record_and_history) {
  ASSERT_TRUE(record_outside_dose(tx(), nurse, now, seed(), outside("o-1", make_date(2022, 7, 1))));
  give("d-1", now);
  EXPECT_EQ(numbers_shown(), (std::vector{1, 2}));
  EXPECT_EQ(dose_record(tx(), nurse, now, {ana})->doses.at(1).dose_number, 2);
}

TEST_P(SeriesNumber, of_a_dose_given_moves_up_when_a_card_shows_an_earlier_one) {
  give("d-1", now);
  ASSERT_TRUE(record_outside_dose(tx(), nurse, now, seed(), outside("o-1", make_date(2022, 7, 1))));
  EXPECT_EQ(numbers_shown(), (std::vector{1, 2}));
  const auto record = dose_record(tx(), nurse, now, {ana});
  EXPECT_EQ(record->doses.at(0).dose_number, 1);
  EXPECT_EQ(record->doses.at(1).dose_number, 2);
  EXPECT_EQ(find_dose(tx(), programs::river_fever, {"d-1"})->dose.dose_number.number, 1) << "the line stays";
}

TEST_P(SeriesNumber, of_a_dose_that_was_not_valid_is_given_again) {
  packs::Schedule strict = schedule();
  strict.doses.at(1).valid_after_days = 24;
  const std::vector<DoseLine> lines{{.dose = {.id = {"a"}, .given_on = make_date(2022, 7, 1)}},
                                    {.dose = {.id = {"b"}, .given_on = make_date(2022, 7, 5)}}};
  EXPECT_EQ(series_number(strict, {}, lines, {.id = {"c"}, .given_on = make_date(2022, 8, 2)}), 2);
  EXPECT_EQ(series_number(schedule(), {}, lines, {.id = {"c"}, .given_on = make_date(2022, 8, 2)}), 3);
}

TEST_P(SeriesNumber, of_a_dose_entered_in_error_is_that_of_its_line) {
  const DoseAdministered gone{.id = {"gone"}, .dose_number = {2}, .given_on = make_date(2022, 8, 2)};
  EXPECT_EQ(series_number(Forecast{}, gone), 2);
}

}  // namespace
}  // namespace quell::immunization
