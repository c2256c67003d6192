// Each rule is seen to fail.

#include "tests/architecture/rules.h"

#include <gtest/gtest.h>

namespace quell::architecture {
namespace {

const FloorPlan plan{
    "# remarks\ncore:\nstorage: core\npacks: core\npeople: storage\ninventory: storage\nclinics: people inventory\n"};

std::size_t complaints(const Complaints& found) { return found.size(); }

TEST(FloorPlan, reaches_through_the_rooms_below) {
  EXPECT_TRUE(plan.may_name("clinics", "core"));
  EXPECT_TRUE(plan.may_name("clinics", "clinics"));
  EXPECT_FALSE(plan.may_name("inventory", "people"));
  EXPECT_FALSE(plan.may_name("core", "storage"));
  EXPECT_FALSE(plan.may_name("core", "elsewhere"));
}

TEST(Lexed, tells_code_from_strings_and_comments) {
  const Lexed source = lexed("f(\"a\" // \"no\"\n  \"b\", 'x', R\"(q\"u)\"); /* \"no\" */ g(1'000, \"c\\\"d\");");
  ASSERT_EQ(source.strings.size(), 3u);
  EXPECT_EQ(source.strings[0].text, "ab");
  EXPECT_EQ(source.strings[1].text, "q\"u");
  EXPECT_EQ(source.strings[2].text, "c\\\"d");
  EXPECT_EQ(source.code.find("no"), std::string::npos);
  EXPECT_NE(source.code.find("g(1'000"), std::string::npos);
}

TEST(Arrows, up_sideways_and_to_nowhere_are_refused) {
  EXPECT_EQ(complaints(arrows_that_point_up(plan, {"src/inventory/a.cpp", "#include \"people/person.h\"\n"})), 1u);
  EXPECT_EQ(complaints(arrows_that_point_up(plan, {"src/core/a.h", "#include \"storage/value.h\"\n"})), 1u);
  EXPECT_EQ(complaints(arrows_that_point_up(plan, {"src/core/a.h", "#include \"a.h\"\n"})), 1u);
  EXPECT_EQ(complaints(arrows_that_point_up(plan, {"src/cellar/a.h", ""})), 1u);
}

TEST(Arrows, down_are_good) {
  const SourceFile file{"src/clinics/a.cpp",
                        "#include <people/x.h>\n#include \"core/ids.h\"\n// #include \"apps/x.h\"\n"};
  EXPECT_EQ(complaints(arrows_that_point_up(plan, file)), 0u);
}

TEST(Tables, of_a_room_that_may_not_be_named_are_refused) {
  const auto found = [](std::string sql) {
    return complaints(tables_of_other_rooms(plan, {"src/inventory/a.cpp", "f(\"" + sql + "\");"}));
  };
  EXPECT_EQ(found("select * from people_person"), 1u);
  EXPECT_EQ(found("SELECT x FROM inventory_lot l JOIN clinics_place p ON 1 = 1"), 1u);
  EXPECT_EQ(found("insert into \"\n  \"people_person values (1)"), 1u);
  EXPECT_EQ(found("update people_person set x = 1"), 1u);
  EXPECT_EQ(found("delete from inventory_lot where id in (select lot from storage_event)"), 0u);
  EXPECT_EQ(found("a letter from home_town"), 0u);
}

TEST(Tables, of_a_migration_refer_downwards) {
  const auto found = [](std::string sql) {
    return complaints(migrations_that_point_up(plan, {"migrations/0001_x.sql", sql}));
  };
  EXPECT_EQ(found("create table inventory_lot (id text references clinics_place (id));"), 1u);
  EXPECT_EQ(found("create table lots (id text); create table store_lot (id text);"), 1u);
  EXPECT_EQ(found("-- from people_person\ncreate table clinics_place (id text references people_person (id));\n"
                  "create index clinics_place_by_id on clinics_place (id);\n@append_only(inventory_ledger)\n"),
            0u);
}

TEST(Length, is_limited) {
  EXPECT_EQ(complaints(longer_than(2, {"a", "1\n2\n3\n"})), 1u);
  EXPECT_EQ(complaints(longer_than(3, {"a", "1\n2\n3\n"})), 0u);
  EXPECT_EQ(complaints(functions_longer_than(3, {"a", "int f() {\n  1;\n  2;\n  3;\n}\n"})), 1u);
  EXPECT_EQ(complaints(functions_longer_than(3, {"a", "struct S {\n  1;\n  2;\n  3;\n};\nint f() {\n  1;\n}\n"})), 0u);
}

TEST(Tests, are_missed_and_excuses_grow_stale) {
  const SourceFiles files{{"src/core/a.cpp", ""},
                          {"src/core/b.cpp", ""},
                          {"src/core/b_test.cpp", ""},
                          {"src/apps/quell/main.cpp", ""},
                          {"src/storage/testing/c.cpp", ""}};
  EXPECT_EQ(untested_sources(files, {}), (Complaints{"src/core/a.cpp has no test beside it"}));
  EXPECT_EQ(complaints(untested_sources(files, {{"src/core/a.cpp", "why"}})), 0u);
  EXPECT_EQ(
      complaints(untested_sources(files, {{"src/core/a.cpp", ""}, {"src/core/b.cpp", ""}, {"src/core/z.cpp", ""}})),
      2u);
}

TEST(Reasons, are_found_where_failures_are_made_and_nowhere_else) {
  const SourceFile file{"src/core/a.cpp", R"(
    if (a) return fail(FailureKind::conflict, b ? "clinics.full" : "clinics.closed");
    if (c) return {{}, "core.too_long"};
    walk.fault("core.required");
    return tl::unexpected(Failure{FailureKind::conflict, "people.merged", {}});
    announce(tx, {.kind = "clinics.dose_given"});
    tx.touch("people.person", id);
    return invalid("/lot", "elsewhere.reason");
  )"};
  EXPECT_EQ(reasons_in(plan, file), (std::set<std::string>{"clinics.full", "clinics.closed", "core.too_long",
                                                           "core.required", "people.merged"}));
}

TEST(Reasons, need_a_test_and_a_sentence_in_both_languages) {
  const SourceFiles files{{"src/core/a_test.cpp", "EXPECT_EQ(faults, \"/x core.a; \");"},
                          {"src/core/b.cpp", "\"core.b\""}};
  EXPECT_EQ(complaints(untested_reasons({"core.a", "core.b"}, files)), 1u);

  const SourceFiles texts{{"texts/en/core.json", R"({"core.a": "A: b", "core.c": "x"})"},
                          {"texts/es/core.json", R"({"core.a": "A", "core.b": "x"})"}};
  EXPECT_EQ(missing_sentences({"core.a", "core.b"}, texts),
            (Complaints{"texts/en has no sentence for core.b", "texts/es has no sentence for core.c"}));
  EXPECT_EQ(complaints(missing_sentences({"core.d"}, {})), 2u);
}

TEST(Coroutines, that_the_compiler_breaks_are_refused) {
  const auto found = [](std::string code) { return complaints(miscompiled_coroutines({"src/apps/a.cpp", code})); };
  EXPECT_EQ(found("auto x = c ? co_await f() : y;"), 1u);
  EXPECT_EQ(found("auto x = c ? y : co_await f();"), 1u);
  EXPECT_EQ(found("co_await run([&x] { return x; });"), 1u);
  EXPECT_EQ(found("g(c ? 1 : 2); co_await f();  // a ? co_await b : c"), 0u);
  EXPECT_EQ(found("co_await run([] { return 1; }, list[at](3));"), 0u);
}

TEST(Names, that_two_files_of_a_room_use_for_themselves_are_told) {
  const auto hidden = [](const std::string& code) { return "namespace {\n\n" + code + "\n}  // namespace\n"; };
  const auto found = [&](const std::string& path, const std::string& first, const std::string& second) {
    return complaints(names_of_two_files({{"src/core/a.cpp", hidden(first)}, {path, hidden(second)}}));
  };
  EXPECT_EQ(found("src/core/b.cpp", "struct Row {\n};", "struct Row {\n  int x;\n};"), 1u);
  EXPECT_EQ(found("src/core/b.cpp", "int sum(int a) {\n}", "template <class T>\nT sum(T a, T b) {\n}"), 1u);
  EXPECT_EQ(found("src/core/b.cpp", "constexpr int page = 1;", "const Page page{1};"), 1u);
  EXPECT_EQ(found("src/core/b.cpp", "struct Row {\n};", "struct Line {\n  Row row();\n};"), 0u);
  EXPECT_EQ(found("src/packs/b.cpp", "struct Row {\n};", "struct Row {\n};"), 0u);
}

TEST(Libraries, are_seen_only_where_they_are_kept) {
  const KeptLibrary toml{"toml++", {"src/packs/"}, 1};
  EXPECT_EQ(complaints(libraries_that_leak(toml, {{"src/packs/a.cpp", "#include <toml++/toml.h>\n"}})), 0u);
  EXPECT_EQ(complaints(libraries_that_leak(toml, {{"src/people/a.cpp", "#include <toml++/toml.h>\n"}})), 1u);
  EXPECT_EQ(complaints(libraries_that_leak(toml, {{"src/packs/a.cpp", "#include <toml++/toml.h>\n"},
                                                  {"src/packs/b.cpp", "#include <toml++/toml.h>\n"}})),
            1u);
}

TEST(Diseases, are_not_named) {
  EXPECT_EQ(complaints(disease_names({"src/core/a.cpp", "// for Mpox only\n"})), 1u);
  EXPECT_EQ(complaints(disease_names({"src/core/a.cpp", "// for any disease\n"})), 0u);
}

}  // namespace
}  // namespace quell::architecture
