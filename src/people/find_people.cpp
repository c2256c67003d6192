#include "people/find_people.h"

#include <algorithm>

#include "people/candidates.h"
#include "people/found_person.h"
#include "people/name_score.h"
#include "people/name_tokens.h"
#include "people/person_in_force.h"
#include "people/person_record.h"
#include "people/phone_number.h"

namespace quell::people {
namespace {

constexpr std::size_t opened_max = 300;
constexpr std::size_t words_max = 6;

struct Query {
  std::vector<std::string> words;
  std::optional<Date> born_on;
  std::optional<std::string> phone;  // E.164
};

struct Scored {
  int score;
  std::string name;  // folded, for order
  const PersonRow* row;
  Identity identity;
};

Result<Query> query_of(const FindPeople& request) {
  Query query;
  if (request.name) query.words = name_tokens(request.name->reveal().value);
  if (query.words.size() > words_max) query.words.resize(words_max);
  if (request.born_on) query.born_on = request.born_on->reveal();
  if (request.phone && !request.phone->reveal().empty()) {
    query.phone = phone_in_e164(request.phone->reveal().value);
    if (!query.phone) return invalid("/phone", "people.phone_unreadable");
  }
  if (query.words.empty() && !query.born_on && !query.phone) return invalid("/name", "people.search_empty");
  return query;
}

Candidates candidates_for(storage::Transaction& tx, const ProgramId& program, const Query& query) {
  std::vector<Candidates> sets, words;
  if (query.phone) sets.push_back(candidates(tx, program, {SearchKind::phone, Private{*query.phone}}));
  if (query.born_on) sets.push_back(candidates(tx, program, {SearchKind::birth_date, Private{to_iso(*query.born_on)}}));
  for (const std::string& word : query.words) words.push_back(candidates_by_word(tx, program, word));
  if (words.size() > 1) {
    const Candidates written_as_one = candidates(tx, program, {SearchKind::name, Private{joined(query.words)}});
    sets.push_back(in_any(in_all(std::move(words)), written_as_one));
  } else if (!words.empty()) {
    sets.push_back(std::move(words.front()));
  }
  return in_all(std::move(sets));
}

// Those among the rows that hold all that was asked, best first.
Result<std::vector<Scored>> scored(const KeyRing& ring, const std::vector<PersonRow>& rows, const Query& query) {
  std::vector<Scored> fitting;
  for (const PersonRow& row : rows) {
    const PersonKey key = TRY(key_of(ring, row));
    Identity identity = TRY(identity_of(key, row));
    if (query.born_on && (!identity.born_on || identity.born_on->reveal() != *query.born_on)) continue;
    const std::vector<std::string> words = name_words(identity);
    const int score = query.words.empty() ? 100 : name_score(query.words, words);
    if (score == 0) continue;
    std::string name;  // by family, then by the rest
    if (identity.registry_name)
      for (const std::string& word : name_tokens(identity.registry_name->family.reveal().value)) name += word + " ";
    for (const std::string& word : words) name += word + " ";
    fitting.push_back({score, std::move(name), &row, std::move(identity)});
  }
  std::ranges::sort(fitting, [](const Scored& a, const Scored& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.name != b.name ? a.name < b.name : a.row->id < b.row->id;
  });
  return fitting;
}

}  // namespace

Result<PeopleFound> find_people(storage::Transaction& tx, const access::Actor& actor, Instant,
                                const FindPeople& request) {
  TRY(access::require(actor, access::Permission::find_people));
  const Query query = TRY(query_of(request));

  Candidates ids = candidates_for(tx, actor.program, query);
  PeopleFound found{.type_more = !ids.complete || ids.ids.size() > opened_max};
  if (ids.ids.size() > opened_max) ids.ids.resize(opened_max);
  std::vector<PersonId> in_force = people_in_force(tx, actor.program, ids.ids);
  std::ranges::sort(in_force);
  in_force.erase(std::ranges::unique(in_force).begin(), in_force.end());

  const std::vector<PersonRow> rows = person_rows(tx, actor.program, in_force);
  const std::vector<Scored> people = TRY(scored(tx.keys(), rows, query));
  auto next = people.begin();
  if (request.after) {
    next = std::ranges::find_if(people, [&](const Scored& person) { return person.row->id == *request.after; });
    if (next != people.end()) ++next;
  }
  const std::size_t count_max = request.count_max ? static_cast<std::size_t>(request.count_max->number) : 20;
  for (; next != people.end() && found.people.size() < count_max; ++next) {
    const PersonKey key = TRY(key_of(tx.keys(), *next->row));
    found.people.push_back(found_person(next->row->id, next->identity, TRY(contact_points_of(tx, key, next->row->id))));
    tx.touch("people.person", next->row->id.text);
  }
  if (next != people.end()) found.next = found.people.back().id;
  return found;
}

}  // namespace quell::people
