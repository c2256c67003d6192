#include "apps/demo/demo_staff.h"

#include <algorithm>

#include "access/accept_invitation.h"
#include "access/add_organization.h"
#include "access/invite_staff.h"
#include "access/password_pool.h"
#include "access/reset_sign_in.h"
#include "outreach/name_partner.h"
#include "programs/program.h"
#include "programs/site.h"

namespace quell::demo {
namespace {

using access::OrganizationKind;
using access::Role;

struct Post {
  const char* sign_in_name;
  const char* about;
  OrganizationKind organization;
  std::vector<Role> roles;
};

const std::vector<Post> posts{
    {"lead", "Program lead", OrganizationKind::department, {Role::program_lead}},
    {"investigator", "Investigator", OrganizationKind::department, {Role::investigator}},
    {"auditor", "Auditor", OrganizationKind::department, {Role::auditor}},
    {"operator", "Phone operator", OrganizationKind::operators, {Role::phone_operator}},
    {"manager", "Site manager", OrganizationKind::clinic, {Role::site_manager, Role::vaccinator}},
    {"nurse", "Vaccinator", OrganizationKind::clinic, {Role::vaccinator}},
    {"desk", "Front desk", OrganizationKind::clinic, {Role::front_desk}},
    {"partner", "Community partner", OrganizationKind::partner, {Role::partner}},
};

OrganizationId id_of(OrganizationKind kind) { return {"demo-" + std::string{quell::name_of(kind)}}; }

// The clinic is the first site by the pack's order that is open.
struct Employers {
  programs::Site clinic;
  std::string department, partner;
  std::optional<Text<64>> partner_slug;

  std::string name(OrganizationKind kind) const {
    switch (kind) {
      case OrganizationKind::department: return department;
      case OrganizationKind::operators: return "Help line";
      case OrganizationKind::partner: return partner;
      default: return clinic.name;
    }
  }
};

Result<Employers> employers(storage::Transaction& tx, const DemoPack& demo, Instant now) {
  const packs::Program& program = demo.pack->program;
  const Date today = TRY(programs::program_in_force(tx, demo.program(), now)).today;
  const auto sites = programs::sites_of(tx, demo.program());
  const auto open = std::ranges::find_if(sites, [&](const auto& site) { return site.is_open(today); });
  if (open == sites.end()) return fail(FailureKind::not_found, "programs.site_unknown");
  return Employers{*open, program.department.name,
                   program.partners.empty() ? std::string{"Partner"} : program.partners.front().name,
                   program.partners.empty() ? std::nullopt : std::optional{Text<64>{program.partners.front().slug}}};
}

std::string new_password(Seed& seed) {
  constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
  std::string password;
  for (int i = 0; i < 15; ++i) password += i % 5 == 4 ? '-' : letters[seed.next_number_below(letters.size())];
  password.back() = letters[seed.next_number_below(letters.size())];
  return password;
}

Result<access::OneTimeLink> link_for(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                     const Post& post, const Employers& employers) {
  access::Invitation invitation{.id = {"demo-" + std::string{post.sign_in_name}},
                                .organization = id_of(post.organization),
                                .display_name = {post.about},
                                .sign_in_name = {post.sign_in_name},
                                .roles = post.roles,
                                .every_site = false,
                                .sites = {}};
  if (post.organization == OrganizationKind::clinic) invitation.sites = {employers.clinic.id};
  TRY(access::add_organization(tx, actor, now, seed.branch(),
                               {id_of(post.organization), post.organization, {employers.name(post.organization)}}));
  if (post.organization == OrganizationKind::partner && employers.partner_slug)
    TRY(outreach::name_partner(tx, actor, now, seed.branch(), {*employers.partner_slug, id_of(post.organization)}));
  auto invited = access::invite_staff(tx, actor, now, seed.branch(), invitation);
  if (invited || invited.error().reason != "access.id_taken") return invited;
  return access::reset_second_step(tx, actor, now, seed.branch(), {invitation.id});
}

struct Password {
  std::string plain;
  std::string hash;
};

Result<DemoStaff> let_in(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                         const Post& post, const Employers& from, const Password& password) {
  const auto link = TRY(link_for(tx, actor, now, seed, post, from));
  DemoStaff staff{.about = std::string{post.about} + ", " + from.name(post.organization),
                  .sign_in_name = post.sign_in_name,
                  .password = password.plain,
                  .second_step = access::offered_second_step(tx.keys(), link.token),
                  .recovery_code = {}};
  const auto code = access::second_step_code(staff.second_step, access::second_step_at(now));
  const access::Attempt<access::Accepted> attempt =
      TRY(access::accept_invitation(tx, now, seed.branch(),
                                    {.program = actor.program,
                                     .token = link.token,
                                     .password_hash = password.hash,
                                     .second_step = Private{Text<24>{code}},
                                     .device_token = {}}));
  const access::Accepted accepted = TRY(Result<access::Accepted>{attempt.outcome});
  if (!accepted.recovery_codes.empty()) staff.recovery_code = accepted.recovery_codes.front();
  return staff;
}

}  // namespace

Result<std::vector<DemoStaff>> let_staff_in(storage::Database& database, const DemoPack& demo, Instant now) {
  const access::Actor actor = access::system_actor(demo.program());
  access::PasswordPool pool;
  Seed seed = Seed::fresh();
  std::vector<Password> passwords;
  for (std::size_t i = 0; i < posts.size(); ++i) {
    const std::string password = new_password(seed);
    const std::string hash = TRY(pool.hash(Private{password}));
    passwords.push_back({password, hash});
  }
  return database.write("demo", [&](storage::Transaction& tx) -> Result<std::vector<DemoStaff>> {
    const Employers from = TRY(employers(tx, demo, now));
    std::vector<DemoStaff> staff;
    for (std::size_t i = 0; i < posts.size(); ++i)
      staff.push_back(TRY(let_in(tx, actor, now, seed, posts[i], from, passwords[i])));
    return staff;
  });
}

// Letting them in used up the code of this half minute.
std::string code_of(const DemoStaff& staff, Instant now) {
  return access::second_step_code(staff.second_step, access::second_step_at(now) + 1);
}

}  // namespace quell::demo
