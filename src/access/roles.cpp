#include "access/roles.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace quell::access {
namespace {

using enum Permission;
using enum OrganizationKind;

// The lead sees counts and decides; persons are opened by those who care for them. Whoever needs two hats is given two
// roles: a nurse who manages a site is site_manager and vaccinator.
const std::array<RoleRule, 10> rules{{
    {Role::program_lead,
     Reach::every_site,
     {department},
     {manage_program, manage_sites, allot_supply, view_dashboard, manage_staff, read_audit, answer_questions,
      edit_partner_page, manage_site, work_tasks, view_stock, manage_stock, request_supply}},
    {Role::site_manager,
     Reach::own_sites,
     {department, clinic},
     {view_site_day, check_in, work_tasks, view_stock, manage_stock, request_supply, manage_site, book_for_others,
      find_people, edit_people}},
    {Role::vaccinator,
     Reach::own_sites,
     {department, clinic},
     {view_site_day, check_in, give_doses, work_tasks, view_stock, manage_stock, book_for_others, find_people,
      edit_people}},
    {Role::front_desk,
     Reach::own_sites,
     {department, clinic},
     {view_site_day, check_in, work_tasks, view_stock, book_for_others, find_people, edit_people}},
    {Role::phone_operator,
     Reach::every_site,
     {department, operators},
     {book_for_others, work_call_backs, work_tasks, answer_questions, find_people}},
    {Role::investigator,
     Reach::every_site,
     {department},
     {investigate_cases, work_tasks, book_for_others, find_people, edit_people, view_dashboard}},
    {Role::medical_reviewer, Reach::every_site, {department}, {investigate_cases, read_sensitive}},
    {Role::laboratory, Reach::own_sites, {OrganizationKind::laboratory}, {send_results}},
    {Role::partner, Reach::own_sites, {OrganizationKind::partner}, {answer_questions, edit_partner_page}},
    {Role::auditor, Reach::every_site, {department}, {read_audit}},
}};

}  // namespace

const RoleRule& rule_of(Role role) {
  const RoleRule& rule = rules.at(static_cast<std::size_t>(role));
  assert(rule.role == role);
  return rule;
}

Permissions permissions_of(const std::vector<Role>& roles) {
  Permissions permissions{use_public_pages};
  for (const Role role : roles) permissions.add(rule_of(role).permissions);
  return permissions;
}

Permissions permissions_everywhere(const std::vector<Role>& roles) {
  Permissions permissions;
  for (const Role role : roles)
    if (rule_of(role).reach == Reach::every_site) permissions.add(rule_of(role).permissions);
  return permissions;
}

bool reaches_every_site(const std::vector<Role>& roles) {
  return permissions_everywhere(roles) != Permissions{} && std::ranges::none_of(roles, is_site_role);
}

bool is_site_role(Role role) {
  return role == Role::site_manager || role == Role::vaccinator || role == Role::front_desk;
}

}  // namespace quell::access
