#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "outreach/answer_question.h"
#include "outreach/ask_question.h"
#include "outreach/find_answer.h"

namespace quell::server {

Routes outreach_routes() {
  using enum Permission;
  const RouteOptions guarded{.personal = Personal::yes, .rate = Rate::guarded};
  const RouteOptions personal{.personal = Personal::yes};
  return {
      write_route<&outreach::ask_question>(Method::post, "/api/questions", "Asks a question", use_public_pages,
                                           guarded),
      read_route<&outreach::find_answer>(Method::post, "/api/questions/answer", "A question and its answers, by code",
                                         use_public_pages, guarded),
      read_route<&outreach::open_questions>("/api/staff/questions", "Questions that wait for an answer",
                                            answer_questions, personal),
      write_route<&outreach::answer_question>(Method::post, "/api/staff/answers", "Answers a question",
                                              answer_questions, personal),
  };
}

}  // namespace quell::server
