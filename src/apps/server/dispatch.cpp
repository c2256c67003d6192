#include "apps/server/dispatch.h"

#include <boost/asio/post.hpp>

#include "apps/server/client_address.h"
#include "apps/server/cross_site.h"
#include "apps/server/dress.h"
#include "apps/server/log.h"
#include "apps/server/negotiation.h"
#include "apps/server/problem.h"
#include "apps/server/render.h"

namespace quell::server {
namespace {

constexpr auto audit_lane = "audit";
constexpr auto code_lane = "codes";
constexpr auto default_lane = "program";

std::string_view produced_type(const Route& route) {
  return route.shows == Shows::page ? std::string_view{"text/html"} : std::string_view{"application/json"};
}

bool is_body_type(Body body, std::string_view content_type) {
  content_type = content_type.substr(0, content_type.find(';'));
  switch (body) {
    case Body::none: return true;
    case Body::json: return content_type == "application/json";
    case Body::form: return content_type == "application/x-www-form-urlencoded";
    case Body::text: return true;
    case Body::lab_results:
      return content_type == "application/hl7-v2" || content_type == "x-application/hl7-v2+er7" ||
             content_type == "text/plain" || content_type == "text/csv";
  }
  return false;
}

Credentials credentials_of(const HttpRequest& request) {
  Credentials credentials{std::string{request.cookie(sign_in_cookie)}};
  if (const auto bearer = request.header("authorization"); bearer.starts_with("Bearer "))
    credentials.sign_in = bearer.substr(7);
  return credentials;
}

std::string lane_of(const Exchange& exchange) {
  const std::string& field = exchange.match.route->options.lane;
  if (field.empty()) return default_lane;
  const auto* value = exchange.fields.document.get_object().if_contains(field);
  return value && value->is_string() ? std::string{value->get_string()} : default_lane;
}

Call call_of(const Exchange& exchange, storage::Transaction& tx) {
  return {tx, *exchange.actor, exchange.now, exchange.seed, exchange.request, exchange.fields, exchange.language};
}

}  // namespace

Dispatch::Dispatch(ServerParts parts, const ServerSettings& settings, Routes routes)
    : parts_(std::move(parts)),
      settings_(settings),
      router_(std::move(routes), parts_.texts.languages()),
      rates_(settings.rate_percent) {}

Dispatch::~Dispatch() { rendering_.join(); }

std::size_t Dispatch::body_limit(const Exchange& exchange) {
  return exchange.match.route->body == Body::none ? 0 : exchange.match.route->options.body_limit;
}

std::optional<Answer> Dispatch::open(Exchange& exchange) {
  exchange.now = parts_.clock();
  exchange.language = best_language(exchange.request.header("accept-language"), parts_.texts.languages());
  exchange.request.client =
      client_address(exchange.request.peer, exchange.request.header("x-forwarded-for"), settings_.trusted_proxies);

  const auto found = router_.find(exchange.request.method, exchange.request.path);
  const auto* match = std::get_if<Match>(&found);
  if (match) exchange.match = *match;
  else exchange.match.language = router_.language_of(exchange.request.path);  // it is refused in that language
  if (!exchange.match.language.empty()) exchange.language = exchange.match.language;

  // Guessing at paths is limited like reading pages.
  const Rate rate = match ? match->route->options.rate : Rate::page;
  if (const auto wait = rates_.refuse(exchange.request.client, rate, RateLimits::Clock::now())) {
    Answer answer = refuse(exchange, {FailureKind::unavailable, "server.too_many_requests"});
    answer.set("retry-after", std::to_string(*wait));
    return answer;
  }
  if (const auto* none = std::get_if<NoSuchMethod>(&found)) return answer_without_route(exchange, none->allow);
  if (!match) return refuse(exchange, {FailureKind::not_found, "server.no_such_page"});
  if (const auto checked = check_head(exchange); !checked) return refuse(exchange, checked.error());
  return {};
}

Answer Dispatch::answer_without_route(const Exchange& exchange, const std::string& allow) const {
  Answer answer{.status = 204};
  if (exchange.request.method == Method::options) dress(answer, exchange.request, nullptr, behind());
  else answer = refuse(exchange, {FailureKind::invalid_input, "server.method_not_allowed"});
  answer.set("allow", allow);
  return answer;
}

Result<void> Dispatch::check_head(const Exchange& exchange) const {
  const Route& route = *exchange.match.route;
  const HttpRequest& request = exchange.request;
  if (route.shows != Shows::file && !accepts_type(request.header("accept"), produced_type(route)))
    return fail(FailureKind::invalid_input, "server.not_acceptable");
  if (!route.changes()) return {};
  if (!is_body_type(route.body, request.header("content-type")) || !request.header("content-encoding").empty())
    return fail(FailureKind::invalid_input, "server.media_type_unsupported");
  return refuse_cross_site(request, route.is_public() ? Caller::anyone : Caller::staff, settings_.public_origin);
}

void Dispatch::answer(Shared exchange) {
  const Route& route = *exchange->match.route;
  auto fields = gather_fields(exchange->request, exchange->match.values, route.body);
  if (!fields) return render_failure_later(exchange, fields.error());
  exchange->fields = *std::move(fields);
  if (const auto* running = std::get_if<Running>(&route.work)) return run(exchange, *running);

  const auto* reading = std::get_if<Reading>(&route.work);
  auto work = reading ? reading->prepare(exchange->fields) : std::get<Writing>(route.work).prepare(exchange->fields);
  if (!work) return fail_with(exchange, work.error());
  count_try(exchange, [this, exchange, reads = reading != nullptr, kept = *std::move(work)] {
    if (reads) read(exchange, kept);
    else write(exchange, kept);
  });
}

// Staff are known by their sign-in: only the public's tries are counted.
void Dispatch::count_try(const Shared& exchange, std::function<void()> then) {
  auto code = code_in(exchange->fields);
  if (!code || !exchange->match.route->is_public()) return then();
  const CodeTry tried{*std::move(code), exchange->request.client};
  parts_.database.write_later(
      code_lane,
      [this, exchange, tried](storage::Transaction& tx) -> Result<void> {
        exchange->code_try.reset();
        TRY(find_actor(*exchange, tx));
        if (!exchange->actor->is_public()) return {};
        TRY(count_code_try(tx, parts_.program, exchange->now, tried));
        exchange->code_try = tried;
        return {};
      },
      [this, exchange, then = std::move(then)](Result<void> counted) {
        if (counted) then();
        else fail_with(exchange, counted.error());
      });
}

void Dispatch::take_try_back(const Shared& exchange, std::function<void()> then) {
  parts_.database.write_later(
      code_lane,
      [this, exchange](storage::Transaction& tx) -> Result<void> {
        take_code_try_back(tx, parts_.program, *exchange->code_try);
        return {};
      },
      [exchange, then = std::move(then)](Result<void>) {
        exchange->code_try.reset();
        then();
      });
}

// The right is asked for before the errand, whose hash costs more than the question.
void Dispatch::run(const Shared& exchange, const Running& running) {
  if (exchange->match.route->is_public()) return begin(exchange, running);
  parts_.database.read_later([this, exchange](storage::Transaction& tx) { return find_actor(*exchange, tx); },
                             [this, exchange, &running](Result<void> may) {
                               if (may) begin(exchange, running);
                               else fail_with(exchange, may.error());
                             });
}

void Dispatch::begin(const Shared& exchange, const Running& running) {
  running.run(std::make_shared<Errand>(Errand{exchange->request, exchange->fields, exchange->language, exchange->now,
                                              exchange->actor, [this, exchange](Result<Reply> reply) {
                                                if (!reply) return fail_with(exchange, reply.error());
                                                exchange->reply = *std::move(reply);
                                                render_later(exchange);
                                              }}));
}

void Dispatch::read(const Shared& exchange, const Work& work) {
  parts_.database.read_later(
      [this, exchange, work](storage::Transaction& tx) -> Result<void> {
        TRY(act(*exchange, work, tx));
        exchange->touched = tx.take_touched();
        render(*exchange);
        return {};
      },
      [this, exchange](Result<void> done) {
        if (!done) return fail_with(exchange, done.error());
        const auto finish = [this, exchange] {
          if (is_audited(*exchange)) audit_read(exchange, {});
          else exchange->done();
        };
        if (exchange->code_try) take_try_back(exchange, finish);
        else finish();
      });
}

// P7: the answer waits until it is on record who saw it.
void Dispatch::audit_read(const Shared& exchange, const std::string& refused) {
  parts_.database.write_later(
      audit_lane, [this, exchange, refused](storage::Transaction& tx) { return append_audit(*exchange, tx, refused); },
      [this, exchange](Result<void> done) {
        if (done) exchange->done();
        else render_failure_later(exchange, done.error());
      });
}

void Dispatch::write(const Shared& exchange, const Work& work) {
  parts_.database.write_later(
      lane_of(*exchange),
      [this, exchange, work](storage::Transaction& tx) -> Result<void> {
        TRY(act(*exchange, work, tx));
        exchange->touched = tx.take_touched();
        if (exchange->code_try) take_code_try_back(tx, parts_.program, *exchange->code_try);
        if (is_audited(*exchange)) return append_audit(*exchange, tx, {});
        return {};
      },
      [this, exchange](Result<void> done) {
        if (done) render_later(exchange);
        else fail_with(exchange, done.error());
      });
}

Result<void> Dispatch::act(Exchange& exchange, const Work& work, storage::Transaction& tx) const {
  TRY(find_actor(exchange, tx));
  exchange.reply = TRY(work(call_of(exchange, tx)));
  return {};
}

// The actor stands in the exchange even where a right is missing, so that the refusal can go on record.
Result<void> Dispatch::find_actor(Exchange& exchange, storage::Transaction& tx) const {
  const Route& route = *exchange.match.route;
  Failure nobody{FailureKind::not_permitted, "server.sign_in_needed"};
  exchange.actor = access::public_actor(parts_.program);
  if (parts_.find_actor) {
    auto found = parts_.find_actor(tx, credentials_of(exchange.request), exchange.now);
    if (found && *found) exchange.actor = **std::move(found);
    else if (!found && found.error().kind != FailureKind::not_permitted) return tl::unexpected(found.error());
    else if (!found) nobody.faults.push_back({"", found.error().reason});
  }
  exchange.actor->request = exchange.request.id;
  if (route.is_public()) return {};
  if (exchange.actor->is_public()) return tl::unexpected(std::move(nobody));
  return access::require(*exchange.actor, route.permission);
}

bool Dispatch::is_audited(const Exchange& exchange) const {
  if (!parts_.audit || !exchange.actor) return false;
  if (!exchange.touched.empty()) return true;
  return !exchange.actor->is_public() && exchange.match.route->options.audited == Audited::always;
}

Result<void> Dispatch::append_audit(const Exchange& exchange, storage::Transaction& tx, std::string refused) const {
  const Route& route = *exchange.match.route;
  // A search is asked by POST, so that no address holds a name; it changes nothing all the same.
  const bool reads = std::holds_alternative<Reading>(route.work) || !route.changes();
  const Did did = reads ? Did::read : Did::change;
  access::Actor actor = *exchange.actor;
  // A page that refreshes itself while nobody touches it says so: it is on record, and keeps no sign-in from ending.
  if (!exchange.request.header("x-quell-unattended").empty()) actor.sign_in.clear();
  return parts_.audit(tx, actor, {route.operation, did, exchange.touched, std::move(refused)}, exchange.now,
                      exchange.audit_seed);
}

void Dispatch::fail_with(const Shared& exchange, const Failure& failure) {
  if (exchange->code_try && !is_wrong_code(failure))
    return take_try_back(exchange, [this, exchange, failure] { fail_with(exchange, failure); });
  // A page that looks the code up again would tell whether it was right.
  const bool shows_nothing = status_of(failure) == 401 || failure.reason == too_many_code_tries;
  if (exchange->match.route->refused && !shows_nothing) return show_refused(exchange, failure);
  if (must_be_on_record(*exchange, failure)) return audit_refusal(exchange, failure);
  render_failure_later(exchange, failure);
}

// Whoever has a name here and asks for what they may not see.
bool Dispatch::must_be_on_record(const Exchange& exchange, const Failure& failure) const {
  const bool by_staff = exchange.actor && !exchange.actor->is_public();
  return parts_.audit && by_staff && failure.kind == FailureKind::not_permitted;
}

void Dispatch::audit_refusal(const Shared& exchange, const Failure& failure) {
  exchange->touched.clear();
  parts_.database.write_later(
      audit_lane,
      [this, exchange, failure](storage::Transaction& tx) { return append_audit(*exchange, tx, failure.reason); },
      [this, exchange, failure](Result<void>) { render_failure_later(exchange, failure); });
}

// The page may show somebody's record beside what was refused: that, too, is on record before it is answered.
void Dispatch::show_refused(const Shared& exchange, const Failure& failure) {
  parts_.database.read_later(
      [this, exchange, failure](storage::Transaction& tx) -> Result<void> {
        TRY(find_actor(*exchange, tx));
        exchange->reply = TRY(exchange->match.route->refused(call_of(*exchange, tx), failure));
        exchange->touched = tx.take_touched();
        if (exchange->reply.status == 200) exchange->reply.status = status_of(failure);
        render(*exchange);
        return {};
      },
      [this, exchange, failure](Result<void> done) {
        const bool shows_a_record = parts_.audit && !exchange->touched.empty();
        if (!done) render_failure_later(exchange, done.error());
        else if (shows_a_record || must_be_on_record(*exchange, failure)) audit_read(exchange, failure.reason);
        else exchange->done();
      });
}

void Dispatch::render_later(const Shared& exchange) {
  const auto* file = std::get_if<FileReply>(&exchange->reply.content);
  const bool is_quick = std::holds_alternative<JsonText>(exchange->reply.content) ||
                        std::holds_alternative<SeeOther>(exchange->reply.content) || (file && !file->tag.empty());
  if (is_quick) return exchange->done();  // take_answer renders it
  boost::asio::post(rendering_, [this, exchange] {
    render(*exchange);
    exchange->done();
  });
}

void Dispatch::render_failure_later(const Shared& exchange, const Failure& failure) {
  boost::asio::post(rendering_, [this, exchange, failure] {
    exchange->answer = refuse(*exchange, failure);
    exchange->done();
  });
}

void Dispatch::render(Exchange& exchange) const {
  Answer answer;
  try {
    answer = rendered(exchange, parts_);
  } catch (const std::exception&) {
    // Its text may hold a value of the page.
    log_event(LogLevel::error, "rendering_failed", {{"route", exchange.match.route->path}});
    answer = problem_answer({FailureKind::unavailable, "server.internal"}, parts_.texts,
                            {exchange.language, exchange.request.id.text});
  }
  dress(answer, exchange.request, exchange.match.route, behind());
  exchange.answer = std::move(answer);
}

Answer Dispatch::take_answer(Exchange& exchange) {
  if (!exchange.answer) render(exchange);
  return *std::move(exchange.answer);
}

Answer Dispatch::refuse(const Exchange& exchange, const Failure& failure) const {
  Answer answer = rendered_failure(exchange, failure, parts_);
  dress(answer, exchange.request, exchange.match.route, behind());
  return answer;
}

Behind Dispatch::behind() const {
  return settings_.public_origin.starts_with("https://") ? Behind::https : Behind::plain;
}

void Dispatch::note(const Exchange& exchange, int status) {
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - exchange.began).count();
  const std::string_view method = exchange.request.head_only ? "HEAD" : name_of(exchange.request.method);
  const std::string route = exchange.match.route ? exchange.match.route->path : "";
  parts_.metrics->count_request({method, route, status, seconds});
  log_event(LogLevel::info, "request",
            {{"method", std::string{method}},
             {"route", route},
             {"status", std::int64_t{status}},
             {"ms", seconds * 1000},
             {"request_id", exchange.request.id.text}});
}

}  // namespace quell::server
