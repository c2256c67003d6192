#include "apps/server/routes/lab_intake_routes.h"

#include "apps/server/access_door.h"
#include "apps/server/lab_intake.h"
#include "apps/server/verb_name.h"
#include "interop/results_csv.h"

namespace quell::server {
namespace {

// Some thousands of messages; more come as files (quell import lab-results).
constexpr std::size_t results_bytes_max = 8 * 1024 * 1024;

struct Intake {
  Intake(const ServerParts& parts)
      : find_actor(parts.find_actor), program(parts.program), messages(parts.database, parts.texts) {}

  const FindActor find_actor;
  const ProgramId program;
  LabIntake messages;
};

// In the transaction of each message: whoever was signed out, or whose token was revoked, sends no more.
FindSender sender_of(const Intake& intake, const Errand& errand) {
  const Credentials credentials{sign_in_token_of(errand.request)};
  return [&intake, credentials, now = errand.now,
          request = errand.request.id](storage::Transaction& tx) -> Result<access::Actor> {
    auto actor = TRY(intake.find_actor(tx, credentials, now));
    if (!actor) return fail(FailureKind::not_permitted, "server.sign_in_needed");
    actor->request = request;
    TRY(access::require(*actor, access::Permission::send_results));
    return *std::move(actor);
  };
}

Result<std::string> messages_of(const HttpRequest& request) {
  const bool is_table = request.header("content-type").starts_with("text/csv");
  return is_table ? interop::hl7_of_results_csv(request.body) : request.body;
}

// The acknowledgments, or 204 where nobody wants one.
Reply reply_with(IntakeAnswer answer) {
  if (answer.acknowledgment.answer.empty()) return Reply{JsonText{}};
  return Reply{FileReply{"application/hl7-v2", std::move(answer.acknowledgment.answer)}};
}

}  // namespace

Routes lab_intake_routes(const ServerParts& parts) {
  const auto intake = std::make_shared<Intake>(parts);
  Route route;
  route.method = Method::post;
  route.path = "/api/lab-results";
  route.operation = verb_name<&interop::take_hl7_message>();
  route.about = "Takes laboratory results in and answers with acknowledgments";
  route.permission = access::Permission::send_results;
  route.body = Body::lab_results;
  route.shows = Shows::file;
  route.options = {.personal = Personal::yes, .rate = Rate::staff, .body_limit = results_bytes_max};
  route.work = Running{[intake](std::shared_ptr<Errand> errand) {
    auto messages = messages_of(errand->request);
    if (!messages) return errand->done(tl::unexpected(messages.error()));
    intake->messages.take({*std::move(messages), interop::Door::http, sender_of(*intake, *errand), errand->now},
                          [intake, errand](Result<IntakeAnswer> answer) {
                            if (answer) errand->done(reply_with(*std::move(answer)));
                            else errand->done(tl::unexpected(answer.error()));
                          });
  }};
  return {route};
}

}  // namespace quell::server
