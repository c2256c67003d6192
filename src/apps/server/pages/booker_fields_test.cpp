#include "apps/server/pages/booker_fields.h"

#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

Fields typed(std::string_view json) { return {parse_json(json).value(), {}}; }

TEST(ThePhoneOnAForm, comes_with_what_was_allowed_and_nothing_else) {
  const Fields fields = typed(R"({"phone": "203-555-0123", "may_voicemail": "yes", "ask_for": "Sam"})");
  Form form{fields};
  EXPECT_EQ(phone_in(form)->reveal().value, "203-555-0123");
  const people::Consent consent = consent_in(form);
  EXPECT_FALSE(consent.text);
  EXPECT_TRUE(consent.voicemail);
  EXPECT_EQ(consent.name_to_ask_for->reveal().value, "Sam");
}

TEST(ThePhoneOnAForm, may_be_left_out_and_what_was_ticked_is_not_dropped) {
  const Fields fields = typed(R"({"phone": " ", "may_text": "yes"})");
  Form form{fields};
  EXPECT_FALSE(phone_in(form));
  EXPECT_TRUE(consent_in(form).text);
  EXPECT_TRUE(form.checked());
}

TEST_F(ThePages, keep_what_was_typed_where_something_must_be_mended) {
  const HttpAnswer page = visitor.post("/standby", {{"name_to_call", "Robin Example"}, {"may_text", "yes"}});
  EXPECT_TRUE(says(page, "Robin Example"));
  EXPECT_TRUE(says(page, "birth_fault"));
}

}  // namespace
}  // namespace quell::server
