#include "apps/quell/commands.h"

namespace quell::command_line {

std::vector<Command> all_commands() {
  return {
      serve_command(),        demo_command(),         migrate_command(),      make_keys_command(),
      config_command(),       openapi_command(),      first_lead_command(),   reset_sign_in_command(),
      audit_verify_command(), pack_check_command(),   pack_install_command(), brief_command(),
      recount_command(),      export_doses_command(), rotate_keys_command(),  shred_person_command(),
      match_pairs_command(),  match_list_command(),   hl7_ack_command(),      import_lab_results_command(),
  };
}

}  // namespace quell::command_line
