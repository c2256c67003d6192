#include "apps/server/text_words.h"

#include <gtest/gtest.h>

#include "apps/server/embedded.h"
#include "outreach/text_segments.h"

namespace quell::server {
namespace {

using outreach::TextKind;

struct TheWordsOfATextToAPhone : testing::Test {
  const Texts texts = Texts::load(embedded_in_the_program()).value();
  const std::string origin = "https://appointments.health.example.gov";
  outreach::TextToSend reminder{.text = {.kind = TextKind::appointment_reminder},
                                .language = "en",
                                .link = "appointment#7KQ2M4TD9XAB",
                                .at = std::chrono::minutes{14 * 60 + 30},
                                .where = "374 Grand Ave"};
  outreach::TextToSend check{.text = {.kind = TextKind::symptom_check}, .language = "en", .link = "m#7KQ2M4TD9XAB"};
};

TEST_F(TheWordsOfATextToAPhone, say_when_and_where_and_how_to_change_it) {
  const std::string words = words_of_text(texts, origin, reminder);
  for (const char* part : {"tomorrow", "2:30 pm", "374 Grand Ave", "STOP",
                           "https://appointments.health.example.gov/en/appointment#7KQ2M4TD9XAB"})
    EXPECT_NE(words.find(part), words.npos) << part << " in " << words;
  reminder.language = "es";
  EXPECT_NE(words_of_text(texts, origin, reminder).find("ALTO"), std::string::npos);
}

TEST_F(TheWordsOfATextToAPhone, fit_two_segments_of_the_cheap_alphabet_in_each_language) {
  for (const std::string& language : texts.languages())
    for (outreach::TextToSend text : {reminder, check}) {
      text.language = language;
      const auto segments = outreach::count_segments(words_of_text(texts, origin, text));
      EXPECT_EQ(segments.encoding, outreach::TextEncoding::gsm_7) << language;
      EXPECT_LE(segments.segments, 2) << language;
    }
}

TEST_F(TheWordsOfATextToAPhone, leave_a_long_place_to_the_page) {
  reminder.where = "Edificio Peña, Calle de José Martí número 12345, segundo piso, entrada por el jardín";
  for (const std::string& language : texts.languages()) {
    reminder.language = language;
    const std::string words = words_of_text(texts, origin, reminder);
    EXPECT_EQ(words.find("Edificio"), words.npos);
    EXPECT_LE(outreach::count_segments(words).segments, 2) << words;
  }
}

TEST_F(TheWordsOfATextToAPhone, name_neither_an_illness_nor_a_vaccine) {
  for (const std::string& language : texts.languages())
    for (outreach::TextToSend text : {reminder, check}) {
      text.language = language;
      const std::string words = words_of_text(texts, origin, text);
      for (const char* told : {"mpox", "vaccin", "vacuna", "expos", "contact", "illness", "symptom", "dose", "dosis"})
        EXPECT_EQ(words.find(told), words.npos) << words;
    }
}

}  // namespace
}  // namespace quell::server
