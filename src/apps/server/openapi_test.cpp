#include "apps/server/openapi.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "apps/server/all_routes.h"
#include "apps/server/testing/notes.h"

namespace quell::server {
namespace {

using boost::json::value;

struct NotesDocument : NotesServer {
  value document = boost::json::parse(openapi_document(note_routes()));

  const value& at(const char* pointer) { return document.at_pointer(pointer); }
};

TEST_F(NotesDocument, takes_parameters_from_path_and_query) {
  EXPECT_EQ(at("/paths/~1api~1notes/get/parameters/0/name"), "site");
  EXPECT_EQ(at("/paths/~1api~1notes/get/parameters/0/in"), "query");
  EXPECT_EQ(at("/paths/~1api~1notes/get/parameters/0/required"), false);
  EXPECT_EQ(at("/paths/~1api~1notes~1{id}/get/parameters/0/in"), "path");
  EXPECT_EQ(at("/paths/~1api~1notes~1{id}/get/parameters/0/required"), true);
}

TEST_F(NotesDocument, leaves_to_the_body_what_the_path_does_not_say) {
  const auto& body = at("/paths/~1api~1sites~1{site}~1notes~1{id}/put/requestBody/content/application~1json/schema");
  EXPECT_EQ(body.at("required"), (boost::json::array{"text", "count"}));
  EXPECT_EQ(body.at("properties").as_object().size(), 2u);
  EXPECT_EQ(at("/paths/~1api~1notes/post/requestBody/content/application~1json/schema/$ref"),
            "#/components/schemas/server.Note");
}

TEST_F(NotesDocument, says_who_may_and_what_comes_back) {
  EXPECT_EQ(at("/paths/~1api~1staff~1notes/post/x-permission"), "give_doses");
  EXPECT_EQ(at("/paths/~1api~1staff~1notes~1{id}/get/x-personal"), true);
  EXPECT_EQ(at("/paths/~1api~1notes/post/responses/200/content/application~1json/schema/$ref"),
            "#/components/schemas/server.Note");
  EXPECT_TRUE(at("/paths/~1api~1spoiled/post/responses").as_object().contains("204"));
  EXPECT_EQ(at("/paths/~1api~1notes/post/operationId"), "server.keep_note");
}

// Every "$ref" below a value.
void collect_references(const value& json, std::set<std::string>& found) {
  if (const auto* object = json.if_object()) {
    for (const auto& [name, member] : *object) {
      if (name == "$ref") found.emplace(member.as_string());
      else collect_references(member, found);
    }
  } else if (const auto* array = json.if_array()) {
    for (const value& item : *array) collect_references(item, found);
  }
}

TEST(TheApiDocument, has_the_shape_of_openapi_3_1) {
  const value document = boost::json::parse(openapi_document(capability_routes()));
  EXPECT_EQ(document.at("openapi"), "3.1.0");
  EXPECT_FALSE(document.at_pointer("/info/title").as_string().empty());
  std::set<std::string> names;
  for (const auto& [path, operations] : document.at("paths").as_object()) {
    EXPECT_TRUE(path.starts_with("/api/")) << path;
    for (const auto& [method, operation] : operations.as_object()) {
      EXPECT_TRUE((std::set<std::string>{"get", "post", "put", "patch", "delete"}.contains(method))) << path;
      EXPECT_TRUE(names.emplace(operation.at("operationId").as_string()).second)
          << "twice: " << operation.at("operationId");
      EXPECT_FALSE(operation.at("summary").as_string().empty()) << path;
      EXPECT_TRUE(operation.at("responses").as_object().contains("default")) << path;
    }
  }
  std::set<std::string> references;
  collect_references(document, references);
  for (const std::string& reference : references) {
    boost::system::error_code missing;
    EXPECT_TRUE(document.find_pointer(reference.substr(1), missing)) << reference;
  }
}

TEST(TheApiDocument, that_is_committed_is_current) {
  std::ifstream file{QUELL_SOURCE_DIR "/openapi.json"};
  const std::string committed{std::istreambuf_iterator<char>{file}, {}};
  EXPECT_EQ(committed, openapi_document(capability_routes()) + "\n") << "run: build/quell openapi > openapi.json";
}

}  // namespace
}  // namespace quell::server
