#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "outreach/answer_question.h"
#include "outreach/ask_question.h"
#include "outreach/claim_question.h"
#include "outreach/find_answer.h"
#include "outreach/name_partner.h"
#include "outreach/show_texts.h"

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
      read_route<&outreach::list_questions>(
          "/api/staff/questions", "Questions that wait for an answer, or have one", answer_questions,
          {.reasons = {"core.cursor_unknown"}, .personal = Personal::yes, .audited = Audited::when_touched}),
      read_route<&outreach::open_question>(
          "/api/staff/questions/{question}", "A question in full, for who has claimed it", answer_questions,
          {.reasons = {"outreach.question_unknown", "outreach.question_not_yours"}, .personal = Personal::yes}),
      write_route<&outreach::claim_question>(Method::post, "/api/staff/questions/{question}/claim",
                                             "Makes a question one's own", answer_questions,
                                             {.reasons = {"outreach.question_unknown", "outreach.question_answered",
                                                          "outreach.question_taken", "outreach.partner_first"},
                                              .personal = Personal::yes}),
      write_route<&outreach::hand_back_question>(
          Method::post, "/api/staff/questions/{question}/hand-back", "Gives a question back to all", answer_questions,
          {.reasons = {"outreach.question_unknown", "outreach.question_answered", "outreach.question_not_yours"},
           .personal = Personal::yes}),
      write_route<&outreach::answer_question>(
          Method::post, "/api/staff/answers", "Answers a question that one has claimed", answer_questions,
          {.reasons = {"outreach.question_unknown", "outreach.question_not_yours", "outreach.id_used"},
           .personal = Personal::yes}),
      read_route<&outreach::list_partners>("/api/partners", "Which organization is which partner of the pack",
                                           manage_staff, personal),
      write_route<&outreach::name_partner>(
          Method::put, "/api/partners/{partner}", "Says which organization it is", manage_staff,
          {.reasons = {"outreach.helper_unknown", "outreach.not_a_partner", "outreach.partner_already"},
           .personal = Personal::yes}),
      read_route<&outreach::show_texts>("/api/staff/texts", "How texts to phones go out: counts", manage_program,
                                        {.personal = Personal::yes, .audited = Audited::when_touched}),
      write_route<&outreach::set_text_flow>(Method::put, "/api/staff/texts/flow", "Pauses texts, or lets them go on",
                                            manage_program, personal),
      read_route<&outreach::texts_of_contact>(
          "/api/contacts/{contact}/texts", "Whether texts go to a contact, and the last ones", investigate_cases,
          {.reasons = {"surveillance.contact_unknown", "surveillance.other_jurisdiction"}, .personal = Personal::yes}),
  };
}

}  // namespace quell::server
