#include "packs/check_parts.h"
#include "packs/preview_change.h"

namespace quell::packs {

void check_profiles(const Pack& pack, Problems& problems) {
  const auto report = [&](const Profile& profile, const std::string& what) {
    problems.push_back({ProblemKind::profile_outcome_differs, "criteria.toml", profile.line, what,
                        "Correct the profile's answers or what it expects; or the criteria, if they are wrong."});
  };
  for (const Profile& profile : pack.criteria.profiles)
    for (const CriteriaVersion& version : pack.criteria.versions) {
      const auto outcome = outcome_for(version, profile, pack.schedule.pep);
      const std::string who = "The profile \"" + profile.id + "\" under \"" + version.id + "\" ";
      if (!outcome) {
        report(profile, who + "leaves the question at " + outcome.error().faults.front().field + " open.");
      } else if (outcome->kind != profile.expects.at(version.id)) {
        report(profile, who + "gets \"" + std::string{name_of(outcome->kind)} + "\", not \"" +
                            std::string{name_of(profile.expects.at(version.id))} + "\".");
      }
    }
}

}  // namespace quell::packs
