#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "access/actor.h"
#include "access/audit_event.h"
#include "apps/demo/demo_data.h"
#include "bench/support/state_store.h"
#include "clinics/book_appointment.h"
#include "clinics/place.h"
#include "core/seed.h"
#include "core/time_zone.h"
#include "people/register_person.h"
#include "storage/connection.h"

namespace quell::bench {

inline constexpr int state_days = 100;  // before today

// Lets the program run from its first morning through the store's last one.
class StateDays {
 public:
  using Say = std::function<void(const std::string&)>;
  StateDays(storage::Connection& connection, const demo::DemoPack& demo, const StateSize& size, int verbs_a_transaction,
            Say say);

  void live();

 private:
  struct Booking {
    AppointmentId id;
    PersonId person;
    SiteId site;
    Instant starts_at;
    int dose_number = 1;
  };
  struct Shelf {
    SiteId site;
    LotId lot;
    std::vector<clinics::Place> places;  // free ones, by time
    std::vector<std::size_t> first_of_day;
  };

  void begin();
  void deliver(Shelf& shelf, int number);
  void publish();
  void book_day(int day);
  void book(int day, clinics::Booker booker, int dose_number);
  void come(int day, const Booking& booking);
  void inject(const Booking& booking, Instant at, const access::Actor& nurse);
  void read_on(int day);
  void work_on(int day);
  void seal();

  // One request: its verb was called, its audit event follows.
  void note(const std::string& operation, access::AuditKind kind, const access::Actor& actor, Instant at);
  void commit_now_and_then(int verbs);
  access::Actor staff_at(const SiteId& site);
  Instant at(int day, std::chrono::minutes minute) const;
  Instant open_at(int day) const;

  storage::Connection& tx_;
  const demo::DemoPack& demo_;
  const StateSize size_;
  const int verbs_a_transaction_;
  const Say say_;
  const access::Actor system_;
  const TimeZone zone_;
  Seed draw_ = Seed::from_number(2);
  std::vector<people::NewPerson> people_;
  std::size_t next_person_ = 0;
  std::vector<Shelf> shelves_;
  std::map<int, std::vector<Booking>> bookings_;    // by day
  std::map<int, std::vector<PersonId>> returning_;  // by the day on which they book dose 2
  std::int64_t events_ = 0;
  std::int64_t sealed_ = 0;
  int since_commit_ = 0;
};

}  // namespace quell::bench
