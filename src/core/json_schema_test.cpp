#include "core/json_schema.h"

#include <gtest/gtest.h>

namespace quell::clinics {

enum class Service { vaccination, testing };
BOOST_DESCRIBE_ENUM(Service, vaccination, testing)

struct Slot {
  PlaceId id;
  Service service = Service::testing;
  Places capacity;
  std::optional<Text<80>> note;
  std::vector<Slot> next;
};
BOOST_DESCRIBE_STRUCT(Slot, (), (id, service, capacity, note, next))

}  // namespace quell::clinics

namespace quell {
namespace {

TEST(JsonSchema, of_a_noun_is_a_reference_to_its_component) {
  SchemaComponents components;
  EXPECT_EQ(json_schema<clinics::Slot>(components), R"({"$ref":"#/components/schemas/clinics.Slot"})");
  ASSERT_EQ(components.size(), 1u);
  EXPECT_EQ(components["clinics.Slot"],
            R"({"type":"object","additionalProperties":false,"required":["id","service","capacity"],"properties":{)"
            R"("id":{"type":"string","pattern":"^[a-z0-9_-]{1,64}$"},)"
            R"("service":{"type":"string","enum":["vaccination","testing"]},)"
            R"("capacity":{"type":"integer","minimum":0,"maximum":10000},)"
            R"("note":{"type":"string","maxLength":80},)"
            R"("next":{"type":"array","items":{"$ref":"#/components/schemas/clinics.Slot"}}}})");
}

TEST(JsonSchema, of_plain_values) {
  SchemaComponents components;
  EXPECT_EQ(json_schema<bool>(components), R"({"type":"boolean"})");
  EXPECT_EQ(json_schema<int>(components), R"({"type":"integer"})");
  EXPECT_EQ(json_schema<double>(components), R"({"type":"number"})");
  EXPECT_EQ(json_schema<Instant>(components), R"({"type":"string","format":"date-time"})");
  EXPECT_EQ(json_schema<Private<Date>>(components), R"({"type":"string","format":"date"})");
  EXPECT_EQ((json_schema<std::map<std::string, std::string>>(components)),
            R"({"type":"object","additionalProperties":{"type":"string"}})");
  EXPECT_TRUE(components.empty());
}

TEST(JsonSchema, names_components_after_rooms) {
  EXPECT_EQ(schema_name("quell::clinics::Place"), "clinics.Place");
  EXPECT_EQ(schema_name("quell::Page<quell::clinics::Place>"), "Page.quell.clinics.Place");
}

}  // namespace
}  // namespace quell
