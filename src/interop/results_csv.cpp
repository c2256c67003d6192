#include "interop/results_csv.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <sstream>

#include "core/csv.h"
#include "core/sealing.h"
#include "core/text.h"
#include "interop/hl7_segment.h"
#include "interop/hl7_text.h"
#include "people/match_csv.h"

namespace quell::interop {
namespace {

// Names that differ from the ones used below.
struct OtherName {
  std::string_view column, known_as;
};
constexpr std::array<OtherName, 14> other_names{{{"last_name", "patient_last_name"},
                                                 {"first_name", "patient_first_name"},
                                                 {"middle_name", "patient_middle_name"},
                                                 {"date_of_birth", "patient_dob"},
                                                 {"patient_date_of_birth", "patient_dob"},
                                                 {"biological_sex", "patient_gender"},
                                                 {"patient_sex", "patient_gender"},
                                                 {"street", "patient_street"},
                                                 {"city", "patient_city"},
                                                 {"state", "patient_state"},
                                                 {"zip_code", "patient_zip_code"},
                                                 {"phone_number", "patient_phone_number"},
                                                 {"result_date", "test_result_date"},
                                                 {"test_result_code", "test_result"}}};

std::string column_name(std::string_view written) {
  std::string name = folded(written);
  std::ranges::replace(name, ' ', '_');
  for (const OtherName& one : other_names)
    if (one.column == name) return std::string{one.known_as};
  return name;
}

class CsvLine {
 public:
  CsvLine(const std::vector<std::string>& columns, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < columns.size() && i < cells.size(); ++i)
      if (!cells[i].empty()) cells_.emplace(columns[i], cells[i]);
  }
  const std::string& operator[](std::string_view column) const {
    static const std::string none;
    const auto found = cells_.find(column);
    return found == cells_.end() ? none : found->second;
  }
  bool empty() const { return cells_.empty(); }

 private:
  std::map<std::string, std::string, std::less<>> cells_;
};

std::string csv_two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::vector<int> numbers_in(std::string_view text) {
  std::vector<int> numbers;
  bool inside = false;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      inside = false;
      continue;
    }
    if (!inside) numbers.push_back(0);
    inside = true;
    if (numbers.back() < 1'000'000) numbers.back() = numbers.back() * 10 + (c - '0');
  }
  return numbers;
}

// "12/20/2021 14:00", "12/20/21", "2021-12-20T14:00" as HL7 has it. What is none of these stays as it was written: the
// message then says that it cannot be read.
std::string hl7_time_of(const std::string& written) {
  if (written.find_first_of("/-") == written.npos) return written;
  const auto numbers = numbers_in(written);
  if (numbers.size() < 3) return written;
  const bool year_first = written.find('-') != written.npos && numbers[0] > 31;
  int year = year_first ? numbers[0] : numbers[2];
  if (year < 100) year += year > 30 ? 1900 : 2000;
  const int month = year_first ? numbers[1] : numbers[0], day = year_first ? numbers[2] : numbers[1];
  std::string text = std::to_string(year) + csv_two_digits(month) + csv_two_digits(day);
  if (numbers.size() < 5) return text;
  int hour = numbers[3];
  const std::string lower = folded(written);
  if (lower.ends_with("pm") && hour < 12) hour += 12;
  if (lower.ends_with("am") && hour == 12) hour = 0;
  return text + csv_two_digits(hour) + csv_two_digits(numbers[4]);
}

struct WordCode {
  std::string_view words, code;
};
constexpr std::array<WordCode, 8> race_words{{{"american indian or alaska native", "1002-5"},
                                              {"asian", "2028-9"},
                                              {"black or african american", "2054-5"},
                                              {"native hawaiian or other pacific islander", "2076-8"},
                                              {"white", "2106-3"},
                                              {"other", "2131-1"},
                                              {"ask but unknown", "ASKU"},
                                              {"unknown", "UNK"}}};
constexpr std::array<WordCode, 4> ethnicity_words{{{"hispanic or latino", "2135-2"},
                                                   {"not hispanic or latino", "2186-5"},
                                                   {"unknown", "UNK"},
                                                   {"ask but unknown", "ASKU"}}};

template <std::size_t count>
std::string coded_words(const std::array<WordCode, count>& table, const std::string& written, std::string_view system) {
  if (written.empty()) return {};
  const std::string said = folded(written);
  for (const WordCode& one : table)
    if (one.words == said) return hl7_coded(one.code, written, system);
  return hl7_coded(written, "", system);
}

std::string sex_letter(const std::string& written) {
  const std::string said = folded(written);
  if (said == "female") return "F";
  if (said == "male") return "M";
  if (said == "other") return "O";
  if (said == "unknown") return "U";
  return hl7_text(written);
}

bool is_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == text.npos; }

// A SNOMED CT code, or words.
std::string coded_or_words(const std::string& written) {
  return is_digits(written) ? hl7_coded(written, "", "SCT") : hl7_coded("", written, "L");
}

std::string csv_address_field(const CsvLine& line, const std::string& of) {
  return hl7_field({line[of + "_street"], line[of + "_street2"], line[of + "_city"], line[of + "_state"],
                    line[of + "_zip_code"], "", "", "", line[of + "_county"]});
}

std::string laboratory_field(const CsvLine& line) {
  return hl7_field(
      {line["testing_lab_name"], line["testing_lab_clia"], line["testing_lab_clia"].empty() ? "" : "CLIA"});
}

std::string phone_field(const std::string& phone) { return phone.empty() ? "" : hl7_field({phone, "PRN", "PH"}); }

std::string patient_segment(const CsvLine& line) {
  const std::string& office =
      line["ordering_facility_name"].empty() ? line["testing_lab_name"] : line["ordering_facility_name"];
  const std::string id = line["patient_id"];
  return Hl7SegmentBuilder{"PID"}
      .set(1, "1")
      .set(3, id.empty() ? "" : hl7_field({id, "", "", office, "PI"}))
      .set(5, hl7_field({line["patient_last_name"], line["patient_first_name"], line["patient_middle_name"],
                         line["patient_suffix"]}))
      .set(7, hl7_text(hl7_time_of(line["patient_dob"]).substr(0, 8)))
      .set(8, sex_letter(line["patient_gender"]))
      .set(10, coded_words(race_words, line["patient_race"], "HL70005"))
      .set(11, csv_address_field(line, "patient"))
      .set(13, phone_field(line["patient_phone_number"]))
      .set(22, coded_words(ethnicity_words, line["patient_ethnicity"], "HL70189"))
      .text();
}

std::string order_segment(const CsvLine& line) {
  const std::string test = line["test_ordered_code"].empty() ? line["test_performed_code"] : line["test_ordered_code"];
  const std::string& released =
      line["date_result_released"].empty() ? line["test_result_date"] : line["date_result_released"];
  return Hl7SegmentBuilder{"OBR"}
      .set(1, "1")
      .set(3, hl7_field({line["accession_number"], line["testing_lab_name"], line["testing_lab_clia"],
                         line["testing_lab_clia"].empty() ? "" : "CLIA"}))
      .set(4, test.empty() ? "" : hl7_coded(test, "", "LN"))
      .set(7, hl7_text(hl7_time_of(line["specimen_collection_date"])))
      .set(14, hl7_text(hl7_time_of(line["testing_lab_specimen_received_date"])))
      .set(16, hl7_field({line["ordering_provider_id"], line["ordering_provider_last_name"],
                          line["ordering_provider_first_name"], line["ordering_provider_middle_name"]}))
      .set(17, phone_field(line["ordering_provider_phone_number"]))
      .set(22, hl7_text(hl7_time_of(released)))
      .set(25, hl7_text(line["test_result_status"]))
      .text();
}

std::string result_segment(const CsvLine& line) {
  const std::string& test = line["test_performed_code"];
  const std::string& status = line["test_result_status"];
  return Hl7SegmentBuilder{"OBX"}
      .set(1, "1")
      .set(2, "CWE")
      .set(3, test.empty() ? "" : hl7_coded(test, line["test_performed_name"], "LN"))
      .set(5, line["test_result"].empty() ? "" : coded_or_words(line["test_result"]))
      .set(11, status.empty() ? "F" : hl7_text(status))
      .set(17, line["equipment_model_name"].empty() ? "" : hl7_coded("", line["equipment_model_name"], "L"))
      .set(19, hl7_text(hl7_time_of(line["test_result_date"])))
      .set(23, hl7_field({line["testing_lab_name"], "", "", "", "", "", "", "", "", line["testing_lab_clia"]}))
      .set(24, csv_address_field(line, "testing_lab"))
      .text();
}

std::string specimen_segment(const CsvLine& line) {
  const std::string& type = line["specimen_type"];
  return Hl7SegmentBuilder{"SPM"}
      .set(1, "1")
      .set(4, type.empty() ? "" : coded_or_words(type))
      .set(17, hl7_text(hl7_time_of(line["specimen_collection_date"])))
      .text();
}

std::string message_of(const CsvLine& line) {
  const std::string& released =
      line["date_result_released"].empty() ? line["test_result_date"] : line["date_result_released"];
  std::string body = patient_segment(line) + order_segment(line) + result_segment(line);
  if (!line["comment"].empty()) body += Hl7SegmentBuilder{"NTE"}.set(1, "1").set(3, hl7_text(line["comment"])).text();
  body += specimen_segment(line);
  std::string control_id = sha256_hex(laboratory_field(line) + body).substr(0, 20);
  std::ranges::transform(control_id, control_id.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return Hl7SegmentBuilder{"MSH"}
             .set(3, "CSV")
             .set(4, laboratory_field(line))
             .set(5, "QUELL")
             .set(7, hl7_text(hl7_time_of(released)))
             .set(9, "ORU^R01^ORU_R01")
             .set(10, control_id)
             .set(11, "P")
             .set(12, "2.5.1")
             .set(18, "UNICODE UTF-8")
             .text() +
         body;
}

}  // namespace

Result<std::string> hl7_of_results_csv(const std::string& csv) {
  std::istringstream file{csv};
  std::vector<std::string> columns, header;
  std::string messages;
  TRY(each_csv_row(file, [&](const CsvRow& row) -> Result<void> {
    if (columns.empty()) {
      header = row.cells;
      for (const std::string& cell : row.cells) columns.push_back(column_name(cell));
      for (const char* needed : {"test_performed_code", "test_result"})
        if (std::ranges::find(columns, needed) == columns.end())
          return invalid(std::string{"/"} + needed, "interop.results_csv_columns");
      return {};
    }
    TRY(people::check_row(row, header));
    const CsvLine line{columns, row.cells};
    if (!line.empty()) messages += message_of(line);
    return {};
  }));
  if (columns.empty()) return invalid("/test_result", "interop.results_csv_columns");
  return messages;
}

bool is_results_csv(std::string_view bytes) {
  const std::string_view first = bytes.substr(0, bytes.find_first_of("\r\n"));
  return first.find("MSH") == first.npos && first.find("FHS") == first.npos && first.find("BHS") == first.npos &&
         folded(first).find("test") != std::string::npos && first.find_first_of(",;\t") != first.npos;
}

}  // namespace quell::interop
