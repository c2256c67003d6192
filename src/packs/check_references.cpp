#include <set>

#include "core/time_zone.h"
#include "packs/check_parts.h"

namespace quell::packs {
namespace {

using Names = std::set<std::string>;

struct Reference {
  std::string file;
  int line;
  std::string what;  // "The route"
  std::string name;
};

void check_known(const Reference& reference, const Names& known, Problems& problems) {
  if (known.contains(reference.name)) return;
  std::string names;
  for (const std::string& name : known) names += (names.empty() ? "" : ", ") + name;
  problems.push_back({ProblemKind::unknown_reference, reference.file, reference.line,
                      reference.what + " \"" + reference.name + "\" is named here but described nowhere.",
                      "Describe it, or write one of: " + (names.empty() ? "(none yet)" : names) + "."});
}

Names routes_of(const Product& product) {
  Names names;
  for (const Route& route : product.routes) names.insert(route.id);
  return names;
}

void check_products(const Pack& pack, Problems& problems) {
  Names all_routes;
  for (const Product& product : pack.products) {
    const Names routes = routes_of(product);
    all_routes.insert(routes.begin(), routes.end());
    for (const BodySite& site : product.body_sites)
      check_known({"products.toml", site.line, "The route", site.route}, routes, problems);
    for (const Yield& yield : product.yields)
      check_known({"products.toml", yield.line, "The route", yield.route}, routes, problems);
  }
  for (const ScreeningQuestion& question : pack.screening.questions)
    for (const std::string& route : question.only_routes)
      check_known({"screening.toml", question.line, "The route", route}, all_routes, problems);
}

void check_criteria_references(const Criteria& criteria, Problems& problems) {
  Names questions, versions;
  for (const CriteriaVersion& version : criteria.versions) {
    versions.insert(version.id);
    for (const CriteriaQuestion& question : version.questions) questions.insert(question.id);
  }
  for (const Profile& profile : criteria.profiles) {
    for (const auto& [question, answer] : profile.answers)
      check_known({"criteria.toml", profile.line, "The question", question}, questions, problems);
    for (const auto& [version, outcome] : profile.expects)
      check_known({"criteria.toml", profile.line, "The criteria version", version}, versions, problems);
    for (const std::string& version : versions)
      if (!profile.expects.contains(version))
        problems.push_back({ProblemKind::key_missing, "criteria.toml", profile.line,
                            "The profile \"" + profile.id + "\" expects nothing of the version \"" + version + "\".",
                            "Add the outcome that this person should get under it."});
  }
}

void check_sites(const Pack& pack, Problems& problems) {
  Names sites, towns;
  for (const Site& site : pack.sites) sites.insert(site.id);
  for (const Locality& locality : pack.localities) towns.insert(locality.town), towns.insert(locality.name);
  for (const ClinicHours& hours : pack.example_clinic_hours)
    check_known({"example/clinic_hours.csv", hours.line, "The site", hours.site}, sites, problems);
  if (towns.empty()) return;
  for (const Site& site : pack.sites) check_known({"sites.csv", site.line, "The town", site.town}, towns, problems);
  for (const ExampleCase& example : pack.example_cases)
    check_known({"example/line_list.csv", example.line, "The town", example.town}, towns, problems);
}

void check_case_definition_references(const CaseDefinitions& definitions, Problems& problems) {
  for (const CaseDefinition& version : definitions.versions) {
    Names loincs;
    for (const LabTest& test : version.lab_tests) loincs.insert(test.loinc);
    for (const LocalTest& test : version.local_tests)
      check_known({"case_definition.toml", test.line, "The LOINC code", test.loinc}, loincs, problems);
  }
}

void check_monitoring(const Monitoring& monitoring, Problems& problems) {
  Names risks;
  for (const ExposureRisk& risk : monitoring.exposure_risks) risks.insert(risk.id);
  for (const ExposureKind& kind : monitoring.exposure_kinds)
    check_known({"monitoring.toml", kind.line, "The exposure risk", kind.risk}, risks, problems);
}

// A question may depend on an earlier one that is answered yes or no.
void check_interview(const Interview& interview, Problems& problems) {
  Names earlier;
  for (const InterviewQuestion& question : interview.questions) {
    if (question.only_if)
      check_known({"interview.toml", question.line, "The earlier question", *question.only_if}, earlier, problems);
    if (question.kind == AnswerKind::yes_no) earlier.insert(question.id);
    const bool wants_date = question.counts_as == CountsAs::onset || question.counts_as == CountsAs::died_on;
    if (question.counts_as && (question.kind == AnswerKind::date) != wants_date)
      problems.push_back({ProblemKind::wrong_type, "interview.toml", question.line,
                          "The question \"" + question.id + "\" counts as something that it does not answer.",
                          "\"onset\" and \"died_on\" are dates; all the others are yes_no."});
    if ((question.kind == AnswerKind::choice) == question.choices.empty())
      problems.push_back({ProblemKind::wrong_type, "interview.toml", question.line,
                          "Choices belong to a question of the kind \"choice\", and to no other.",
                          "Add \"choices\", or take them out."});
  }
}

}  // namespace

void check_references(const Pack& pack, Problems& problems) {
  if (!TimeZone::find(pack.program.time_zone))
    problems.push_back({ProblemKind::unknown_reference, "program.toml", 1,
                        "There is no time zone \"" + pack.program.time_zone + "\".",
                        "Write a name of the IANA list, such as America/New_York."});
  check_products(pack, problems);
  check_criteria_references(pack.criteria, problems);
  check_sites(pack, problems);
  check_case_definition_references(pack.case_definitions, problems);
  check_monitoring(pack.monitoring, problems);
  check_interview(pack.interview, problems);
  const Names classifications{"suspect", "probable", "confirmed"};
  for (const ExampleCase& example : pack.example_cases)
    check_known({"example/line_list.csv", example.line, "The classification", example.classification}, classifications,
                problems);
}

}  // namespace quell::packs
