#include "packs/criteria_in_force.h"

namespace quell::packs {
namespace {

// `versions` are in the order of their days.
template <class Version>
const Version* last_begun(const std::vector<Version>& versions, Date date) {
  const Version* in_force = nullptr;
  for (const Version& version : versions)
    if (version.effective_from <= date) in_force = &version;
  return in_force;
}

}  // namespace

const CriteriaVersion* criteria_in_force(const Pack& pack, Date date) {
  return last_begun(pack.criteria.versions, date);
}

const CriteriaVersion* criteria_version(const Pack& pack, std::string_view id) {
  for (const CriteriaVersion& version : pack.criteria.versions)
    if (version.id == id) return &version;
  return nullptr;
}

const CaseDefinition* case_definition_in_force(const Pack& pack, Date date) {
  return last_begun(pack.case_definitions.versions, date);
}

}  // namespace quell::packs
