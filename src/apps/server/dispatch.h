#pragma once

#include <boost/asio/thread_pool.hpp>
#include <memory>

#include "apps/server/dress.h"
#include "apps/server/exchange.h"
#include "apps/server/parts.h"
#include "apps/server/rate_limits.h"

namespace quell::server {

// From a request to its answer: who may, how often, what it says, the verb in its transaction, the audit event, the
// rendering. Never blocks the caller's thread.
class Dispatch {
 public:
  Dispatch(ServerParts parts, const ServerSettings& settings, Routes routes);
  ~Dispatch();

  // What the head of a request decides already, before its body is read: sets the exchange's route and language, or
  // returns the answer (404, 405, 406, 415, 429, a foreign page's request, OPTIONS).
  std::optional<Answer> open(Exchange& exchange);

  static std::size_t body_limit(const Exchange& exchange);  // bytes

  // Does the work; calls exchange->done once, on any thread. take_answer() then has the answer.
  void answer(std::shared_ptr<Exchange> exchange);
  Answer take_answer(Exchange& exchange);

  // The answer to a request that the edge itself refuses.
  Answer refuse(const Exchange& exchange, const Failure& failure) const;

  // Counts and logs what was answered.
  void note(const Exchange& exchange, int status);

  Metrics& metrics() { return *parts_.metrics; }
  const Router& router() const { return router_; }

 private:
  using Shared = std::shared_ptr<Exchange>;

  Result<void> check_head(const Exchange& exchange) const;
  void run(const Shared& exchange, const Running& running);
  void begin(const Shared& exchange, const Running& running);
  void count_try(const Shared& exchange, std::function<void()> then);
  void take_try_back(const Shared& exchange, std::function<void()> then);
  void read(const Shared& exchange, const Work& work);
  void write(const Shared& exchange, const Work& work);
  void audit_read(const Shared& exchange, const std::string& refused);
  void fail_with(const Shared& exchange, const Failure& failure);
  void show_refused(const Shared& exchange, const Failure& failure);
  void audit_refusal(const Shared& exchange, const Failure& failure);
  void render_later(const Shared& exchange);
  void render(Exchange& exchange) const;
  void render_failure_later(const Shared& exchange, const Failure& failure);
  Answer answer_without_route(const Exchange& exchange, const std::string& allow) const;
  Behind behind() const;

  Result<void> act(Exchange& exchange, const Work& work, storage::Transaction& tx) const;
  Result<void> find_actor(Exchange& exchange, storage::Transaction& tx) const;
  Result<void> append_audit(const Exchange& exchange, storage::Transaction& tx, std::string refused) const;
  bool is_audited(const Exchange& exchange) const;
  bool must_be_on_record(const Exchange& exchange, const Failure& failure) const;

  ServerParts parts_;
  const ServerSettings settings_;
  Router router_;
  RateLimits rates_;
  boost::asio::thread_pool rendering_{1};  // pages after a write; reads are rendered where they are read
};

}  // namespace quell::server
