#pragma once

#include <vector>

#include "apps/quell/command.h"

namespace quell::command_line {

std::vector<Command> all_commands();

Command serve_command();
Command demo_command();
Command config_command();
Command migrate_command();
Command openapi_command();
Command make_keys_command();
Command first_lead_command();
Command reset_sign_in_command();
Command audit_verify_command();
Command export_doses_command();
Command hl7_ack_command();
Command import_lab_results_command();
Command pack_check_command();
Command pack_install_command();
Command brief_command();
Command recount_command();
Command rotate_keys_command();
Command shred_person_command();
Command match_pairs_command();
Command match_list_command();

}  // namespace quell::command_line
