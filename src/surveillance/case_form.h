#pragma once

#include "access/actor.h"
#include "packs/interview.h"
#include "packs/monitoring.h"
#include "storage/transaction.h"

namespace quell::surveillance {

struct CaseFormAsked {};
BOOST_DESCRIBE_STRUCT(CaseFormAsked, (), ())

struct TestOfCases {
  std::string loinc;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(TestOfCases, (), (loinc, name))

struct FormText {
  std::string language;
  std::string key;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(FormText, (), (language, key, text))

// What an investigator asks and chooses from, as the pack in force has it, with its words in each language.
struct CaseForm {
  std::vector<packs::InterviewQuestion> questions;  // sensitive ones only for who may read their answers
  std::vector<packs::ExposureKind> exposure_kinds;
  std::vector<packs::ExposureRisk> exposure_risks;
  std::vector<std::string> exposure_settings;
  std::vector<TestOfCases> tests;
  JurisdictionId jurisdiction;  // of whom is named: the actor's own, or the program's
  int monitoring_days = 0;
  std::vector<int> ask_on_days;  // the department's, after the last exposure
  std::vector<FormText> texts;
};
BOOST_DESCRIBE_STRUCT(CaseForm, (),
                      (questions, exposure_kinds, exposure_risks, exposure_settings, tests, jurisdiction,
                       monitoring_days, ask_on_days, texts))

// Fails: not_permitted access.permission_missing
Result<CaseForm> case_form(storage::Transaction& tx, const access::Actor& actor, Instant now, const CaseFormAsked&);

}  // namespace quell::surveillance
