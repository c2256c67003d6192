#include "people/match_csv.h"

#include <algorithm>

#include "people/name_tokens.h"

namespace quell::people {
namespace {

struct ColumnField {
  std::vector<std::string_view> names;  // folded, words joined
  void (*put)(MatchRecord&, std::string);
};

// Parts of one line come in the order of the columns: number before street before apartment.
void append(std::string& text, const std::string& more) {
  if (!text.empty() && !more.empty()) text += ' ';
  text += more;
}

const std::vector<ColumnField>& column_fields() {
  static const std::vector<ColumnField> fields = {
      {{"lastname", "surname", "familyname", "last", "family", "namelast", "lname"},
       [](MatchRecord& record, std::string cell) { append(record.last_name, cell); }},
      {{"secondlastname", "namelasthyph", "secondsurname", "maternalsurname"},
       [](MatchRecord& record, std::string cell) { append(record.last_name, cell); }},
      {{"firstname", "givenname", "first", "given", "namefirst", "forename", "fname"},
       [](MatchRecord& record, std::string cell) { append(record.first_name, cell); }},
      {{"middlename", "middle", "namemiddle", "mname", "midlname", "middleinitial"},
       [](MatchRecord& record, std::string cell) { append(record.middle_name, cell); }},
      {{"suffix", "namesuffix", "namesuffixlbl", "namesufx", "sufx"},
       [](MatchRecord& record, std::string cell) { append(record.suffix, cell); }},
      {{"alias", "namealias", "nickname", "othername", "preferredname", "maidenname"},
       [](MatchRecord& record, std::string cell) { append(record.alias, cell); }},
      {{"birthdate", "dateofbirth", "dob", "bornon", "birth"},
       [](MatchRecord& record, std::string cell) { append(record.birth_date, cell); }},
      {{"sex", "gender", "sexcode", "gendercode"},
       [](MatchRecord& record, std::string cell) { append(record.sex, cell); }},
      {{"phone", "phonenumber", "phonenum", "telephone", "mobile", "cell", "homephone", "fullphonenumber"},
       [](MatchRecord& record, std::string cell) { record.phones.push_back(std::move(cell)); }},
      {{"streetnumber", "housenumber", "housenum"},
       [](MatchRecord& record, std::string cell) {
         record.street = cell + (record.street.empty() ? "" : " ") + record.street;
       }},
      {{"street", "address1", "address", "addressline1", "addressstreet1", "streetaddress", "resstreetaddress",
        "mailaddr1", "streetname"},
       [](MatchRecord& record, std::string cell) { append(record.street, cell); }},
      {{"secondline", "address2", "addressline2", "addressstreet2", "street2"},
       [](MatchRecord& record, std::string cell) { append(record.second_line, cell); }},
      {{"unit", "apt", "apartment"},
       [](MatchRecord& record, std::string cell) {
         if (!cell.empty()) append(record.street, "unit " + cell);
       }},
      {{"city", "town", "suburb", "addresscity", "rescitydesc"},
       [](MatchRecord& record, std::string cell) { append(record.city, cell); }},
      {{"state", "addressstate", "statecd"}, [](MatchRecord& record, std::string cell) { append(record.state, cell); }},
      {{"zip", "postcode", "zipcode", "postalcode", "addresszip"},
       [](MatchRecord& record, std::string cell) { append(record.zip, cell); }},
      {{"ssn", "socsecid", "socialsecuritynumber", "nationalid"},
       [](MatchRecord& record, std::string cell) { append(record.ssn, cell); }},
      {{"mrn", "mrns", "medicalrecordnumber", "medicaid"},
       [](MatchRecord& record, std::string cell) { record.mrns.push_back(std::move(cell)); }},
      {{"guardianfirst", "guardiannamefirst", "guardianfirstname", "parentfirstname"},
       [](MatchRecord& record, std::string cell) { append(record.guardian_first, cell); }},
      {{"guardianlast", "guardiannamelast", "guardianlastname", "parentlastname"},
       [](MatchRecord& record, std::string cell) { append(record.guardian_last, cell); }},
      {{"mothermaidenname", "mothersmaidenname", "mothermaiden"},
       [](MatchRecord& record, std::string cell) { append(record.mother_maiden_name, cell); }},
      {{"birthorder"}, [](MatchRecord& record, std::string cell) { append(record.birth_order, cell); }},
      {{"multiplebirth", "birthtype", "multiplebirthindicator"},
       [](MatchRecord& record, std::string cell) { append(record.multiple_birth, cell); }},
  };
  return fields;
}

std::string column_word(std::string_view column) {
  std::string word;
  for (const std::string& token : name_tokens(column)) word += token;
  return word;
}

char in_small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view without_spaces_around(std::string_view cell) {
  const auto begin = cell.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return cell.substr(begin, cell.find_last_not_of(" \t") - begin + 1);
}

}  // namespace

MatchColumns::MatchColumns(const std::vector<std::string>& header, std::string_view prefix) {
  for (std::size_t cell = 0; cell < header.size(); ++cell) {
    std::string_view column = without_spaces_around(header[cell]);
    if (!std::ranges::equal(column.substr(0, prefix.size()), prefix, {}, in_small)) continue;
    const std::string word = column_word(column.substr(prefix.size()));
    const auto& fields = column_fields();
    for (std::size_t field = 0; field < fields.size(); ++field)
      if (std::ranges::find(fields[field].names, word) != fields[field].names.end()) places_.push_back({cell, field});
  }
}

MatchRecord MatchColumns::record(const std::vector<std::string>& cells) const {
  MatchRecord record;
  for (const Place& place : places_)
    if (place.cell < cells.size())
      if (const std::string_view cell = without_spaces_around(cells[place.cell]); !cell.empty())
        column_fields()[place.field].put(record, std::string{cell});
  return record;
}

std::size_t id_column(const std::vector<std::string>& header) {
  for (const std::string_view name : {"id", "recid", "recordid", "rowid", "personid", "patientid"})
    for (std::size_t cell = 0; cell < header.size(); ++cell)
      if (column_word(header[cell]) == name) return cell;
  return 0;
}

Result<void> check_row(const CsvRow& row, const std::vector<std::string>& header) {
  for (std::size_t cell = header.size(); cell < row.cells.size(); ++cell)
    if (!without_spaces_around(row.cells[cell]).empty())
      return invalid("/" + std::to_string(row.line) + "/" + std::to_string(cell + 1), "people.row_too_long");
  return {};
}

void UnreadBirthDates::look_at(int line, const MatchRecord& record, const MatchFeatures& features) {
  if (record.birth_date.empty() || !features.birth.empty()) return;
  if (count++ == 0) first_line = line;
}

}  // namespace quell::people
