#include "programs/describe_site.h"

#include "core/time_zone.h"

namespace quell::programs {
namespace {

Result<void> check(const SiteDescription& description) {
  Failure failure{FailureKind::invalid_input, "core.request_invalid", {}};
  if (description.name.empty()) failure.faults.push_back({"/name", "programs.site_name_missing"});
  if (description.services.empty()) failure.faults.push_back({"/services", "programs.site_services_missing"});
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
