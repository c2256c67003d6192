#include "outreach/text_gateway.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <set>

#include "core/write_json.h"

namespace quell::outreach {
namespace {

using GatewayClock = std::chrono::steady_clock;

constexpr std::size_t asked_at_once = 64;
// With the patience for the last one, well within the lease of what was taken: the rest is left for the next turn.
constexpr std::chrono::seconds begins_for{30};

struct FreeUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct FreeEasy {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct FreeMulti {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};

void begin_curl() {
  static const CURLcode begun = curl_global_init(CURL_GLOBAL_DEFAULT);
  (void)begun;
}

// "" where the address has no such part.
std::string part_of(CURLU* url, CURLUPart part) {
  char* found = nullptr;
  if (curl_url_get(url, part, &found, 0) != CURLUE_OK) return {};
  std::string text{found};
  curl_free(found);
  return text;
}

std::size_t drop_body(const char*, std::size_t size, std::size_t count, void*) { return size * count; }

// One request under way.
struct Asking {
  std::size_t number;
  std::string body;
  std::unique_ptr<curl_slist, FreeList> headers;
  std::unique_ptr<CURL, FreeEasy> easy;
};

void add_header(Asking& asking, const std::string& line) {
  curl_slist* longer = curl_slist_append(asking.headers.get(), line.c_str());
  (void)asking.headers.release();
  asking.headers.reset(longer);
}

std::unique_ptr<Asking> asking_of(const GatewaySettings& settings, const GatewayText& text, std::size_t number) {
  auto asking = std::make_unique<Asking>(Asking{number, to_json(text), {}, {}});
  add_header(*asking, "Content-Type: application/json");
  add_header(*asking, "Idempotency-Key: " + text.id.text);
  if (!settings.token.empty()) add_header(*asking, "Authorization: Bearer " + settings.token);
  asking->easy.reset(curl_easy_init());
  CURL* easy = asking->easy.get();
  curl_easy_setopt(easy, CURLOPT_URL, settings.address.c_str());
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(std::chrono::milliseconds{settings.patience}.count()));
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, asking->headers.get());
  curl_easy_setopt(easy, CURLOPT_POSTFIELDS, asking->body.c_str());
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, drop_body);
  curl_easy_setopt(easy, CURLOPT_PRIVATE, asking.get());
  return asking;
}

class Round {
 public:
  Round(const GatewaySettings& settings, const std::vector<GatewayText>& texts, const std::atomic<bool>& stopping)
      : settings_(settings), texts_(texts), stopping_(stopping), answers_(texts.size(), GatewayAnswer::not_asked) {}

  std::vector<GatewayAnswer> run() {
    const auto began = GatewayClock::now();
    const auto step = std::chrono::microseconds{1'000'000 / std::max(settings_.rate, 1)};
    while (next_ < texts_.size() || !open_.empty()) {
      if (stopping_ || GatewayClock::now() > began + begins_for) next_ = texts_.size();
      while (next_ < texts_.size() && open_.size() < asked_at_once &&
             GatewayClock::now() >= began + step * static_cast<long>(next_))
        begin();
      int running = 0;
      curl_multi_perform(multi_.get(), &running);
      collect();
      curl_multi_poll(multi_.get(), nullptr, 0, 5, nullptr);
    }
    return std::move(answers_);
  }

 private:
  void begin() {
    auto asking = asking_of(settings_, texts_[next_], next_);
    ++next_;
    curl_multi_add_handle(multi_.get(), asking->easy.get());
    open_.push_back(std::move(asking));
  }

  void collect() {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      CURL* easy = message->easy_handle;
      long status = 0;
      if (message->data.result == CURLE_OK) curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
      curl_multi_remove_handle(multi_.get(), easy);
      const auto done = std::ranges::find_if(open_, [&](const auto& one) { return one->easy.get() == easy; });
      answers_[(*done)->number] = answer_of_status(status);
      open_.erase(done);
    }
  }

  const GatewaySettings& settings_;
  const std::vector<GatewayText>& texts_;
  const std::atomic<bool>& stopping_;
  std::vector<GatewayAnswer> answers_;
  std::size_t next_ = 0;
  std::unique_ptr<CURLM, FreeMulti> multi_{curl_multi_init()};
  std::vector<std::unique_ptr<Asking>> open_;  // ends before the handle that runs it
};

bool is_sender(const std::string& from) {
  const std::string digits = from.starts_with("+") ? from.substr(1) : from;
  return digits.size() >= 3 && digits.size() <= 15 &&
         std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<void> check_gateway(const GatewaySettings& settings) {
  begin_curl();
  const std::unique_ptr<CURLU, FreeUrl> url{curl_url()};
  const auto wrong = [] { return invalid("/text_gateway", "outreach.gateway_address"); };
  if (curl_url_set(url.get(), CURLUPART_URL, settings.address.c_str(), 0) != CURLUE_OK) return wrong();
  const std::string scheme = part_of(url.get(), CURLUPART_SCHEME), host = part_of(url.get(), CURLUPART_HOST);
  if (scheme != "http" && scheme != "https") return wrong();
  if (!part_of(url.get(), CURLUPART_USER).empty() || !part_of(url.get(), CURLUPART_PASSWORD).empty()) return wrong();
  static const std::set<std::string> this_machine{"localhost", "127.0.0.1", "[::1]"};
  if (scheme == "http" && !this_machine.contains(host)) return invalid("/text_gateway", "outreach.gateway_needs_tls");
  if (!is_sender(settings.from)) return invalid("/text_from", "outreach.gateway_from");
  return {};
}

std::vector<GatewayAnswer> ask_gateway(const GatewaySettings& settings, const std::vector<GatewayText>& texts,
                                       const std::atomic<bool>& stopping) {
  begin_curl();
  return Round{settings, texts, stopping}.run();
}

GatewayAnswer answer_of_status(long status) {
  if ((status >= 200 && status < 300) || status == 409) return GatewayAnswer::accepted;
  const bool refused = status == 400 || status == 413 || status == 422;
  return refused ? GatewayAnswer::refused : GatewayAnswer::later;
}

}  // namespace quell::outreach
