#pragma once

#include <boost/describe.hpp>

namespace quell::access {

// What an actor may do. A role is a set of these within an organization and its sites (roles.h); a verb asks for one.
enum class Permission {
  use_public_pages,   // anyone: read public pages, check, find, book for oneself, ask
  view_site_day,      // the day's list of a site of one's own
  check_in,           // arrivals and walk-ins
  give_doses,         // screening at the chair, dose, outside dose, reaction
  work_tasks,         // claim and close the tasks that one may see
  view_stock,         // lots, vials and doses on hand at a site
  manage_stock,       // receive, open, waste, move, count
  request_supply,     // ask the department for vials
  manage_site,        // hours, places, day vaccinators, devices of one's own site
  book_for_others,    // all that the web does, for a caller, at any site
  work_call_backs,    // claim and close call-backs
  find_people,        // search persons by name, birth date or phone
  edit_people,        // mend a person's identity fields, with undo
  answer_questions,   // claim and answer what the public asks
  edit_partner_page,  // one's own organization's public page
  manage_program,     // counts, texts, criteria by date, settings
  manage_sites,       // open and close sites, publish places in bulk
  allot_supply,       // vials per site, shipments
  view_dashboard,     // exact counts
  manage_staff,       // organizations, staff, roles, second-step resets
  read_audit,         // the audit log
  investigate_cases,  // cases, contacts, laboratory results
  read_sensitive,     // answers that a pack calls sensitive
  send_results,       // hand laboratory results in
  hear_texts,         // the gateway of texts: what people answer, and receipts
};
BOOST_DESCRIBE_ENUM(Permission, use_public_pages, view_site_day, check_in, give_doses, work_tasks, view_stock,
                    manage_stock, request_supply, manage_site, book_for_others, work_call_backs, find_people,
                    edit_people, answer_questions, edit_partner_page, manage_program, manage_sites, allot_supply,
                    view_dashboard, manage_staff, read_audit, investigate_cases, read_sensitive, send_results,
                    hear_texts)

}  // namespace quell::access
