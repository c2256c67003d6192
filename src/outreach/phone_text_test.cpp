#include "outreach/phone_text.h"

#include "core/write_json.h"
#include "outreach/testing/with_texts.h"

namespace quell::outreach {
namespace {

struct APhoneText : WithTexts {};
ON_EACH_DATABASE(APhoneText);

TEST_P(APhoneText, is_changed_only_as_it_was_seen) {
  book_for(texting("Ana"));
  remind();
  const PhoneText seen = all_texts().at(0);
  PhoneText changed = seen;
  changed.state = TextState::withdrawn;
  EXPECT_TRUE(change_phone_text(tx(), seen, changed));
  EXPECT_FALSE(change_phone_text(tx(), seen, changed));
  EXPECT_EQ(find_phone_text(tx(), program, seen.id)->state, TextState::withdrawn);
  EXPECT_FALSE(find_phone_text(tx(), ProgramId{"other"}, seen.id));
}

TEST_P(APhoneText, holds_neither_number_nor_name_nor_words) {
  book_for(texting("Zanzibar"));
  remind();
  settle(take().at(0), GatewayAnswer::accepted);
  const std::string row = to_json(all_texts().at(0));
  for (const char* told : {"Zanzibar", "5550123", "Grand"}) EXPECT_EQ(row.find(told), row.npos) << row;
}

}  // namespace
}  // namespace quell::outreach
