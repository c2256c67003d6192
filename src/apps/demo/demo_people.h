#pragma once

#include <optional>
#include <string>

#include "clinics/book_appointment.h"
#include "core/seed.h"
#include "outreach/question.h"
#include "people/demographics.h"

namespace quell::demo {

// People and words that nobody is: drawn from short lists.

clinics::Booker invented_person(Seed& dice);

// Nothing where the person was not asked.
std::optional<people::Demographics> invented_demographics(Seed& dice);

struct InventedQuestion {
  std::string language;
  outreach::Topic topic;
  std::string question;
  std::string answer;
};

// One of a short list; numbers beside each other are different questions.
const InventedQuestion& invented_question(std::uint64_t number);

}  // namespace quell::demo
