#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "people/add_contact_point.h"
#include "people/change_contact_point.h"
#include "people/edit_person.h"
#include "people/find_people.h"
#include "people/person_history.h"
#include "people/read_person.h"
#include "people/record_demographics.h"
#include "people/record_registry_name.h"
#include "people/register_person.h"
#include "people/undo_edit.h"

namespace quell::server {
namespace {

using namespace people;

const std::vector<std::string> unreadable = {"people.person_unknown", "people.erased", "people.key_missing",
                                             "people.sealed_unreadable"};

// Answers show who somebody is: never cached, each one audited.
RouteOptions personal(std::vector<std::string> reasons = {}) {
  reasons.insert(reasons.end(), unreadable.begin(), unreadable.end());
  return {.reasons = std::move(reasons), .lane = "person", .personal = Personal::yes};
}

const std::vector<std::string> identity_reasons = {
    "people.name_missing",       "people.birth_date_in_future", "people.birth_date_too_early", "people.zip_unreadable",
    "people.race_contradiction", "people.identifier_missing",   "people.too_many_identifiers"};

std::vector<std::string> with_identity(std::vector<std::string> reasons) {
  reasons.insert(reasons.end(), identity_reasons.begin(), identity_reasons.end());
  return reasons;
}

// What is searched for is itself personal: it comes in a body, so that no log or history of a browser keeps it.
Route search_route() {
  Route route = verb_route(Method::post, "/api/people/search", "Finds persons by name, birth date or phone",
                           Permission::find_people, personal({"people.search_empty", "people.phone_unreadable"}));
  route.options.lane.clear();
  route.work = Reading{prepare_verb<&find_people>};
  return typed_route<&find_people>(std::move(route));
}

}  // namespace

Routes people_routes() {
  const std::vector<std::string> phone_reasons{"people.phone_unreadable", "people.phone_twice",
                                               "people.too_many_phones", "people.id_used"};
  std::vector<std::string> registering = with_identity(phone_reasons);
  const std::vector<std::string> versioned{"people.changed_meanwhile"};
  const std::vector<std::string> changing_phone{"people.changed_meanwhile", "people.contact_point_unknown"};
  return {
      search_route(),
      write_route<&register_person>(Method::post, "/api/people", "Registers a person", Permission::edit_people,
                                    personal(registering)),
      read_route<&read_person>("/api/people/{person}", "Shows a person", Permission::find_people, personal()),
      write_route<&edit_person>(Method::put, "/api/people/{person}",
                                "Puts another identity of a person in force; If-Match names the version that was seen",
                                Permission::edit_people, personal(with_identity(versioned))),
      write_route<&undo_edit>(Method::post, "/api/people/{person}/undo", "Takes back the latest edit of a person",
                              Permission::edit_people,
                              personal({"people.changed_meanwhile", "people.nothing_to_undo"})),
      read_route<&person_history>("/api/people/{person}/history", "Shows all versions of a person's identity",
                                  Permission::find_people, personal()),
      write_route<&record_demographics>(Method::post, "/api/people/{person}/demographics",
                                        "Records race and ethnicity, once", Permission::edit_people,
                                        personal({"people.demographics_recorded", "people.race_contradiction"})),
      write_route<&record_registry_name>(Method::post, "/api/people/{person}/registry-name",
                                         "Records the name under which the state registry keeps a person",
                                         Permission::edit_people,
                                         personal({"people.changed_meanwhile", "people.name_missing"})),
      write_route<&add_contact_point>(Method::post, "/api/people/{person}/contact-points", "Adds a phone to a person",
                                      Permission::edit_people, personal(phone_reasons)),
      write_route<&change_consent>(Method::put, "/api/people/{person}/contact-points/{contact_point}",
                                   "Changes what a person allows for a phone; If-Match names its version",
                                   Permission::edit_people, personal(changing_phone)),
      write_route<&remove_contact_point>(Method::post, "/api/people/{person}/contact-points/{contact_point}/removal",
                                         "Takes a phone from a person; If-Match names its version",
                                         Permission::edit_people, personal(changing_phone)),
  };
}

}  // namespace quell::server
