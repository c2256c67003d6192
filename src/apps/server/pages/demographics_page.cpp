// POST /appointment/questions asks who somebody is, each question until it is answered; POST /appointment/answers keeps
// it. The code is in no address.

#include "apps/server/pages/demographics_page.h"

#include <algorithm>
#include <iterator>

#include "apps/server/pages/appointment_page.h"
#include "apps/server/pages/pages.h"
#include "clinics/cancel_appointment.h"
#include "core/code.h"
#include "people/record_demographics.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;
using packs::AboutPerson;

Result<clinics::Appointment> find_asked(Visit& visit) {
  clinics::AppointmentRef ref;
  ref.code = visit.form.optional_text<Text<64>>("code");
  TRY(visit.form.checked());
  return clinics::find_referred(visit.call.tx, visit.call.actor, ref);
}

std::string code_of(const Visit& visit) { return shown_code(normal_code(visit.form.typed("code")).value_or("")); }

// ---- the questions ----

// One question, its choices those of an enum; "unknown" is what staff write where nobody asked.
template <DescribedEnum Enum>
object question(const Visit& visit, const std::string& name, const char* kind) {
  const std::string texts = "public.demographics." + name;
  const auto chosen = visit.form.all(name);
  array options;
  each_choice<Enum>([&](auto choice) {
    const std::string value{choice.name};
    if (value == "unknown") return;
    const bool declined = value == "declined";
    options.push_back(object{{"id", name + "_" + value},
                             {"value", value},
                             {"label", visit.say(declined ? "public.demographics.declined" : texts + "." + value)},
                             {"checked", std::ranges::find(chosen, value) != chosen.end()}});
  });
  return {{"name", name},   {"legend", visit.say(texts)}, {"hint", false}, {"kind", kind}, {"own", false},
          {"fault", false}, {"options", options}};
}

object question_about(const Visit& visit, AboutPerson about) {
  switch (about) {
    case AboutPerson::ethnicity: return question<people::Ethnicity>(visit, "ethnicity", "radio");
    case AboutPerson::gender: return question<people::Gender>(visit, "gender", "radio");
    case AboutPerson::sex: return question<people::Sex>(visit, "sex", "radio");
    case AboutPerson::race: break;
  }
  object asked = question<people::Race>(visit, "race", "checkbox");
  asked["hint"] = visit.say("public.demographics.race_hint");
  asked["own"] = object{{"value", visit.form.typed("race_own")}};
  return asked;
}

Reply questions_page(Visit& visit, const std::vector<AboutPerson>& open, const Failure* failure) {
  array questions;
  for (const AboutPerson about : open) questions.push_back(question_about(visit, about));
  object page{{"action", visit.path("/appointment/answers")}, {"hidden", hidden_fields({{"code", code_of(visit)}})}};
  if (failure) show_failure(page, visit, *failure, {{"races", "race"}});
  for (auto& asked : questions)
    if (const auto* faults = page.if_contains("fault"))
      if (const auto* fault = faults->as_object().if_contains(asked.at("name").as_string()))
        asked.as_object()["fault"] = *fault;
  page["questions"] = std::move(questions);
  return {HtmlPage{"demographics", std::move(page)}};
}

Result<Reply> show_questions(Visit& visit) {
  const auto appointment = TRY(find_asked(visit));
  const auto open = TRY(open_questions(visit, appointment.person_id));
  if (!open.empty()) return questions_page(visit, open, nullptr);
  return appointment_page(visit, appointment, {.code = code_of(visit)});
}

// ---- the answers ----

template <DescribedEnum Enum>
std::optional<Private<Enum>> chosen(const Form& form, const char* name) {
  Enum value{};
  if (!choose(form.typed(name), value)) return {};
  return Private{value};
}

// What was answered of the questions that are open. A question that nobody touched is none: only "I'd rather not say"
// says so, and the way out at the foot of the page answers nothing.
people::RecordDemographics chosen_answers_in(Visit& visit, const PersonId& person,
                                             const std::vector<AboutPerson>& open) {
  Form& form = visit.form;
  people::RecordDemographics request{.person = person, .demographics = {}};
  if (form.has("skip")) return request;
  people::Demographics& demographics = request.demographics;
  for (const AboutPerson about : open) switch (about) {
      case AboutPerson::gender: request.gender = chosen<people::Gender>(form, "gender"); break;
      case AboutPerson::sex: request.sex = chosen<people::Sex>(form, "sex"); break;
      case AboutPerson::ethnicity:
        if (const auto ethnicity = chosen<people::Ethnicity>(form, "ethnicity")) demographics.ethnicity = *ethnicity;
        break;
      case AboutPerson::race:
        for (const std::string& typed : form.all("race"))
          if (people::Race race{}; choose(typed, race)) demographics.races.emplace_back(race);
        if (auto own = form.optional_text<Text<100>>("race_own"))
          demographics.race_in_own_words = Private{*std::move(own)};
        break;
    }
  return request;
}

bool says_something(const people::RecordDemographics& said) {
  return said.gender || said.sex || said.demographics != people::Demographics{};
}

Result<Reply> keep_answers(Visit& visit) {
  const auto appointment = TRY(find_asked(visit));
  const std::string code = code_of(visit);
  const auto open = TRY(open_questions(visit, appointment.person_id));
  const auto request = chosen_answers_in(visit, appointment.person_id, open);
  TRY(visit.form.checked());
  if (open.empty()) return appointment_page(visit, appointment, {.code = code});
  if (!says_something(request))
    return appointment_page(visit, appointment, {.code = code, .done = visit.say("public.demographics.not_answered")});
  TRY(people::record_demographics(visit.call.tx, visit.call.actor, visit.call.now, visit.seed.branch(), request));
  return appointment_page(visit, appointment, {.code = code, .done = visit.say("public.demographics.kept")});
}

Result<Reply> show_questions_again(Visit& visit, const Failure& failure) {
  if (failure.kind == FailureKind::not_found) return tl::unexpected(failure);
  const auto appointment = TRY(find_asked(visit));
  return questions_page(visit, TRY(open_questions(visit, appointment.person_id)), &failure);
}

}  // namespace

Result<std::vector<AboutPerson>> open_questions(const Visit& visit, const PersonId& person) {
  const auto& asked = visit.program.pack->program.settings.asked_after_booking;
  if (asked.empty()) return asked;
  const auto answered = TRY(people::demographics_answered(visit.call.tx, visit.program.id, person));
  const auto is_answered = [&](AboutPerson about) {
    switch (about) {
      case AboutPerson::ethnicity: return answered.ethnicity;
      case AboutPerson::race: return answered.race;
      case AboutPerson::gender: return answered.gender;
      case AboutPerson::sex: break;
    }
    return answered.sex;
  };
  std::vector<AboutPerson> open;
  std::ranges::remove_copy_if(asked, std::back_inserter(open), is_answered);
  return open;
}

Routes demographics_pages(const PageSetting& setting) {
  const RouteOptions guarded{.personal = Personal::yes, .rate = Rate::guarded};
  return {
      route_of(setting, {.does = Does::read_form,
                         .path = "/appointment/questions",
                         .operation = "pages.demographics",
                         .about = "Asks who somebody is; all may be left out",
                         .work = show_questions,
                         .options = guarded}),
      route_of(setting, {.does = Does::act,
                         .path = "/appointment/answers",
                         .operation = "pages.demographics_answers",
                         .about = "Keeps who somebody says to be",
                         .work = keep_answers,
                         .refused = show_questions_again,
                         .options = guarded}),
  };
}

}  // namespace quell::server
