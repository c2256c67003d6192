#include "programs/describe_site.h"

#include <regex>

#include "core/time_zone.h"

namespace quell::programs {
namespace {

// The public reads and dials them: what is no zip code or phone number is a slip of the keyboard.
bool is_zip(const std::optional<Text<10>>& zip) {
  static const std::regex five_or_nine{"[0-9]{5}(-[0-9]{4})?"};
  return !zip || zip->empty() || std::regex_match(zip->value, five_or_nine);
}

// Ten digits, an extension perhaps; signs between them are free.
bool is_phone(const std::optional<Text<40>>& phone) {
  static const std::regex dialled{
      "(\\+?1[ .-]?)?\\(?[0-9]{3}\\)?[ .-]?[0-9]{3}[ .-]?[0-9]{4}( ?(x|ext\\.?) ?[0-9]{1,6})?"};
  return !phone || phone->empty() || std::regex_match(phone->value, dialled);
}

Result<void> check(const SiteDescription& description) {
  Failure failure{FailureKind::invalid_input, "core.request_invalid", {}};
  if (description.name.empty()) failure.faults.push_back({"/name", "programs.site_name_missing"});
  if (description.services.empty()) failure.faults.push_back({"/services", "programs.site_services_missing"});
  if (!is_zip(description.zip)) failure.faults.push_back({"/zip", "programs.site_zip_wrong"});
  if (!is_phone(description.phone)) failure.faults.push_back({"/phone", "programs.site_phone_wrong"});
  for (std::size_t i = 0; i < description.hours.size(); ++i) {
    const auto opens_at = clock_time_from(description.hours[i].opens_at.value);
    const auto closes_at = clock_time_from(description.hours[i].closes_at.value);
    if (!opens_at || !closes_at || *opens_at >= *closes_at)
      failure.faults.push_back({"/hours/" + std::to_string(i) + "/closes_at", "programs.site_hours_wrong"});
  }
  if (!failure.faults.empty()) return tl::unexpected(std::move(failure));
  return {};
}

template <std::size_t Max>
std::optional<std::string> said(const std::optional<Text<Max>>& text) {
  return text && !text->empty() ? std::optional{text->value} : std::nullopt;
}

}  // namespace

Result<ChangedSite> describe_site(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                  const SiteDescription& description) {
  TRY(access::require(actor, access::Permission::manage_sites));
  const Site before = TRY(find_site(tx, actor.program, description.site));
  TRY(check(description));
  Site after = before;
  after.version = description.version;
  after.name = description.name.value;
  after.street = said(description.street);
  after.zip = said(description.zip);
  after.phone = said(description.phone);
  after.services = services_text(description.services);
  after.facts = {description.free_of_charge,        description.identification_asked, description.insurance_asked,
                 description.residence_proof_asked, description.interpreter,          description.step_free,
                 said(description.transit)};
  ChangedSite changed =
      TRY(write_change(tx, {actor, now, seed.next_id<RequestId>(), SiteChangeKind::described, {}}, before, after));
  keep_hours(tx, before.id, description.hours);
  return changed;
}

}  // namespace quell::programs
