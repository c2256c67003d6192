// The rules of tests/architecture, held against this checkout.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/architecture/rules.h"

namespace quell::architecture {
namespace {

// Sources without a test of their own name, each with the reason.
const std::map<std::string, std::string> excused = {
    {"src/apps/quell/audit_verify_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/demo_command.cpp", "demo_data_test and demo_folder_test; browser tests run it"},
    {"src/apps/quell/run_server.cpp", "commands_test shows what it refuses; browser tests and scenarios run it"},
    {"src/apps/quell/brief_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/recount_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/config_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/export_doses_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/hl7_ack_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/import_lab_results_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/first_lead_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/link_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/reset_sign_in_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/make_keys_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/match_list_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/match_pairs_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/migrate_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/openapi_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/pack_check_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/pack_install_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/shred_person_command.cpp", "commands_test runs each command"},
    {"src/apps/quell/serve_command.cpp", "commands_test runs each command; the scenarios run the program"},
    {"src/apps/server/beast.cpp", "compiles Beast"},
    {"src/apps/server/beast_message.cpp", "connection_test shows it on the wire"},
    {"src/apps/server/embedded.cpp", "texts_test reads through it"},
    {"src/apps/server/render.cpp", "page_route_test and problem_test show what comes out"},
    {"src/apps/server/access_door.cpp", "sign_in_routes_test goes through it"},
    {"src/apps/server/routes/access_routes.cpp", "all_routes_test and openapi_test hold every route"},
    {"src/apps/server/routes/device_routes.cpp", "sign_in_routes_test goes through them"},
    {"src/apps/server/routes/own_sign_in_routes.cpp", "sign_in_routes_test goes through them"},
    {"src/apps/server/routes/sign_in_steps.cpp", "sign_in_routes_test goes through it"},
    {"src/apps/server/routes/server_routes.cpp", "all_routes_test and openapi_test hold every route"},
    {"src/storage/database.cpp", "lane_test shows it, and all tests that commit"},
    {"src/storage/postgres_connection.cpp", "connection_test shows both drivers"},
    {"src/storage/sqlite_connection.cpp", "connection_test shows both drivers"},
    {"src/storage/subscription.cpp", "event_test shows both ends"},
};

const std::vector<KeptLibrary> kept_libraries = {
    {"sodium", {"src/core/", "src/access/"}, 10},
    {"sqlite3.h", {"src/storage/"}, 10},
    {"libpq", {"src/storage/"}, 10},
    {"postgresql/", {"src/storage/"}, 10},
    {"boost/beast", {"src/apps/server/"}, 40},
    {"toml", {"src/packs/", "src/core/", "src/apps/"}, 1},
    {"CLI/", {"src/apps/"}, 1},
    {"spdlog/", {"src/core/", "src/apps/"}, 2},  // the header and its source
    {"phonenumbers/", {"src/people/"}, 1},
    {"kainjow/", {"src/apps/"}, 1},
    {"qrcodegen", {"src/clinics/", "src/interop/", "src/apps/"}, 1},
    {"zxcvbn", {"src/access/"}, 1},
    {"date/", {"src/core/"}, 1},
    {"cairo", {"src/core/"}, 2},
    {"pango/", {"src/core/"}, 1},
};

SourceFiles read(const std::vector<std::string>& folders, const std::vector<std::string>& endings) {
  return read_tree(QUELL_SOURCE_DIR, folders, endings);
}

// Read once for all tests.
struct House : testing::Test {
  static inline const FloorPlan plan{read({"."}, {"floor_plan.txt"}).front().content};
  static inline const SourceFiles sources = read({"src"}, {".cpp", ".h"});
  static inline const SourceFiles tests = read({"tests", "fuzz", "bench"}, {".cpp", ".h"});
  static inline const SourceFiles migrations = read({"migrations"}, {".sql"});
  static inline const SourceFiles texts = read({"texts"}, {".json"});
  static inline const SourceFiles web = read({"web"}, {".ts", ".tsx", ".scss", ".mustache", ".html", ".mjs"});

  void expect_none(const SourceFiles& files, auto&& rule) {
    for (const SourceFile& file : files)
      for (const std::string& complaint : rule(file)) ADD_FAILURE() << complaint;
  }
  void expect_none(const Complaints& complaints) {
    for (const std::string& complaint : complaints) ADD_FAILURE() << complaint;
  }
  SourceFiles without_tests(SourceFiles files) {
    std::erase_if(files, [](const SourceFile& file) {
      return is_test(file.path) || file.path.find(".test.") != std::string::npos ||
             file.path.find("/tools/") != std::string::npos || file.path.find("/browser/") != std::string::npos;
    });
    return files;
  }
  const std::set<std::string>& reasons() {
    static const std::set<std::string> all = [this] {
      std::set<std::string> found;
      for (const SourceFile& file : without_tests(sources)) found.merge(reasons_in(plan, file));
      return found;
    }();
    return all;
  }
};

TEST_F(House, is_read) {
  EXPECT_GT(sources.size(), 20u);
  EXPECT_GT(reasons().size(), 15u);
  EXPECT_GE(texts.size(), 2u);
}

TEST_F(House, a_room_includes_only_rooms_below_it) {
  expect_none(sources, [&](auto& file) { return arrows_that_point_up(plan, file); });
}

TEST_F(House, a_room_names_only_tables_of_rooms_below_it) {
  expect_none(sources, [&](auto& file) { return tables_of_other_rooms(plan, file); });
}

TEST_F(House, a_table_refers_only_to_tables_of_rooms_below_it) {
  expect_none(migrations, [&](auto& file) { return migrations_that_point_up(plan, file); });
}

TEST_F(House, a_file_has_at_most_400_lines) {
  for (const SourceFiles& files : {sources, tests, migrations, web})
    expect_none(files, [&](auto& file) { return longer_than(400, file); });
}

TEST_F(House, a_function_has_at_most_70_lines) {
  expect_none(sources, [&](auto& file) { return functions_longer_than(70, file); });
}

TEST_F(House, a_test_stands_beside_each_source) { expect_none(untested_sources(sources, excused)); }

TEST_F(House, a_test_names_each_reason_of_failure) {
  SourceFiles all = sources;
  all.insert(all.end(), tests.begin(), tests.end());
  expect_none(untested_reasons(reasons(), all));
}

TEST_F(House, each_reason_has_a_sentence_and_each_sentence_both_languages) {
  expect_none(missing_sentences(reasons(), texts));
}

TEST_F(House, no_coroutine_is_written_in_a_way_that_the_compiler_breaks) {
  expect_none(sources, [](auto& file) { return miscompiled_coroutines(file); });
}

TEST_F(House, what_a_source_names_for_itself_no_other_of_the_room_does) {
  expect_none(names_of_two_files(without_tests(sources)));
  SourceFiles beside = sources;
  std::erase_if(beside, [](const SourceFile& file) { return !file.path.ends_with("_test.cpp"); });
  expect_none(names_of_two_files(beside));
}

TEST_F(House, a_library_is_seen_only_where_it_is_kept) {
  for (const KeptLibrary& library : kept_libraries) expect_none(libraries_that_leak(library, sources));
}

TEST_F(House, no_disease_is_named_in_code) {
  expect_none(without_tests(sources), [](auto& file) { return disease_names(file); });
  expect_none(without_tests(web), [](auto& file) { return disease_names(file); });
}

}  // namespace
}  // namespace quell::architecture
