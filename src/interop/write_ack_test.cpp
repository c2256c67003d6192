#include "interop/write_ack.h"

#include "interop/testing/with_acknowledgments.h"

namespace quell::interop {
namespace {

struct AWrittenAck : WithAcknowledgments {
  std::string written(const std::string& text) { return lines(answer(text).text()); }
};

TEST_F(AWrittenAck, goes_from_receiver_to_sender_and_names_the_message) {
  EXPECT_EQ(
      written("MSH|^~\\&|LIS^1.2^ISO|North^07D0644555^CLIA|QUELL^9.9^ISO|DPH^9.8^ISO|20220803||ORU^R01^ORU_R01|C-7|P|"
              "2.5.1|||AL|NE||UNICODE UTF-8|||X^Y~PHLabReport-Ack^^2.16.840.1.113883.9.10^ISO\n"
              "PID|1||7^^^N^MR||Lee^Sam\nOBR|1||F-1|A^a^L\nOBX|1|ST|1-8^T^LN||x||||||F\n"),
      "MSH|^~\\&|QUELL^9.9^ISO|DPH^9.8^ISO|LIS^1.2^ISO|North^07D0644555^CLIA|20220803160500+0000||ACK^R01^ACK|ACK-1|P|"
      "2.5.1|||NE|NE||UNICODE UTF-8|||PHLabReport-Ack^^2.16.840.1.113883.9.10^ISO\n"
      "MSA|CA|C-7\n");
}

TEST_F(AWrittenAck, has_an_err_each_since_version_2_5) {
  EXPECT_EQ(written("MSH|^~\\&|LAB|N|||20220803||ORU^R01^ORU_R01|7|P|2.5.1\nPID|1||7^^^N^MR||Lee^Sam||soon\n"
                    "OBR|1||F-1|A^a^L\nOBX|1|ST|1-8^T^LN||x||||||F\nOBX|2|ST|||x||||||F\n"),
            "MSH|^~\\&|QUELL||LAB|N|20220803160500+0000||ACK^R01^ACK|ACK-1|P|2.5.1\n"
            "MSA|AE|7\n"
            "ERR||OBX^2^3|101^Required field missing^HL70357|E|||interop.hl7_field_needed|(interop.hl7_field_needed)\n"
            "ERR||PID^1^7|102^Data type error^HL70357|W|||interop.hl7_time_unreadable|(interop.hl7_time_unreadable)\n");
}

TEST_F(AWrittenAck, tells_warnings_and_information_beside_aa) {
  const std::string text = written(
      "MSH|^~\\&|LAB|N|||20220803||ORU^R01^ORU_R01|7|T|2.5.1\nPID|1||7^^^N^MR||Lee^Sam\n"
      "OBR|1||F-1|A^a^L\nOBX|1|NM|1-8^T^LN||x||||||F\n");
  EXPECT_NE(text.find("MSA|AA|7\n"), text.npos);
  EXPECT_NE(text.find("ERR||MSH^1^11|0^Message accepted^HL70357|I|"), text.npos) << text;
  EXPECT_NE(text.find("ERR||OBX^1^5^1^1|102^Data type error^HL70357|W|"), text.npos) << text;
}

TEST_F(AWrittenAck, has_one_err_with_places_and_codes_before_version_2_5) {
  const std::string body =
      "\nPID|1||7^^^N^MR||Lee^Sam||soon\nOBR|1||F-1|A^a^L\nOBX|1|ST|||x||||||F\nOBX|2|ST|||x||||||F\n";
  const std::string rest =
      "MSA|AE|7|OBX-3: Required field missing|||101^Required field missing^HL70357\n"
      "ERR|OBX^1^3^101&Required field missing&HL70357~OBX^2^3^101&Required field missing&HL70357\n";
  EXPECT_EQ(written("MSH|^~\\&|LAB|N|||20220803||ORU^R01|7|P|2.3" + body),
            "MSH|^~\\&|QUELL||LAB|N|20220803160500+0000||ACK^R01|ACK-1|P|2.3\n" + rest);
  EXPECT_EQ(written("MSH|^~\\&|LAB|N|||20220803||ORU^R01|7|P|2.3.1" + body),
            "MSH|^~\\&|QUELL||LAB|N|20220803160500+0000||ACK^R01^ACK|ACK-2|P|2.3.1\n" + rest);
  EXPECT_EQ(written("MSH|^~\\&|LAB|N|||20220803||ORU^R01|7|P|2.4\nPID|1||7^^^N^MR||Lee^Sam\n"),
            "MSH|^~\\&|QUELL||LAB|N|20220803160500+0000||ACK^R01^ACK|ACK-3|P|2.4\n"
            "MSA|AE|7|OBR: Segment sequence error|||100^Segment sequence error^HL70357\n"
            "ERR|OBR^1^^100&Segment sequence error&HL70357\n");
}

TEST_F(AWrittenAck, tells_no_lesser_notes_before_version_2_5) {
  EXPECT_EQ(written("MSH|^~\\&|LAB|N|||20220803||ORU^R01|7||2.4\nPID|1||||\nOBR|1|||\nOBX|1|NM|A^a^L||x|\n"),
            "MSH|^~\\&|QUELL||LAB|N|20220803160500+0000||ACK^R01^ACK|ACK-1|P|2.4\nMSA|AA|7\n");
}

TEST_F(AWrittenAck, speaks_with_the_senders_delimiters_and_repeats_its_bytes) {
  EXPECT_EQ(written("MSH!$%/+!L|B!N!!!20220803!!ORU$R01!7/F/\xF1!P!2.5.1\nPID!1!!7$$$N$MR!!Lee$Sam\nOBR!1!!F-1!A$a$L\n"
                    "OBX!1!ST!!!x!!!!!!F\n"),
            "MSH!$%/+!QUELL!!L|B!N!20220803160500+0000!!ACK$R01$ACK!ACK-1!P!2.5.1\nMSA!AE!7/F/\xF1\n"
            "ERR!!OBX$1$3!101$Required field missing$HL70357!E!!!interop.hl7_field_needed!(interop.hl7_field_needed)\n"
            "ERR!!MSH$1$10!102$Data type error$HL70357!W!!!interop.hl7_characters_guessed!"
            "(interop.hl7_characters_guessed)\n");
  EXPECT_EQ(written("MSH|^|LAB|N|||20220803||ORU^R01|7|P|2.3\nPID|1||7^^^N^MR||Lee^Sam\nOBR|1||F-1|A^a^L\n"
                    "OBX|1|ST|||x||||||F\nOBX|2|ST|||x||||||F\n"),
            "MSH|^|QUELL||LAB|N|20220803160500+0000||ACK^R01|ACK-2|P|2.3\n"
            "MSA|AE|7|OBX-3: Required field missing|||101^Required field missing^HL70357\nERR|OBX^1^3^101\n")
      << "without repetitions or subcomponents, what can be said without them";
}

TEST_F(AWrittenAck, can_be_read_whatever_the_message_was) {
  for (const char* text : {"MSH||LAB|||||ORU^R01|7|P|2.3", "MSH|^~\\&|", "MSH|", "MSH|^~\\&|||||||ORU^R 1|7",
                           "MSH|^~\\&|||||||X^Y01^Z|7|P|2.9", "MSH|^~\\&|||||||ORU^R01|7\nof two lines|P|2.5.1",
                           "MSH|^~\\&|||||||ORU^R01|\"\"|P|99.99.99", "MSH|\\|a\\b"}) {
    const std::string told = answer(text).text();
    const auto again = Hl7Message::parse(told);
    ASSERT_TRUE(again) << text;
    EXPECT_TRUE(again->continued().empty());
    std::string number{message->segment("MSH").field(10).raw()};
    if (number == "7\nof two lines") number = "7 of two lines";
    EXPECT_EQ(again->segment("MSA").field(2).raw(), number) << text;
    EXPECT_FALSE(again->segment("MSH").field(12).is_absent());
  }
}

}  // namespace
}  // namespace quell::interop
