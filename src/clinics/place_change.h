#pragma once

#include <string>
#include <vector>

#include "access/actor.h"
#include "clinics/place.h"
#include "core/text.h"

namespace quell::clinics {

enum class PlaceChangeKind { published, capacity, withdrawn, undone };
BOOST_DESCRIBE_ENUM(PlaceChangeKind, published, capacity, withdrawn, undone)

// Something done to many places at once.
struct PlaceChange {
  RequestId id;
  PlaceChangeKind kind{};
  Text<200> reason;
  int places = 0;  // changed
  int kept = 0;    // left, or left larger than wished, because they are booked
  Instant changed_at;
  std::string changed_by;  // a name
};
BOOST_DESCRIBE_STRUCT(PlaceChange, (), (id, kind, reason, places, kept, changed_at, changed_by))

// What becomes of a place.
struct PlaceTurn {
  PlaceId place;
  SiteId site;
  int capacity_before = 0;
  bool closed_before = false;
  int capacity_after = 0;
  bool closed_after = false;
};

// Keeps a change with its lines; the places are written already.
PlaceChange keep_change(storage::Transaction& tx, const access::Actor& actor, const PlaceChange& change,
                        const std::vector<PlaceTurn>& turns);

// The change of that id, sent before; nothing where it is new.
std::optional<PlaceChange> known_change(storage::Transaction& tx, const ProgramId& program, const RequestId& id);

std::vector<PlaceTurn> turns_of(storage::Transaction& tx, const RequestId& change);

// The newest first, at most 20.
std::vector<PlaceChange> place_changes(storage::Transaction& tx, const ProgramId& program);

// Gives a place another capacity, or closes it; never below what is taken. False where more was taken meanwhile.
bool turn_place(storage::Transaction& tx, const PlaceTurn& turn);

}  // namespace quell::clinics
