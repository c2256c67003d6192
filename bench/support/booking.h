#pragma once

// What a member of the public sends to book: the check, the hold, the booking. Over HTTP, and as the verbs that the
// server calls for it.

#include <string>

#include "bench/support/client.h"
#include "bench/support/clinic.h"
#include "bench/support/recording.h"

namespace quell::bench {

// Books the `number`th time of a load, by three requests. Ends the program where one is refused.
void book_over_http(Client& client, const Bench& bench, int number);

// The same by the verbs: `count` bookings in transactions of `group` verbs, checks in transactions of their own as
// readers have them, audit events, and their seals at the end. Returns the seconds of processor time of this thread.
double book_by_verbs(const std::string& url, const Bench& bench, int count, int group, Steps* steps);

// The mean number of verbs a commit that the server tells of since it began.
struct Commits {
  double commits = 0;
  double verbs = 0;
};
Commits commits_of(Client& client);

}  // namespace quell::bench
