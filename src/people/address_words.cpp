#include "people/address_words.h"

#include <algorithm>
#include <map>

#include "people/name_tokens.h"

namespace quell::people {
namespace {

// USPS Publication 28, appendixes B and C1, the frequent ones; and Australia's crescent and circuit.
const std::map<std::string, std::string, std::less<>> short_forms = {
    {"street", "st"},      {"str", "st"},        {"saint", "st"},      {"sainte", "st"},     {"avenue", "ave"},
    {"av", "ave"},         {"road", "rd"},       {"drive", "dr"},      {"drv", "dr"},        {"lane", "ln"},
    {"circle", "cir"},     {"crescent", "cres"}, {"circuit", "cct"},   {"place", "pl"},      {"court", "ct"},
    {"boulevard", "blvd"}, {"terrace", "ter"},   {"terr", "ter"},      {"highway", "hwy"},   {"parkway", "pkwy"},
    {"square", "sq"},      {"trail", "trl"},     {"turnpike", "tpke"}, {"extension", "ext"}, {"heights", "hts"},
    {"hgts", "hts"},       {"mount", "mt"},      {"mountain", "mtn"},  {"fort", "ft"},       {"north", "n"},
    {"south", "s"},        {"east", "e"},        {"west", "w"},        {"northeast", "ne"},  {"northwest", "nw"},
    {"southeast", "se"},   {"southwest", "sw"},  {"first", "1st"},     {"second", "2nd"},    {"third", "3rd"},
    {"fourth", "4th"},     {"fifth", "5th"},     {"sixth", "6th"},     {"seventh", "7th"},   {"eighth", "8th"},
    {"ninth", "9th"},      {"tenth", "10th"},    {"township", "twp"},  {"village", "vlg"},   {"center", "ctr"},
    {"centre", "ctr"},     {"junction", "jct"},  {"springs", "spgs"},  {"lake", "lk"},       {"point", "pt"},
    {"crossing", "xing"},  {"ridge", "rdg"},     {"route", "rt"},      {"rte", "rt"},        {"alley", "aly"}};

bool begins_a_unit(std::string_view word) {
  constexpr std::string_view words[] = {"apt",  "apartment", "unit", "suite", "ste",  "floor",   "fl",
                                        "room", "rm",        "lot",  "trlr",  "bldg", "building"};
  return std::ranges::find(words, word) != std::end(words);
}

bool has_a_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

std::string short_form(std::string word) {
  const auto found = short_forms.find(word);
  return found == short_forms.end() ? word : found->second;
}

// name_tokens passes over a word that comes twice, which no street needs, and "#" as it does all signs.
std::vector<std::string> address_tokens(std::string_view typed) {
  std::string spaced;
  for (const char c : typed) {
    if (c == '#') spaced += " unit ";
    else spaced += c;
  }
  return name_tokens(spaced);
}

}  // namespace

StreetLine street_line(std::string_view typed) {
  StreetLine line;
  bool in_unit = false;
  for (std::string& word : address_tokens(typed)) {
    if (begins_a_unit(word)) in_unit = true;
    else if (in_unit) line.unit += word;
    else if (line.number.empty() && line.words.empty() && has_a_digit(word)) line.number = std::move(word);
    else line.words.push_back(short_form(std::move(word)));
  }
  const bool is_box = line.words.size() > 1 && line.number.empty() && has_a_digit(line.words.back());
  if (is_box) {  // "P.O. Box 12": the number stands last
    line.number = std::move(line.words.back());
    line.words.pop_back();
  }
  return line;
}

std::vector<std::string> city_words(std::string_view typed) {
  std::vector<std::string> words = name_tokens(typed);
  for (std::string& word : words) word = short_form(std::move(word));
  return words;
}

}  // namespace quell::people
