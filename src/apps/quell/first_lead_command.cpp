#include "access/create_first_lead_link.h"
#include "apps/quell/commands.h"
#include "apps/quell/keys_file.h"
#include "apps/quell/link_command.h"
#include "apps/quell/which_program.h"

namespace quell::command_line {
namespace {

struct FirstLeadOptions {
  std::string database = "sqlite://quell.db";
  std::string keys = "quell.keys";
  std::optional<std::string> program;
  std::string organization = "Department of Public Health";
  std::string name = "Program lead";
  std::string sign_in_name = "lead";
  std::string origin = "http://127.0.0.1:8080";
};
BOOST_DESCRIBE_STRUCT(FirstLeadOptions, (), (database, keys, program, organization, name, sign_in_name, origin))

template <std::size_t Max>
Result<Text<Max>> text_of_link(const char* field, const std::string& typed) {
  auto text = Text<Max>::from(typed);
  if (!text) return invalid(field, "core.text_too_long");
  return *std::move(text);
}

Result<access::FirstLead> lead_of(const FirstLeadOptions& options) {
  access::FirstLead lead{.program = {}, .organization_name = {}, .display_name = {}, .sign_in_name = {}};
  lead.organization_name = TRY(text_of_link<120>("/organization", options.organization));
  lead.display_name = TRY(text_of_link<80>("/name", options.name));
  lead.sign_in_name = TRY(text_of_link<40>("/sign_in_name", options.sign_in_name));
  return lead;
}

Result<int> run_first_lead(const FirstLeadOptions& options) {
  access::FirstLead lead = TRY(lead_of(options));
  const auto database = TRY(storage::Database::open({.url = options.database}, TRY(keys_in(options.keys))));
  lead.program = TRY(which_program(*database, options.program));
  const auto link = TRY(write_link(*database, lead.program, "access.create_first_lead_link",
                                   [&](storage::Transaction& tx, Instant now, Seed seed) {
                                     return access::create_first_lead_link(tx, now, seed, lead);
                                   }));
  print_link(options.origin, link);
  return 0;
}

}  // namespace

Command first_lead_command() {
  return make_command<FirstLeadOptions>("first-lead", "Print a one-time link for the first program lead",
                                        {{"database", {"sqlite:///path/file.db or postgresql://user@host:port/name"}},
                                         {"keys", {"the key file (quell make-keys)"}},
                                         {"program", {program_help}},
                                         {"organization", {"the health department"}},
                                         {"name", {"the lead's name, as coworkers see it"}},
                                         {"sign_in_name", {"3 to 40 letters, digits, points, dashes or underscores"}},
                                         {"origin", {"the address at which staff reach the server"}}},
                                        run_first_lead);
}

}  // namespace quell::command_line
