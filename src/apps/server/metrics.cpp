#include "apps/server/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace quell::server {

struct Metrics::Families {
  prometheus::Registry registry;
  prometheus::Family<prometheus::Counter>& requests =
      prometheus::BuildCounter().Name("quell_http_requests_total").Help("Requests answered").Register(registry);
  prometheus::Family<prometheus::Histogram>& seconds = prometheus::BuildHistogram()
                                                           .Name("quell_http_request_seconds")
                                                           .Help("From the last byte of a request to its answer")
                                                           .Register(registry);
  prometheus::Gauge& connections =
      prometheus::BuildGauge().Name("quell_http_connections").Help("Open connections").Register(registry).Add({});
};

Metrics::Metrics() : families_(std::make_unique<Families>()) {}
Metrics::~Metrics() = default;

void Metrics::count_request(const Request& request) {
  static const prometheus::Histogram::BucketBoundaries buckets = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                                  0.1,   0.25,   0.5,   1,    2.5,   10};
  const prometheus::Labels route = {{"method", std::string{request.method}}, {"route", std::string{request.route}}};
  prometheus::Labels outcome = route;
  outcome["status"] = std::to_string(request.status);
  families_->requests.Add(outcome).Increment();
  families_->seconds.Add(route, buckets).Observe(request.seconds);
}

void Metrics::connection_opened() { families_->connections.Increment(); }
void Metrics::connection_closed() { families_->connections.Decrement(); }

std::string Metrics::text() const { return prometheus::TextSerializer{}.Serialize(families_->registry.Collect()); }

}  // namespace quell::server
