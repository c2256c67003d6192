#include "apps/server/pages/booker_fields.h"

namespace quell::server {

using boost::json::object;

people::Consent consent_in(Form& form) {
  people::Consent consent{.text = form.ticked("may_text"), .voicemail = form.ticked("may_voicemail")};
  if (auto name = form.optional_text<Text<100>>("ask_for")) consent.name_to_ask_for = Private{*std::move(name)};
  return consent;
}

std::optional<Private<Text<40>>> phone_in(Form& form) {
  auto phone = form.optional_text<Text<40>>("phone");
  if (!phone) return {};
  return Private{*std::move(phone)};
}

std::optional<Private<people::Language>> language_of(const Visit& visit) {
  if (visit.call.language == "es") return Private{people::Language::spanish};
  return {};
}

clinics::Booker booker_in(Visit& visit) {
  Form& form = visit.form;
  clinics::Booker booker{.name_to_call = people::NameText{form.needed_text<Text<100>>("name_to_call")},
                         .born_on = Private<Date>{form.date("birth")}};
  booker.phone = phone_in(form);
  booker.consent = consent_in(form);
  booker.language = language_of(visit);
  return booker;
}

void show_booker_fields(object& page, Visit& visit, const Failure* failure) {
  page["value"] =
      typed_again(visit, {"name_to_call", "birth_month", "birth_day", "birth_year", "phone", "ask_for", "town"});
  page["checked"] =
      object{{"may_text", visit.form.ticked("may_text")}, {"may_voicemail", visit.form.ticked("may_voicemail")}};
  page["fault"] = object{};
  if (!failure) return;
  show_failure(page, visit, *failure,
               {{"born_on", "birth_date"}, {"name_to_ask_for", "ask_for"}, {"near", "town"}, {"sites", "miles"}});
}

}  // namespace quell::server
