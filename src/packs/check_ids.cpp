#include <set>

#include "core/ids.h"
#include "packs/check_parts.h"

namespace quell::packs {
namespace {

class IdCheck {
 public:
  IdCheck(std::string file, std::string noun, Problems& problems)
      : file_(std::move(file)), noun_(std::move(noun)), problems_(problems) {}

  // Well formed, and not seen before.
  void check(const std::string& id, int line) {
    if (!is_id(id))
      problems_.push_back({ProblemKind::wrong_type, file_, line, "\"" + id + "\" cannot be the id of a " + noun_ + ".",
                           "Use 1 to 64 of a-z, 0-9, - and _."});
    check_once(id, line);
  }

  void check_once(const std::string& id, int line) {
    if (!seen_.insert(id).second)
      problems_.push_back({ProblemKind::id_twice, file_, line, "The " + noun_ + " \"" + id + "\" comes twice.",
                           "Give each " + noun_ + " its own."});
  }

  void check_all(const auto& nouns) {
    for (const auto& noun : nouns) check(noun.id, noun.line);
  }

 private:
  std::string file_;
  std::string noun_;
  Problems& problems_;
  std::set<std::string> seen_;
};

void check_program(const Program& program, Problems& problems) {
  IdCheck{"program.toml", "program", problems}.check(program.id, 1);
  IdCheck{"program.toml", "disease", problems}.check(program.disease.id, 1);
  IdCheck{"program.toml", "jurisdiction", problems}.check(program.department.jurisdiction, 1);
  IdCheck partners{"program.toml", "partner", problems};
  for (const Partner& partner : program.partners) partners.check(partner.slug, partner.line);
  IdCheck languages{"program.toml", "language", problems};
  for (const std::string& language : program.languages) languages.check(language, 1);
}

void check_criteria(const Criteria& criteria, Problems& problems) {
  IdCheck{"criteria.toml", "criteria version", problems}.check_all(criteria.versions);
  for (const CriteriaVersion& version : criteria.versions) {
    // An answer may name a question or a criterion, so the two share one set of names.
    IdCheck names{"criteria.toml", "question or criterion", problems};
    names.check_all(version.questions);
    for (const CriteriaQuestion& question : version.questions)
      for (const std::string& criterion : question.criteria) names.check(criterion, question.line);
  }
  IdCheck{"criteria.toml", "profile", problems}.check_all(criteria.profiles);
}

void check_case_definitions(const CaseDefinitions& definitions, Problems& problems) {
  IdCheck{"case_definition.toml", "case definition", problems}.check_all(definitions.versions);
  for (const CaseDefinition& version : definitions.versions) {
    IdCheck loincs{"case_definition.toml", "test's LOINC code", problems};
    for (const LabTest& test : version.lab_tests) loincs.check_once(test.loinc, test.line);
    IdCheck results{"case_definition.toml", "result's SNOMED CT code", problems};
    for (const ResultCode& code : version.result_codes) results.check_once(code.snomed_ct, code.line);
    IdCheck local_results{"case_definition.toml", "local result", problems};
    for (const LocalResult& result : version.local_results) local_results.check_once(result.text, result.line);
    IdCheck local_tests{"case_definition.toml", "laboratory's own code", problems};
    for (const LocalTest& test : version.local_tests) local_tests.check_once(test.code, test.line);
    IdCheck specimens{"case_definition.toml", "specimen's SNOMED CT code", problems};
    for (const SpecimenCode& code : version.specimen_codes) specimens.check_once(code.snomed_ct, code.line);
  }
}

}  // namespace

void check_ids(const Pack& pack, Problems& problems) {
  check_program(pack.program, problems);
  check_criteria(pack.criteria, problems);
  check_case_definitions(pack.case_definitions, problems);
  IdCheck{"products.toml", "product", problems}.check_all(pack.products);
  IdCheck{"screening.toml", "screening question", problems}.check_all(pack.screening.questions);
  IdCheck{"screening.toml", "mishap", problems}.check_all(pack.screening.mishaps);
  IdCheck{"monitoring.toml", "exposure risk", problems}.check_all(pack.monitoring.exposure_risks);
  IdCheck{"monitoring.toml", "exposure kind", problems}.check_all(pack.monitoring.exposure_kinds);
  IdCheck settings{"monitoring.toml", "exposure setting", problems};
  for (const std::string& setting : pack.monitoring.exposure_settings) settings.check(setting, 1);
  IdCheck{"interview.toml", "interview question", problems}.check_all(pack.interview.questions);
  IdCheck{"sites.csv", "site", problems}.check_all(pack.sites);
  IdCheck{"example/line_list.csv", "case", problems}.check_all(pack.example_cases);
  IdCheck localities{"localities.csv", "zip with this town and name", problems};
  for (const Locality& locality : pack.localities)
    localities.check_once(locality.zip + " " + locality.town + " " + locality.name, locality.line);
  IdCheck counts{"counts.csv", "day with this measure", problems};
  for (const AnnouncedCount& count : pack.counts) counts.check_once(to_iso(count.on) + " " + count.measure, count.line);
}

}  // namespace quell::packs
