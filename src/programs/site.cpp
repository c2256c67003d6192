#include "programs/site.h"

namespace quell::programs {
namespace {

// A site as its row is: the facts beside the other columns.
struct SiteRow {
  SiteId id;
  ProgramId program_id;
  JurisdictionId jurisdiction_id;
  int version = 1;
  std::string name;
  std::optional<std::string> street;
  std::string town;
  std::optional<std::string> zip;
  double latitude = 0;
  double longitude = 0;
  std::string time_zone;
  std::optional<std::string> phone;
  std::optional<Date> opens_on;
  bool closed = false;
  std::string services;
  std::optional<bool> free_of_charge;
  std::optional<bool> identification_asked;
  std::optional<bool> insurance_asked;
  std::optional<bool> residence_proof_asked;
  std::optional<bool> interpreter;
  std::optional<bool> step_free;
  std::optional<std::string> transit;
};
BOOST_DESCRIBE_STRUCT(SiteRow, (),
                      (id, program_id, jurisdiction_id, version, name, street, town, zip, latitude, longitude,
                       time_zone, phone, opens_on, closed, services, free_of_charge, identification_asked,
                       insurance_asked, residence_proof_asked, interpreter, step_free, transit))

SiteRow row_of(const Site& s) {
  return {s.id,
          s.program_id,
          s.jurisdiction_id,
          s.version,
          s.name,
          s.street,
          s.town,
          s.zip,
          s.latitude,
          s.longitude,
          s.time_zone,
          s.phone,
          s.opens_on,
          s.closed,
          s.services,
          s.facts.free_of_charge,
          s.facts.identification_asked,
          s.facts.insurance_asked,
          s.facts.residence_proof_asked,
          s.facts.interpreter,
          s.facts.step_free,
          s.facts.transit};
}

Site site_of(SiteRow r) {
  return {r.id,
          r.program_id,
          r.jurisdiction_id,
          r.version,
          r.name,
          r.street,
          r.town,
          r.zip,
          r.latitude,
          r.longitude,
          r.time_zone,
          r.phone,
          r.opens_on,
          r.closed,
          r.services,
          {r.free_of_charge, r.identification_asked, r.insurance_asked, r.residence_proof_asked, r.interpreter,
           r.step_free, r.transit}};
}

struct SiteAsked {
  ProgramId program;
  SiteId site;
};
BOOST_DESCRIBE_STRUCT(SiteAsked, (), (program, site))

}  // namespace

bool Site::serves(packs::Service service) const {
  return (" " + services + " ").find(" " + std::string{name_of(service)} + " ") != std::string::npos;
}

std::string services_text(const std::vector<packs::Service>& services) {
  std::string text;
  for (const packs::Service service : services) text += (text.empty() ? "" : " ") + std::string{name_of(service)};
  return text;
}

Result<Site> find_site(storage::Transaction& tx, const ProgramId& program, const SiteId& site) {
  auto row = tx.find<SiteRow>("select * from programs_site where id = :site and program_id = :program",
                              SiteAsked{program, site});
  if (!row) return fail(FailureKind::not_found, "programs.site_unknown");
  return site_of(*std::move(row));
}

std::vector<Site> sites_of(storage::Transaction& tx, const ProgramId& program) {
  std::vector<Site> sites;
  tx.each<SiteRow>("select * from programs_site where program_id = :program order by name, id", SiteAsked{program, {}},
                   [&](SiteRow row) { sites.push_back(site_of(std::move(row))); });
  return sites;
}

void add_site_where_new(storage::Transaction& tx, const Site& site) {
  tx.execute(
      "insert into programs_site (id, program_id, jurisdiction_id, version, name, street, town, zip, latitude, "
      "longitude, time_zone, phone, opens_on, closed, services, free_of_charge, identification_asked, insurance_asked, "
      "residence_proof_asked, interpreter, step_free, transit) values (:id, :program_id, :jurisdiction_id, :version, "
      ":name, :street, :town, :zip, :latitude, :longitude, :time_zone, :phone, :opens_on, :closed, :services, "
      ":free_of_charge, :identification_asked, :insurance_asked, :residence_proof_asked, :interpreter, :step_free, "
      ":transit) on conflict do nothing",
      row_of(site));
}

Result<Site> change_site(storage::Transaction& tx, Site site) {
  const auto changed = tx.execute(
      "update programs_site set version = version + 1, name = :name, street = :street, town = :town, zip = :zip, "
      "phone = :phone, opens_on = :opens_on, closed = :closed, services = :services, free_of_charge = :free_of_charge, "
      "identification_asked = :identification_asked, insurance_asked = :insurance_asked, "
      "residence_proof_asked = :residence_proof_asked, interpreter = :interpreter, step_free = :step_free, "
      "transit = :transit where id = :id and version = :version",
      row_of(site));
  if (changed == 0) return fail(FailureKind::conflict, "programs.site_changed_meanwhile");
  ++site.version;
  return site;
}

}  // namespace quell::programs
