#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "access/staff_record.h"
#include "apps/quell/commands.h"
#include "apps/quell/keys_file.h"
#include "core/sealing.h"
#include "outreach/question.h"
#include "people/register_person.h"
#include "storage/connection.h"

namespace quell::command_line {
namespace {

struct KeyColumn {
  std::string table_name;
  std::string column_name;
};
BOOST_DESCRIBE_STRUCT(KeyColumn, (), (table_name, column_name))

struct KeyUse {
  std::string key_id;
  std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(KeyUse, (), (key_id, rows))

struct SealedHere {
  std::string key_id;
  std::string sealed;
};
BOOST_DESCRIBE_STRUCT(SealedHere, (), (key_id, sealed))

// A database in which something stands under the first master key in every place where anything can.
struct RotateKeys : testing::Test {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("quell_rotate_" + std::to_string(getpid()));
  const std::string keys = (folder / "quell.keys").string(), path = (folder / "quell.db").string();
  const std::string database = "sqlite://" + path;

  // Commands have few settings here: the others are left as they are.
  static void done(const Command& command, const std::map<std::string, std::string>& set) {
    Values values;
    for (const Setting& setting : command.settings) {
      const auto found = set.find(setting.name);
      values.push_back({setting.name, found == set.end() ? setting.fallback : found->second});
    }
    testing::internal::CaptureStdout();
    const auto ran = command.run(command, values);
    testing::internal::GetCapturedStdout();
    ASSERT_TRUE(ran) << command.name << ": " << ran.error().reason;
    ASSERT_EQ(*ran, 0) << command.name;
  }
  void rotate() { done(rotate_keys_command(), {{"database", database}, {"keys", keys}}); }
  std::optional<KeyRing> ring;  // a connection points at it
  std::unique_ptr<storage::Connection> connection() {
    ring = *keys_in(keys);
    return *storage::connect(database, *ring, storage::Access::write);
  }

  void SetUp() override {
    std::filesystem::create_directories(folder);
    done(make_keys_command(), {{"file", keys}, {"id", "first"}});
    done(migrate_command(), {{"database", database}});
    done(pack_install_command(),
         {{"folder", QUELL_SOURCE_DIR "/packs/measles-example"}, {"database", database}, {"keys", keys}});
    done(first_lead_command(), {{"database", database}, {"keys", keys}});
    const std::string messages = (folder / "results.hl7").string();
    std::ofstream{messages} << "MSH|^~\\&|LIS|NORTH|||20220803||ADT^A01|2|P|2.5.1\r";
    done(import_lab_results_command(), {{"files", messages}, {"data", folder.string()}});
    seal_by_hand();
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  void seal_by_hand() {
    const auto tx = connection();
    const ProgramId program{"measles-example"};
    const Instant now = wall_clock();
    const Seed seed = Seed::from_number(1);
    people::NewPerson person{.id = {"ana"}, .jurisdiction = {"here"}, .identity = {}};
    person.identity.name_to_call = people::NameText{Text<100>{"Ana"}};
    ASSERT_TRUE(people::register_person(*tx, access::system_actor(program), now, seed, person));
    const auto lead = access::find_staff_by_name(*tx, program, "lead");
    ASSERT_TRUE(lead);
    access::keep_second_step(*tx, lead->id, access::SecondStepSecret{"12345678901234567890"}, 0);
    const auto words = [&](const char* id) {
      const auto sealed = outreach::seal_writing(tx->keys(), id, outreach::Writing{LongText<2000>{"Words"}});
      return SealedHere{sealed.key_id, sealed.sealed};
    };
    tx->execute(
        "insert into outreach_question (id, program_id, helper, language, key_id, sealed_text, code_hash, "
        "asked_at) values ('q', 'measles-example', 'department', 'en', :key_id, :sealed, 'hash', 0)",
        words("q"));
    tx->execute(
        "insert into outreach_answer (id, question_id, key_id, sealed_text, answered_at, answered_by) "
        "values ('a', 'q', :key_id, :sealed, 0, 'lead')",
        words("a"));
    tx->execute(
        "insert into oversight_reached (program_id, person_id, key_id, sealed_groups) "
        "values ('measles-example', 'ana', :key_id, :sealed)",
        SealedHere{tx->keys().current_id(),
                   seal(tx->keys().current(), "groups", "oversight_reached:measles-example:ana")});
  }

  // By column: what stands under the key, and in all.
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> uses_of(const std::string& key_id) {
    const auto tx = connection();
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> uses;
    for (const KeyColumn& column : tx->all<KeyColumn>(
             "select m.name as table_name, c.name as column_name from sqlite_master m, pragma_table_info(m.name) c "
             "where m.type = 'table' and c.name like '%key_id' and c.name <> 'data_key_id'",
             storage::NoParameters{})) {
      const auto count = [&](const std::string& condition) {
        return tx
            ->find<KeyUse>("select cast(:key_id as text) as key_id, count(*) as rows from " + column.table_name +
                               " where " + column.column_name + condition,
                           KeyUse{key_id, 0})
            ->rows;
      };
      uses[column.table_name + "." + column.column_name] = {count(" = :key_id"), count(" is not null")};
    }
    return uses;
  }
};

TEST_F(RotateKeys, leaves_nothing_in_any_table_under_the_old_key) {
  for (const auto& [column, rows] : uses_of("first")) {
    EXPECT_GT(rows.first, 0) << column << " holds nothing here: a place of its own must be rotated, and tested above";
    EXPECT_EQ(rows.first, rows.second) << column;
  }
  done(rotate_keys_command(), {{"keys", keys}, {"add", "second"}});
  rotate();
  const auto uses = uses_of("first");
  EXPECT_EQ(uses.size(), 6u);
  for (const auto& [column, rows] : uses) EXPECT_EQ(rows.first, 0) << column;
}

TEST_F(RotateKeys, takes_what_servers_sealed_under_the_old_key_until_they_were_started_again) {
  done(rotate_keys_command(), {{"keys", keys}, {"add", "second"}});
  EXPECT_EQ(keys_in(keys)->current_id(), "first");
  const KeyRing of_a_server_started_now = *keys_in(keys);
  rotate();
  EXPECT_EQ(keys_in(keys)->current_id(), "second");
  {
    const auto server = *storage::connect(database, of_a_server_started_now, storage::Access::write);
    people::NewPerson person{.id = {"ben"}, .jurisdiction = {"here"}, .identity = {}};
    person.identity.name_to_call = people::NameText{Text<100>{"Ben"}};
    ASSERT_TRUE(people::register_person(*server, access::system_actor({"measles-example"}), wall_clock(),
                                        Seed::from_number(2), person));
  }
  EXPECT_EQ(uses_of("first").at("people_person.master_key_id").first, 1);
  rotate();
  EXPECT_EQ(uses_of("first").at("people_person.master_key_id").first, 0);
}

}  // namespace
}  // namespace quell::command_line
