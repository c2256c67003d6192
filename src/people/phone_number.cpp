#include "people/phone_number.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#include <phonenumbers/phonenumberutil.h>
#pragma GCC diagnostic pop

namespace quell::people {

std::optional<std::string> phone_in_e164(std::string_view typed) {
  using i18n::phonenumbers::PhoneNumberUtil;
  if (typed.size() > 80) return {};
  const PhoneNumberUtil& library = *PhoneNumberUtil::GetInstance();
  i18n::phonenumbers::PhoneNumber number;
  if (library.Parse(std::string{typed}, "US", &number) != PhoneNumberUtil::NO_PARSING_ERROR) return {};
  if (!library.IsValidNumber(number)) return {};
  std::string e164;
  library.Format(number, PhoneNumberUtil::E164, &e164);
  return e164;
}

}  // namespace quell::people
