#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "packs/case_definition.h"
#include "packs/criteria.h"
#include "packs/history.h"
#include "packs/interview.h"
#include "packs/monitoring.h"
#include "packs/product.h"
#include "packs/program.h"
#include "packs/schedule.h"
#include "packs/screening.h"
#include "packs/site.h"

namespace quell::packs {

// The words of a pack in one language, by key.
using Texts = std::map<std::string, std::string, std::less<>>;

// One disease and its countermeasure as a department runs it, read and checked. Shared, and never changed: a new
// revision is a new Pack.
struct Pack {
  Program program;                                  // program.toml
  std::vector<Product> products;                    // products.toml
  Schedule schedule;                                // schedule.toml
  Screening screening;                              // screening.toml
  Criteria criteria;                                // criteria.toml
  Monitoring monitoring;                            // monitoring.toml
  CaseDefinitions case_definitions;                 // case_definition.toml
  Interview interview;                              // interview.toml
  std::vector<Site> sites;                          // sites.csv
  std::vector<Locality> localities;                 // localities.csv
  std::vector<SupplyEntry> supply;                  // supply.csv
  std::vector<AnnouncedCount> counts;               // counts.csv
  std::map<std::string, Texts, std::less<>> texts;  // texts/<language>.json
  std::string map;  // map.json, outlines as the public map draws them: a JSON object, or empty

  // Invented, for demonstrations only: example/clinic_hours.csv, example/line_list.csv.
  std::vector<ClinicHours> example_clinic_hours;
  std::vector<ExampleCase> example_cases;
};

using PackPointer = std::shared_ptr<const Pack>;

}  // namespace quell::packs
