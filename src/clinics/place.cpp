#include "clinics/place.h"

namespace quell::clinics {
namespace {

struct PlaceAsked {
  ProgramId program;
  PlaceId place;
};
BOOST_DESCRIBE_STRUCT(PlaceAsked, (), (program, place))

struct Guard {
  SiteId site;
};
BOOST_DESCRIBE_STRUCT(Guard, (), (site))

struct Taking {
  PlaceId id;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(Taking, (), (id, now))

struct SiteRow {
  SiteId site;
};
BOOST_DESCRIBE_STRUCT(SiteRow, (), (site))

bool site_is_closed(storage::Transaction& tx, const SiteId& site) {
  return tx.find<SiteRow>("select id as site from programs_site where id = :site and closed = 'true'", SiteRow{site})
      .has_value();
}

struct DayChange {
  SiteId site;
  packs::Service service{};
  Date held_on;
  int change = 0;
};
BOOST_DESCRIBE_STRUCT(DayChange, (), (site, service, held_on, change))

}  // namespace

Result<Place> find_place(storage::Transaction& tx, const ProgramId& program, const PlaceId& place) {
  const auto found = tx.find<Place>("select * from clinics_place where id = :place and program_id = :program",
                                    PlaceAsked{program, place});
  if (!found) return fail(FailureKind::not_found, "clinics.place_unknown");
  return *found;
}

void guard_site(storage::Transaction& tx, const SiteId& site) {
  tx.execute(
      "insert into clinics_guard (site_id, version) values (:site, 1) "
      "on conflict (site_id) do update set version = clinics_guard.version + 1",
      Guard{site});
}

Result<void> take_place(storage::Transaction& tx, const Place& place, Instant now) {
  if (place.closed) return fail(FailureKind::conflict, "clinics.place_closed");
  if (place.starts_at <= now) return fail(FailureKind::conflict, "clinics.place_past");
  const auto taken = tx.execute(
      "update clinics_place set taken = taken + 1 "
      "where id = :id and taken < capacity and closed = 'false' and starts_at > :now and not exists (select 1 from "
      "programs_site s where s.id = clinics_place.site_id and s.closed = 'true')",
      Taking{place.id, now});
  if (taken == 0)
    return fail(FailureKind::conflict,
                site_is_closed(tx, place.site_id) ? "clinics.place_closed" : "clinics.place_full");
  commit_to_day(tx, place.site_id, place.service, place.held_on, +1);
  return {};
}

void free_place(storage::Transaction& tx, const Place& place) {
  tx.execute("update clinics_place set taken = taken - 1 where id = :id", Taking{place.id, {}});
  commit_to_day(tx, place.site_id, place.service, place.held_on, -1);
}

void commit_to_day(storage::Transaction& tx, const SiteId& site, packs::Service service, Date held_on, int change) {
  const DayChange moved{site, service, held_on, change};
  tx.execute(
      "insert into clinics_day_tally (site_id, service, held_on, committed) values (:site, :service, :held_on, 0) "
      "on conflict do nothing",
      moved);
  tx.execute(
      "update clinics_day_tally set committed = committed + :change "
      "where site_id = :site and service = :service and held_on = :held_on",
      moved);
}

}  // namespace quell::clinics
