#include <cstdio>

#include "apps/demo/demo_course.h"
#include "apps/demo/demo_data.h"
#include "apps/demo/demo_folder.h"
#include "apps/demo/demo_page.h"
#include "apps/quell/commands.h"
#include "apps/quell/run_server.h"

namespace quell::command_line {
namespace {

struct DemoOptions {
  std::string data;
  std::string database;
  std::string pack;
  int port = 8080;
  std::optional<Date> day;
  int mllp_port = 0;
  std::optional<std::string> text_gateway;
  std::optional<std::string> text_callback_token;
  int text_rate = 10;
};
BOOST_DESCRIBE_STRUCT(DemoOptions, (),
                      (data, database, pack, port, day, mllp_port, text_gateway, text_callback_token, text_rate))

using Staff = std::vector<demo::DemoStaff>;

void show_banner(const demo::DemoPack& demo, const demo::DemoFolder& folder, const Staff& staff, int port,
                 Instant now) {
  const packs::Program& program = demo.pack->program;
  const Date today = TimeZone::find(program.time_zone)->day_of(now);
  std::printf(
      "\n"
      "  Quell, demonstration: %s. People, hours and bookings are invented.\n"
      "  In the demo it is %s; its clock runs on, also while it is stopped.\n"
      "\n"
      "  Public pages   http://127.0.0.1:%d/\n"
      "  Staff pages    http://127.0.0.1:%d/staff/\n"
      "  Codes now      http://127.0.0.1:%d/demo   (those below are good for a minute)\n"
      "  Kept in        %s\n"
      "\n"
      "  Names and passwords of this run:\n",
      program.name.c_str(), to_iso(today).c_str(), port, port, port, folder.path.c_str());
  for (const demo::DemoStaff& one : staff)
    std::printf("  %-12s %-15s  code %s  or once %s  %s\n", one.sign_in_name.c_str(), one.password.c_str(),
                demo::code_of(one, now).c_str(), one.recovery_code.c_str(), one.about.c_str());
  std::printf("\n  Stop it with Ctrl+C; start it again and it goes on.\n\n");
  std::fflush(stdout);
}

Result<int> run_demo(const DemoOptions& options) {
  const auto demo = TRY(demo::demo_pack(options.pack));
  const auto path = options.data.empty() ? demo::default_folder(options.pack) : std::filesystem::path{options.data};
  const auto folder = TRY(demo::prepare_folder(path, options.database));
  const auto lock = TRY(demo::lock_folder(folder));
  Staff staff;
  ServerPlan plan;
  plan.options.database = folder.database();
  plan.options.keys = folder.keys();
  plan.options.program = demo.program().text;
  plan.options.port = options.port;
  plan.options.mllp_port = options.mllp_port;
  plan.options.text_gateway = options.text_gateway;
  plan.options.text_from = "+12035550100";
  plan.options.text_rate = options.text_rate;
  plan.options.text_callback_token = options.text_callback_token;
  const Date first = demo.pack->program.starts_on;
  const Date day = options.day.value_or(first);
  if (day < first || day > first + std::chrono::days{90}) return invalid("/day", "server.demo_day");
  plan.clock = TRY(demo::demo_clock(folder, demo.morning_of(day)));
  plan.is_demo = true;
  plan.before = [&](storage::Database& database) -> Result<void> {
    const Instant now = plan.clock();
    if (TRY(demo::fill(database, demo, now))) TRY(demo::live_until(database, demo, now));
    staff = TRY(demo::let_staff_in(database, demo, plan.clock()));
    return {};
  };
  plan.more_pages = [&](const server::Texts& texts) { return demo::demo_pages({texts}, staff); };
  plan.ready = [&](int port) { show_banner(demo, folder, staff, port, plan.clock()); };
  return run_server(plan);
}

}  // namespace

Command demo_command() {
  return make_command<DemoOptions>(
      "demo", "Try Quell on invented people, with a real program of the past",
      {{"data", {"where the demo keeps its data; by default under your data directory"}},
       {"database", {"another database than a file there: postgresql://user@host:port/name"}},
       {"pack", {"another program than Connecticut's: the name of a folder under packs/"}},
       {"port", {"the port; 0 takes any free one"}},
       {"day", {"begin a new demo on a later day, such as 2022-08-12, with invented days before"}},
       {"mllp_port", {"takes laboratories' messages over MLLP, on this machine alone; 0 does not"}},
       {"text_gateway", {"a gateway of your own that texts to phones are posted to, such as http://127.0.0.1:9090/"}},
       {"text_callback_token", {"what it shows when it hands in answers", Form::value, Shown::secret}},
       {"text_rate", {"texts a second that it takes"}}},
      run_demo);
}

}  // namespace quell::command_line
