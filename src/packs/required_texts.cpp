#include "packs/required_texts.h"

namespace quell::packs {
namespace {

// `program.name` names the program without naming the disease: it may stand in a tab, a text message, a calendar.
const std::set<std::string> of_every_pack{
    "program.name",        "disease.staff_name", "disease.public_name",
    "about.happening",     "about.signs",        "about.spread",
    "about.risk",          "about.do_now",       "about.testing",
    "about.vaccine",       "about.help",         "check.intro",
    "check.privacy",       "check.exposed_on",   "site.what_to_bring",
    "site.expected_later", "appointment.title",  "appointment.prepare",
    "after_dose.text",     "after_dose.next",    "after_dose.when_to_call",
};

void add_criteria(const Criteria& criteria, std::set<std::string>& keys) {
  for (const CriteriaVersion& version : criteria.versions)
    for (const CriteriaQuestion& question : version.questions) {
      keys.insert("question." + question.id);
      if (question.implies == Implication::not_now) keys.insert("outcome.not_now." + question.id);
      for (const std::string& criterion : question.criteria) keys.insert("criterion." + criterion);
    }
  for (const Profile& profile : criteria.profiles) keys.insert("profile." + profile.id);
  each_choice<OutcomeKind>([&](auto kind) {
    keys.insert(std::string{"outcome."} + kind.name + ".title");
    keys.insert(std::string{"outcome."} + kind.name + ".text");
  });
}

}  // namespace

std::set<std::string> required_texts(const Pack& pack) {
  std::set<std::string> keys = of_every_pack;
  add_criteria(pack.criteria, keys);
  for (const Partner& partner : pack.program.partners) keys.insert("partner." + partner.slug + ".text");
  for (const Product& product : pack.products) {
    for (const Route& route : product.routes) keys.insert("route." + route.id);
    for (const BodySite& site : product.body_sites) keys.insert("body_site." + site.id);
  }
  for (const ScreeningQuestion& question : pack.screening.questions) {
    keys.insert("screening." + question.id);
    keys.insert("screening." + question.id + ".action");
  }
  for (const Mishap& mishap : pack.screening.mishaps) {
    keys.insert("mishap." + mishap.id);
    keys.insert("mishap." + mishap.id + ".action");
  }
  for (const ExposureRisk& risk : pack.monitoring.exposure_risks) keys.insert("exposure_risk." + risk.id);
  for (const ExposureKind& kind : pack.monitoring.exposure_kinds) keys.insert("exposure_kind." + kind.id);
  for (const std::string& setting : pack.monitoring.exposure_settings) keys.insert("exposure_setting." + setting);
  for (const InterviewQuestion& question : pack.interview.questions) {
    keys.insert("interview." + question.id);
    keys.insert("interview_section." + question.section);
    for (const std::string& choice : question.choices) keys.insert("interview." + question.id + "." + choice);
  }
  for (const AnnouncedCount& count : pack.counts) keys.insert("count." + count.measure);
  return keys;
}

}  // namespace quell::packs
