#include "apps/quell/commands.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "core/key_ring.h"

namespace quell::command_line {
namespace {

// Runs a command with some of its settings.
Result<int> run_line(const Command& command, const std::map<std::string, std::string>& set) {
  Values values;
  for (const Setting& setting : command.settings) {
    const auto found = set.find(setting.name);
    values.push_back({setting.name, found == set.end() ? setting.fallback : found->second});
  }
  return command.run(command, values);
}

struct ACommandOfTheProgram : testing::Test {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("quell_commands_" + std::to_string(getpid()));
  void SetUp() override { std::filesystem::create_directories(folder); }
  void TearDown() override { std::filesystem::remove_all(folder); }
  std::string in_folder(const std::string& name) { return (folder / name).string(); }
};

TEST_F(ACommandOfTheProgram, has_a_name_of_its_own_and_says_what_it_does) {
  std::set<std::string> names;
  for (const Command& command : all_commands()) {
    EXPECT_TRUE(names.insert(command.name).second) << command.name;
    EXPECT_FALSE(command.about.empty()) << command.name;
    for (const Setting& setting : command.settings) EXPECT_FALSE(setting.about.empty()) << setting.name;
  }
}

TEST_F(ACommandOfTheProgram, writes_a_key_file_that_only_its_owner_reads_and_never_over_another) {
  const std::string path = in_folder("quell.keys");

  EXPECT_EQ(run_line(make_keys_command(), {{"file", path}}), 0);
  const auto again = run_line(make_keys_command(), {{"file", path}});

  std::ifstream file{path};
  EXPECT_TRUE(KeyRing::from_text(std::string{std::istreambuf_iterator<char>{file}, {}}));
  struct stat about {};
  ASSERT_EQ(stat(path.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600u);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().reason, "server.keys_not_written");
  EXPECT_EQ(run_line(make_keys_command(), {{"file", in_folder("b")}, {"id", "Not An Id"}}).error().reason,
            "core.not_an_id");
  EXPECT_EQ(run_line(make_keys_command(), {{"file", in_folder("b")}, {"id", "current"}}).error().reason,
            "core.not_an_id");
}

TEST_F(ACommandOfTheProgram, checks_a_pack_and_puts_it_in_force) {
  const std::string pack = QUELL_SOURCE_DIR "/packs/measles-example", keys = in_folder("quell.keys");
  const std::string database = "sqlite://" + in_folder("quell.db");
  EXPECT_EQ(run_line(pack_check_command(), {{"folder", pack}}), 0);
  EXPECT_EQ(run_line(pack_check_command(), {{"folder", in_folder("nothing")}}), 1);

  ASSERT_EQ(run_line(make_keys_command(), {{"file", keys}}), 0);
  ASSERT_EQ(run_line(migrate_command(), {{"database", database}}), 0);
  EXPECT_EQ(run_line(pack_install_command(), {{"folder", pack}, {"database", database}, {"keys", keys}}), 0);
  const auto past =
      run_line(pack_install_command(),
               {{"folder", pack}, {"database", database}, {"keys", keys}, {"from", "2022-08-01T04:00:00Z"}});
  ASSERT_FALSE(past);
  EXPECT_EQ(past.error().reason, "programs.effective_in_past");
}

TEST_F(ACommandOfTheProgram, tells_the_brief_of_a_day_and_counts_anew_who_was_reached) {
  const std::string pack = QUELL_SOURCE_DIR "/packs/measles-example", keys = in_folder("quell.keys");
  const std::string database = "sqlite://" + in_folder("quell.db"), sheet = in_folder("brief.pdf");
  ASSERT_EQ(run_line(make_keys_command(), {{"file", keys}}), 0);
  ASSERT_EQ(run_line(migrate_command(), {{"database", database}}), 0);
  EXPECT_EQ(run_line(brief_command(), {{"database", database}, {"keys", keys}}).error().reason, "server.no_program");
  ASSERT_EQ(run_line(pack_install_command(), {{"folder", pack}, {"database", database}, {"keys", keys}}), 0);

  testing::internal::CaptureStdout();
  const auto text = run_line(brief_command(), {{"database", database}, {"keys", keys}, {"language", "es"}});
  const auto table =
      run_line(brief_command(), {{"database", database}, {"keys", keys}, {"csv", "true"}, {"pdf", sheet}});
  EXPECT_EQ(run_line(recount_command(), {{"database", database}, {"keys", keys}}), 0);
  const std::string shown = testing::internal::GetCapturedStdout();
  EXPECT_EQ(text, 0);
  EXPECT_EQ(table, 0);
  EXPECT_NE(shown.find("Dosis aplicadas"), std::string::npos) << shown;
  EXPECT_NE(shown.find("Doses given,0,0"), std::string::npos) << shown;
  EXPECT_GT(std::filesystem::file_size(sheet), 1000u);
  const auto refused = [&](const char* setting, const std::string& value) {
    return run_line(brief_command(), {{"database", database}, {"keys", keys}, {setting, value}}).error().reason;
  };
  EXPECT_EQ(refused("language", "xx"), "server.language_unknown");
  EXPECT_EQ(refused("pdf", in_folder("none/brief.pdf")), "server.file_not_written");
  EXPECT_EQ(refused("date", "2199-01-01"), "oversight.day_not_over");
}

TEST_F(ACommandOfTheProgram, begins_the_demo_on_no_day_before_the_program) {
  const auto early = run_line(demo_command(), {{"data", in_folder("demo")}, {"day", "2022-07-01"}});
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().reason, "server.demo_day");
}

TEST_F(ACommandOfTheProgram, prints_the_doses_of_a_day_as_a_table_or_for_the_registry) {
  const std::string pack = QUELL_SOURCE_DIR "/packs/measles-example", keys = in_folder("quell.keys");
  const std::string database = "sqlite://" + in_folder("quell.db");
  ASSERT_EQ(run_line(make_keys_command(), {{"file", keys}}), 0);
  ASSERT_EQ(run_line(migrate_command(), {{"database", database}}), 0);
  ASSERT_EQ(run_line(pack_install_command(), {{"folder", pack}, {"database", database}, {"keys", keys}}), 0);
  std::map<std::string, std::string> settings{
      {"database", database}, {"keys", keys}, {"program", "measles-example"}, {"site", "nowhere"}};
  EXPECT_EQ(run_line(export_doses_command(), settings).error().reason, "programs.site_unknown");

  std::ifstream sites{pack + "/sites.csv"};
  std::string line;
  std::getline(sites, line);
  std::getline(sites, line);
  settings["site"] = line.substr(0, line.find(','));
  settings["format"] = "vxu";
  testing::internal::CaptureStdout();
  EXPECT_EQ(run_line(export_doses_command(), settings), 0);
  const std::string shown = testing::internal::GetCapturedStdout();
  EXPECT_TRUE(shown.starts_with("FHS|^~\\&|QUELL|")) << shown;
  EXPECT_NE(shown.find("BTS|0\rFTS|1\r"), std::string::npos) << shown;
}

TEST_F(ACommandOfTheProgram, takes_laboratories_files_in_and_says_what_each_message_hears) {
  const std::string pack = QUELL_SOURCE_DIR "/packs/measles-example", keys = in_folder("quell.keys");
  const std::string database = "sqlite://" + in_folder("quell.db");
  ASSERT_EQ(run_line(make_keys_command(), {{"file", keys}}), 0);
  ASSERT_EQ(run_line(migrate_command(), {{"database", database}}), 0);
  const std::string messages = in_folder("a, b.hl7"), table = in_folder("table.csv"), other = in_folder("letter.txt");
  std::ofstream{messages} << "MSH|^~\\&|LIS|NORTH|||20220803||ORU^R01^ORU_R01|1|P|2.5.1\rPID|1||7^^^N^MR||Lee^Sam\r"
                             "OBR|1||F-1|A^a^L\rOBX|1|ST|X-1^Own test^L||x||||||F\r"
                             "MSH|^~\\&|LIS|NORTH|||20220803||ADT^A01|2|P|2.5.1\r";
  std::ofstream{table} << "patient_last_name,test_performed_code,test_result\nLee,X-1,maybe\n";
  std::ofstream{other} << "Dear department";
  const auto import = [&](const std::string& files) {
    return run_line(import_lab_results_command(), {{"files", files}, {"data", folder.string()}});
  };
  EXPECT_EQ(import(messages).error().reason, "server.no_program");
  ASSERT_EQ(run_line(pack_install_command(), {{"folder", pack}, {"database", database}, {"keys", keys}}), 0);
  testing::internal::CaptureStdout();
  EXPECT_EQ(import(messages + "\n" + table), 0);
  const std::string shown = testing::internal::GetCapturedStdout();
  EXPECT_NE(shown.find("  1: AA, waiting\n"), std::string::npos) << shown;
  EXPECT_NE(shown.find("  2: AR, waiting\n"), std::string::npos) << shown;
  EXPECT_NE(shown.find("3 messages: 0 used, 3 on the work list"), std::string::npos) << shown;
  testing::internal::CaptureStdout();
  EXPECT_EQ(import(messages + "\n" + other + "\n" + in_folder("none")), 2);
  const std::string again = testing::internal::GetCapturedStdout();
  EXPECT_NE(again.find("(came before)"), std::string::npos) << again;
  EXPECT_NE(again.find("2 of them came before. 2 files refused."), std::string::npos) << again;
  ASSERT_EQ(
      run_line(pack_install_command(),
               {{"folder", QUELL_SOURCE_DIR "/packs/mpox-connecticut-2022"}, {"database", database}, {"keys", keys}}),
      0);
  EXPECT_EQ(import(messages).error().reason, "server.program_not_named");
}

TEST_F(ACommandOfTheProgram, adds_a_master_key_and_puts_all_under_it) {
  const std::string database = "sqlite://" + in_folder("quell.db"), keys = in_folder("quell.keys");
  const std::string first = "first";
  ASSERT_EQ(run_line(make_keys_command(), {{"file", keys}, {"id", first}}), 0);
  ASSERT_EQ(run_line(migrate_command(), {{"database", database}}), 0);
  const auto add = [&](const std::string& id) {
    return run_line(rotate_keys_command(), {{"keys", keys}, {"add", id}});
  };

  EXPECT_EQ(add("second"), 0);
  EXPECT_EQ(add("second").error().reason, "server.key_id_taken");
  EXPECT_EQ(add("current").error().reason, "server.key_id_taken");
  EXPECT_EQ(add("Not An Id").error().reason, "core.not_an_id");

  const auto sealing_key = [&] {
    std::ifstream file{keys};
    return KeyRing::from_text(std::string{std::istreambuf_iterator<char>{file}, {}})->current_id();
  };
  EXPECT_EQ(sealing_key(), first) << "a server that starts again seals nothing that others cannot open yet";
  const auto rotate = [&](const std::string& where) {
    return run_line(rotate_keys_command(), {{"database", where}, {"keys", keys}});
  };
  EXPECT_EQ(rotate("sqlite://" + in_folder("none.db")).error().reason, "storage.cannot_open");
  EXPECT_EQ(sealing_key(), first);
  EXPECT_EQ(rotate(database), 0);
  EXPECT_EQ(sealing_key(), "second");
  EXPECT_EQ(rotate(database), 0);
  EXPECT_EQ(sealing_key(), "second");
}

TEST_F(ACommandOfTheProgram, shreds_a_person_for_a_reason_only) {
  const std::string database = "sqlite://" + in_folder("quell.db"), keys = in_folder("quell.keys");
  ASSERT_EQ(run_line(make_keys_command(), {{"file", keys}}), 0);
  ASSERT_EQ(run_line(migrate_command(), {{"database", database}}), 0);
  ASSERT_EQ(run_line(pack_install_command(),
                     {{"folder", QUELL_SOURCE_DIR "/packs/measles-example"}, {"database", database}, {"keys", keys}}),
            0);
  std::map<std::string, std::string> set{{"database", database}, {"keys", keys}, {"person", "p-1"}};
  EXPECT_EQ(run_line(shred_person_command(), set).error().reason, "people.shred_reason_missing");
  set["reason"] = "person_asked";
  EXPECT_EQ(run_line(shred_person_command(), set).error().reason, "people.person_unknown");
  set["person"] = "Ana Silva";
  EXPECT_EQ(run_line(shred_person_command(), set).error().reason, "core.not_an_id");
}

TEST_F(ACommandOfTheProgram, migrates_a_database_as_often_as_one_likes) {
  const std::string url = "sqlite://" + in_folder("quell.db");
  EXPECT_EQ(run_line(migrate_command(), {{"database", url}}), 0);
  EXPECT_EQ(run_line(migrate_command(), {{"database", url}}), 0);
  EXPECT_EQ(run_line(migrate_command(), {{"database", "mysql://x"}}).error().reason, "storage.url_unknown");
}

TEST_F(ACommandOfTheProgram, links_the_first_lead_and_verifies_the_audit_log) {
  const std::string url = "sqlite://" + in_folder("quell.db"), keys = in_folder("quell.keys");
  ASSERT_EQ(run_line(make_keys_command(), {{"file", keys}}), 0);
  ASSERT_EQ(run_line(migrate_command(), {{"database", url}}), 0);
  ASSERT_EQ(run_line(pack_install_command(),
                     {{"folder", QUELL_SOURCE_DIR "/packs/measles-example"}, {"database", url}, {"keys", keys}}),
            0);

  testing::internal::CaptureStdout();
  const auto linked = run_line(first_lead_command(), {{"database", url}, {"keys", keys}});
  const auto verified = run_line(audit_verify_command(), {{"database", url}, {"keys", keys}});
  const auto reset = run_line(reset_sign_in_command(), {{"database", url}, {"keys", keys}, {"sign_in_name", "lead"}});
  const std::string shown = testing::internal::GetCapturedStdout();

  EXPECT_EQ(linked, 0);
  EXPECT_EQ(verified, 0);
  EXPECT_EQ(reset, 0);
  EXPECT_NE(shown.find("/staff/invitation#"), std::string::npos) << shown;
  EXPECT_NE(shown.find("A link that was made before works no longer."), std::string::npos) << shown;
  EXPECT_NE(shown.find("unsealed 2"), std::string::npos) << shown;
  EXPECT_EQ(
      run_line(reset_sign_in_command(), {{"database", url}, {"keys", keys}, {"sign_in_name", "x"}}).error().reason,
      "access.staff_unknown");
  const std::string long_name(41, 'x');
  EXPECT_EQ(
      run_line(first_lead_command(), {{"database", url}, {"keys", keys}, {"sign_in_name", long_name}}).error().reason,
      "core.text_too_long");
}

TEST_F(ACommandOfTheProgram, refuses_to_serve_without_keys_or_with_settings_out_of_range) {
  EXPECT_EQ(run_line(serve_command(), {{"keys", in_folder("none")}}).error().reason, "server.keys_not_found");
  EXPECT_EQ(run_line(serve_command(), {{"port", "70000"}}).error().faults.front().field, "/port");
  EXPECT_EQ(run_line(serve_command(), {{"threads", "0"}}).error().faults.front().field, "/threads");
}

TEST_F(ACommandOfTheProgram, shows_settings_without_secrets) {
  testing::internal::CaptureStdout();
  const auto ran =
      run_line(config_command(), {{"metrics_token", "secret-1"}, {"database", "postgresql://q:secret-2@h/db"}});
  const std::string shown = testing::internal::GetCapturedStdout();

  EXPECT_EQ(ran, 0);
  EXPECT_EQ(shown.find("secret"), std::string::npos) << shown;
  EXPECT_NE(shown.find("postgresql://q:***@h/db"), std::string::npos) << shown;
  EXPECT_NE(shown.find("127.0.0.1"), std::string::npos);
}

TEST_F(ACommandOfTheProgram, shows_no_password_wherever_the_address_of_the_database_holds_it) {
  for (const char* address : {"postgresql://q:secret-1@secret-2@h/db", "postgresql://h/db?user=q&password=secret-3",
                              "postgresql://q:secret-4@h/db?password=secret-5&sslmode=require"}) {
    testing::internal::CaptureStdout();
    EXPECT_EQ(run_line(config_command(), {{"database", address}}), 0);
    const std::string shown = testing::internal::GetCapturedStdout();
    EXPECT_EQ(shown.find("secret"), std::string::npos) << shown;
  }
}

TEST_F(ACommandOfTheProgram, sends_texts_only_by_tls_with_links_and_a_secret_that_is_one) {
  const auto refused = [&](std::map<std::string, std::string> lines) {
    return run_line(serve_command(), std::move(lines)).error().reason;
  };
  EXPECT_EQ(refused({{"text_gateway", "https://g.example/"}, {"text_from", "12345"}}), "server.texts_need_origin");
  EXPECT_EQ(
      refused({{"text_gateway", "http://g.example/"}, {"text_from", "12345"}, {"public_origin", "https://q.example"}}),
      "outreach.gateway_needs_tls");
  EXPECT_EQ(refused({{"text_callback_token", "short"}}), "server.text_callback_token_short");
}

TEST_F(ACommandOfTheProgram, that_shows_settings_reads_the_lines_of_the_file_that_serve_reads) {
  EXPECT_EQ(config_command().section, "serve");
  EXPECT_EQ(serve_command().section, "serve");
  EXPECT_EQ(migrate_command().section, "migrate");
}

TEST_F(ACommandOfTheProgram, prints_the_api_document) {
  testing::internal::CaptureStdout();
  EXPECT_EQ(run_line(openapi_command(), {}), 0);
  EXPECT_NE(testing::internal::GetCapturedStdout().find("\"openapi\": \"3.1.0\""), std::string::npos);
}

TEST_F(ACommandOfTheProgram, matches_pairs_and_lists) {
  const std::string pairs = in_folder("pairs.csv"), list = in_folder("list.csv");
  std::ofstream{pairs} << "a_last_name,a_birth_date,b_last_name,b_birth_date\nQuigley,1990-05-12,Quigley,5/12/1990\n";
  std::ofstream{list} << "id,last_name,first_name,birth_date,phone\n1,Quigley,Ana,1990-05-12,2035550123\n"
                         "2,Quigley,Ana,5/12/1990,(203) 555-0123\n3,Doe,Bob,1960-01-02,\n";

  testing::internal::CaptureStdout();
  EXPECT_EQ(run_line(match_pairs_command(), {{"file", pairs}, {"explain", "true"}}), 0);
  const std::string told = testing::internal::GetCapturedStdout();
  testing::internal::CaptureStdout();
  EXPECT_EQ(run_line(match_list_command(), {{"file", list}}), 0);
  EXPECT_EQ(run_line(match_list_command(), {{"file", list}, {"other_file", list}, {"scores", "true"}}), 0);
  const std::string listed = testing::internal::GetCapturedStdout();

  EXPECT_TRUE(told.starts_with("possible ")) << told;
  EXPECT_NE(told.find(" family_name=exact:+"), std::string::npos) << told;
  EXPECT_TRUE(listed.starts_with("1,2\n")) << listed;
  EXPECT_NE(listed.find("\n1,1,match,"), std::string::npos) << listed;
  std::ofstream{list} << "name,id,surname,dob\nx,\"a,b\",Quigley,1990-05-12\n";
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  EXPECT_EQ(run_line(match_list_command(), {{"file", list}, {"other_file", list}, {"bits_min", "-30"}}), 0);
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "\"a,b\",\"a,b\"\n");
  EXPECT_TRUE(testing::internal::GetCapturedStderr().starts_with("2 records, 1 pairs looked at, 1 named;"));

  EXPECT_EQ(run_line(match_list_command(), {{"file", in_folder("nothing")}}).error().reason, "server.file_not_found");
  EXPECT_EQ(run_line(match_pairs_command(), {{"file", list}}).error().reason, "people.pairs_without_columns");
}

// What `hl7 ack` prints for a file of that text, with its exit code in front.
struct TheHl7AckCommand : ACommandOfTheProgram {
  std::string acknowledged(const std::string& text, const std::string& at = "2022-08-03T16:05:00Z") {
    std::ofstream{in_folder("messages.hl7"), std::ios::binary} << text;
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const auto code = run_line(hl7_ack_command(), {{"file", in_folder("messages.hl7")}, {"at", at}});
    const std::string printed = testing::internal::GetCapturedStdout();
    complaints = testing::internal::GetCapturedStderr();
    return (code ? std::to_string(*code) : code.error().reason) + " " + printed;
  }
  static constexpr const char* message =
      "MSH|^~\\&|LAB|N|||20220803||ORU^R01^ORU_R01|7|P|2.5.1\rPID|1||7^^^N^MR||Lee^Sam\rOBR|1||F-1|A^a^L\r"
      "OBX|1|ST|||x||||||F\r";
  std::string complaints;
};

TEST_F(TheHl7AckCommand, prints_what_intake_would_answer_the_same_each_time_at_a_told_time) {
  const std::string told = acknowledged(message);
  EXPECT_TRUE(told.starts_with("0 MSH|^~\\&|QUELL||LAB|N|20220803160500+0000||ACK^R01^ACK|")) << told;
  EXPECT_NE(
      told.find("\rMSA|AE|7\rERR||OBX^1^3|101^Required field missing^HL70357|E|||interop.hl7_field_needed|Without "
                "this field the message cannot be used."),
      told.npos)
      << told;
  EXPECT_EQ(acknowledged(message), told);
  EXPECT_NE(acknowledged(message, ""), acknowledged(message, "")) << "each acknowledgment has a number of its own";
  EXPECT_EQ(complaints, "");
}

TEST_F(TheHl7AckCommand, says_to_whoever_tries_it_what_the_sender_is_not_told) {
  std::string quiet = message;
  quiet.replace(quiet.find("2.5.1"), 5, "2.5.1|||NE|NE");
  EXPECT_EQ(acknowledged("greetings\n" + quiet), "0 ");
  EXPECT_NE(complaints.find("wants no acknowledgment\n  OBX-3: Without this field"), complaints.npos) << complaints;
  EXPECT_NE(complaints.find("text outside of any message"), complaints.npos) << complaints;
}

TEST_F(TheHl7AckCommand, refuses_what_it_cannot_read) {
  EXPECT_EQ(acknowledged("no message"), "interop.hl7_no_message ");
  EXPECT_EQ(acknowledged(""), "interop.hl7_no_message ");
  EXPECT_EQ(acknowledged(std::string{"\xFF\xFEM\0S\0H\0", 8}), "interop.hl7_utf16 ");
  EXPECT_EQ(acknowledged("MSH|^~^&|LAB\r"), "2 ");
  EXPECT_NE(complaints.find("interop.hl7_delimiters_unusable"), complaints.npos) << complaints;
  const auto absent = run_line(hl7_ack_command(), {{"file", in_folder("absent.hl7")}});
  EXPECT_EQ(absent.error().reason, "server.file_not_found");
  EXPECT_EQ(run_line(hl7_ack_command(), {{"file", folder.string()}}).error().reason, "server.file_not_found");
}

}  // namespace
}  // namespace quell::command_line
