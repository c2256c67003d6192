#include "apps/server/routes/text_door_routes.h"

#include "apps/server/verb_route.h"
#include "outreach/hear_text.h"
#include "packs/text.h"
#include "programs/program.h"

namespace quell::server {
namespace {

// What the gateway shall text back, if anything.
struct TextReply {
  outreach::HeardAs as{};
  std::optional<std::string> reply;
};
BOOST_DESCRIBE_STRUCT(TextReply, (), (as, reply))

Result<TextReply> reply_to(const Texts& texts, const Call& call, const outreach::TextUnderstood& understood) {
  TextReply answer{understood.as, {}};
  if (understood.answers == outreach::Answers::no) return answer;
  const auto program = TRY(programs::program_in_force(call.tx, call.actor.program, call.now));
  const std::string key = "text.heard_" + std::string{quell::name_of(understood.as)};
  answer.reply = texts.say(understood.language, key,
                           {{"program", std::string{packs::text(*program.pack, understood.language, "program.name")}},
                            {"phone", program.pack->program.department.help_line.shown}});
  return answer;
}

Route hearing_route(const Texts& texts) {
  Route route = write_route<&outreach::hear_text>(Method::post, "/api/texts/heard",
                                                  "Takes what somebody texted back, and answers what to reply",
                                                  Permission::hear_texts, {.personal = Personal::yes});
  route.work = Writing{[&texts](const Fields& fields) -> Result<Work> {
    auto request = TRY(read_json<outreach::TextHeard>(fields.document, fields.scalars));
    return Work{[&texts, kept = std::move(request)](const Call& call) -> Result<Reply> {
      const auto understood = TRY(outreach::hear_text(call.tx, call.actor, call.now, call.seed, kept));
      return Reply{JsonText{to_json(TRY(reply_to(texts, call, understood)))}};
    }};
  }};
  route.response_schema = schema_text<TextReply>;
  return route;
}

}  // namespace

Routes text_door_routes(const ServerParts& parts) {
  return {hearing_route(parts.texts),
          write_route<&outreach::take_receipt>(
              Method::post, "/api/texts/receipts", "Takes what became of a text: delivered, or failed",
              Permission::hear_texts, {.reasons = {"outreach.text_unknown"}, .personal = Personal::yes})};
}

}  // namespace quell::server
