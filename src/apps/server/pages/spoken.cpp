#include "apps/server/pages/spoken.h"

#include <unicode/dtptngen.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/unistr.h>

#include <map>
#include <memory>
#include <stdexcept>

namespace quell::server {
namespace {

icu::Locale locale_of(std::string_view language) { return icu::Locale{std::string{language}.c_str(), "US"}; }

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// Making one takes a millisecond, so each thread keeps its own. They format in UTC: clock times come in as they are.
const icu::SimpleDateFormat& format_of(std::string_view language, const char* skeleton) {
  thread_local std::map<std::pair<std::string, std::string>, std::unique_ptr<icu::SimpleDateFormat>> kept;
  auto& format = kept[{std::string{language}, skeleton}];
  if (!format) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Locale locale = locale_of(language);
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns{
        icu::DateTimePatternGenerator::createInstance(locale, error)};
    if (U_FAILURE(error)) throw std::runtime_error("ICU lacks its date patterns");
    const icu::UnicodeString pattern = patterns->getBestPattern(icu::UnicodeString{skeleton}, error);
    format = std::make_unique<icu::SimpleDateFormat>(pattern, locale, error);
    if (U_FAILURE(error)) throw std::runtime_error("ICU lacks its date patterns");
    format->setTimeZone(*icu::TimeZone::getGMT());
  }
  return *format;
}

std::string formatted(std::string_view language, const char* skeleton, std::chrono::sys_seconds at) {
  icu::UnicodeString out;
  format_of(language, skeleton).format(static_cast<UDate>(at.time_since_epoch().count()) * 1000, out);
  return utf8(out);
}

}  // namespace

std::string spoken_date(std::string_view language, Date date) { return formatted(language, "yMMMMd", date.days); }

std::string spoken_weekday(std::string_view language, Date date) { return formatted(language, "EEEEMMMMd", date.days); }

std::string spoken_time(std::string_view language, std::chrono::minutes of_a_day) {
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(formatted(language, "hmm", std::chrono::sys_seconds{of_a_day}));
  text.findAndReplace(icu::UnicodeString{char16_t{0x202F}}, icu::UnicodeString{char16_t{0x00A0}});
  return utf8(text.toLower(locale_of(language)));
}

std::string spoken_number(std::string_view language, double number, int decimals) {
  // Kept for each thread, as the dates' formats are: ICU makes one ready when it is used for the third time.
  thread_local std::map<std::pair<std::string, int>, icu::number::LocalizedNumberFormatter> kept;
  const auto [found, is_new] = kept.try_emplace({std::string{language}, decimals});
  if (is_new)
    found->second = icu::number::NumberFormatter::withLocale(locale_of(language))
                        .precision(icu::number::Precision::fixedFraction(decimals));
  UErrorCode error = U_ZERO_ERROR;
  return utf8(found->second.formatDouble(number, error).toString(error));
}

std::string capitalized(std::string_view language, std::string_view text) {
  icu::UnicodeString all = icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int>(text.size())});
  if (all.isEmpty()) return {};
  const int first = all.moveIndex32(0, 1);
  return utf8(icu::UnicodeString{all, 0, first}.toUpper(locale_of(language)) + icu::UnicodeString{all, first});
}

}  // namespace quell::server
