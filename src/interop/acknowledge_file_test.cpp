#include "interop/acknowledge_file.h"

#include "interop/testing/with_acknowledgments.h"

namespace quell::interop {
namespace {

struct TheAnswerToAFile : WithAcknowledgments {
  static std::string good(const std::string& number, const std::string& wish = "") {
    return "MSH|^~\\&|LAB|N|||20220803||ORU^R01^ORU_R01|" + number + "|P|2.5.1|||" + wish +
           "\nPID|1||7^^^N^MR||Lee^Sam\nOBR|1||F-1|A^a^L\nOBX|1|ST|1-8^T^LN||x||||||F\n";
  }
  static std::string ack(int count_now, const std::string& number) {
    return "MSH|^~\\&|QUELL||LAB|N|20220803160500+0000||ACK^R01^ACK|ACK-" + std::to_string(count_now) +
           "|P|2.5.1\nMSA|AA|" + number + "\n";
  }
  FileAcknowledgment answered(const std::string& text) {
    bytes = text;
    count = 0;
    return *acknowledge_file(bytes, maker);
  }
};

TEST_F(TheAnswerToAFile, has_one_acknowledgment_a_message) {
  const auto told = answered(good("1") + good("2", "NE|NE") + good("3"));
  EXPECT_EQ(lines(told.answer), ack(1, "1") + ack(2, "3"));
  ASSERT_EQ(told.messages.size(), 3u);
  EXPECT_TRUE(told.messages[1].acknowledgments.none());
  EXPECT_TRUE(told.notes.empty());
}

TEST_F(TheAnswerToAFile, is_a_batch_for_a_batch) {
  const auto told = answered(
      "FHS|^~\\&|LAB|N|QUELL|DPH|20220803||f||FILE-1\nBHS|^~\\&|LAB|N|QUELL|DPH|20220803||b||B-1\n" + good("1") +
      good("2", "AL|AL") + "BTS|2\nBHS|^~\\&|LAB|N|||||||B-2\n" + good("3", "NE|NE") + "BTS|1\nFTS|2\n");
  const std::string head = "|^~\\&|QUELL|DPH|LAB|N|20220803160500+0000||||";
  const std::string enhanced = "MSH|^~\\&|QUELL||LAB|N|20220803160500+0000||ACK^R01^ACK|ACK-";
  EXPECT_EQ(lines(told.answer), "FHS" + head + "ACK-5|FILE-1\nBHS" + head + "ACK-4|B-1\n" + ack(1, "1") + enhanced +
                                    "2|P|2.5.1|||NE|NE\nMSA|CA|2\n" + enhanced +
                                    "3|P|2.5.1|||NE|NE\nMSA|AA|2\nBTS|3\nFTS|1\n")
      << "the second batch wants to hear nothing";
}

TEST_F(TheAnswerToAFile, says_nothing_where_nobody_wants_to_hear) {
  EXPECT_EQ(answered("BHS|^~\\&|LAB\n" + good("1", "NE|NE") + "BTS|1\n").answer, "");
}

TEST_F(TheAnswerToAFile, notes_what_is_strange_about_it) {
  const auto told = answered("Dear Quell\nBHS|^~^&|LAB\n" + good("1") + "BTS|2\nand greetings\nFHS \n");
  EXPECT_EQ(WithHl7Message::told(told.notes),
            " interop.hl7_stray_text\nBHS-1 interop.hl7_delimiters_unusable\nBTS-1 interop.hl7_batch_count_differs\n"
            " interop.hl7_stray_text\n");
  EXPECT_EQ(lines(told.answer), ack(1, "1")) << "a batch whose header cannot be read is answered by messages";
  EXPECT_TRUE(answered(good("1") + "BTS||all\n").notes.empty());
}

TEST_F(TheAnswerToAFile, says_where_a_batch_or_a_file_was_cut_off_and_answers_what_came) {
  const std::string batch = "BHS|^~\\&|LAB\n", head = "FHS|^~\\&|LAB\n" + batch;
  const auto cut = answered(head + good("1") + "MSH|^~\\&|LAB|N|||2022");
  EXPECT_EQ(WithHl7Message::told(cut.notes), "BHS interop.hl7_batch_unfinished\nFHS interop.hl7_batch_unfinished\n");
  EXPECT_EQ(cut.messages.size(), 2u);
  EXPECT_NE(cut.answer.find("\rMSA|AA|1\r"), std::string::npos);
  EXPECT_EQ(WithHl7Message::told(answered(head + good("1") + batch + good("2") + "BTS|1\nFTS|2\n").notes),
            "BHS interop.hl7_batch_unfinished\n");
  EXPECT_TRUE(answered(head + good("1") + "BTS|1\nFTS|1\n").notes.empty());
}

TEST_F(TheAnswerToAFile, refuses_a_message_that_cannot_be_read_and_answers_the_others) {
  const auto told = answered("MSH|^~^&|LAB\nPID|1\n" + good("2"));
  ASSERT_EQ(told.messages.size(), 2u);
  EXPECT_EQ(told.messages[0].refused, "interop.hl7_delimiters_unusable");
  EXPECT_EQ(lines(told.answer), ack(1, "2"));
}

TEST_F(TheAnswerToAFile, rejects_a_message_that_is_too_large_by_its_header) {
  std::string large = good("9");
  for (std::size_t i = 0; i < Hl7Limits::segments; ++i) large += "ZZZ\n";
  const auto told = answered(large);
  EXPECT_NE(told.answer.find("MSA|AR|9\rERR||MSH^1|207^Application internal error^HL70357|E|"), std::string::npos)
      << told.answer;
}

TEST_F(TheAnswerToAFile, is_a_refusal_where_it_holds_no_message) {
  EXPECT_EQ(acknowledge_file("hello", maker).error().reason, "interop.hl7_no_message");
}

}  // namespace
}  // namespace quell::interop
