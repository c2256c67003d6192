#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "people/compare_people.h"
#include "people/list_possible_matches.h"
#include "people/merge_people.h"
#include "people/undo_merge.h"

namespace quell::server {
namespace {

using namespace people;

const std::vector<std::string> of_two_records = {"people.person_unknown", "people.erased", "people.key_missing",
                                                 "people.sealed_unreadable"};

// Both records are shown whole: never cached, each look audited.
RouteOptions of_both(std::vector<std::string> reasons = {}) {
  reasons.insert(reasons.end(), of_two_records.begin(), of_two_records.end());
  return {.reasons = std::move(reasons), .lane = "person", .personal = Personal::yes};
}

RouteOptions deciding() {
  return {.reasons = {"people.match_unknown", "people.merged_already"}, .lane = "person", .personal = Personal::yes};
}

}  // namespace

Routes match_routes() {
  return {
      read_route<&list_possible_matches>("/api/possible-matches", "Shows pairs of records that may be one person",
                                         Permission::investigate_cases, of_both({"people.page_unknown"})),
      read_route<&compare_people>("/api/possible-matches/compare", "Shows two records side by side",
                                  Permission::investigate_cases, of_both()),
      write_route<&keep_apart>(Method::post, "/api/possible-matches/apart", "Says that two records are two people",
                               Permission::investigate_cases, deciding()),
      write_route<&look_again>(Method::post, "/api/possible-matches/again", "Takes such a decision back",
                               Permission::investigate_cases, deciding()),
      write_route<&merge_people>(
          Method::post, "/api/merges", "Makes two records one person", Permission::investigate_cases,
          of_both({"people.same_person", "people.too_many_phones", "people.contact_point_unknown",
                   "people.changed_meanwhile", "people.merged_already", "people.id_used", "people.name_missing",
                   "people.birth_date_in_future", "people.birth_date_too_early", "people.zip_unreadable",
                   "people.race_contradiction", "people.identifier_missing", "people.too_many_identifiers"})),
      write_route<&undo_merge>(Method::post, "/api/merges/{merge}/undo", "Parts two records again",
                               Permission::investigate_cases,
                               of_both({"people.merge_unknown", "people.undo_later_merge_first"})),
      read_route<&merges_of_person>("/api/people/{person}/merges", "Shows which records were merged into a person's",
                                    Permission::investigate_cases,
                                    {.reasons = {}, .lane = "person", .personal = Personal::yes}),
  };
}

}  // namespace quell::server
