#include "interop/acknowledge.h"

#include "interop/testing/with_acknowledgments.h"

namespace quell::interop {
namespace {

// MSA-1 of both acknowledgments: "CA AA", "- AE".
struct TheAcknowledgment : WithAcknowledgments {
  static constexpr const char* body = "\nPID|1||7^^^N^MR||Lee^Sam\nOBR|1||F-1|A^a^L\nOBX|1|ST|1-8^T^LN||x||||||F\n";

  std::string codes(const std::string& accept, const std::string& application, const std::string& profile = "",
                    const std::string& type = "ORU^R01", const std::string& segments = body) {
    const Acknowledgments told = answer("MSH|^~\\&|LAB|N|Q|D|20220803||" + type + "|7|P|2.5.1|||" + accept + "|" +
                                        application + "|||||" + profile + segments);
    return code(told.accept) + " " + code(told.application);
  }
  static std::string code(const std::optional<std::string>& text) {
    if (!text) return "-";
    const auto message_again = Hl7Message::parse(*text);
    EXPECT_EQ(message_again->segment("MSA").field(2).raw(), "7");
    return std::string{message_again->segment("MSA").field(1).raw()};
  }
  static constexpr const char* unusable = "\nPID|1||7^^^N^MR||Lee^Sam\nOBR|1||F-1|A^a^L\nOBX|1|ST|||x||||||F\n";
};

TEST_F(TheAcknowledgment, is_one_of_the_application_in_the_original_mode) {
  EXPECT_EQ(codes("", ""), "- AA");
  EXPECT_EQ(codes("\"\"", "\"\""), "- AA") << "null is as absent here";
  EXPECT_EQ(codes(" ", ""), "- AA");
  EXPECT_EQ(codes("", "", "", "ORU^R01", unusable), "- AE");
  EXPECT_EQ(codes("", "", "", "ADT^A01"), "- AR");
}

TEST_F(TheAcknowledgment, is_as_the_sender_asks_in_the_enhanced_mode) {
  EXPECT_EQ(codes("AL", "NE"), "CA -");
  EXPECT_EQ(codes("AL", ""), "CA -") << "unsaid beside a wish is never";
  EXPECT_EQ(codes("NE", "AL"), "- AA");
  EXPECT_EQ(codes("", "AL"), "- AA");
  EXPECT_EQ(codes("AL", "AL"), "CA AA");
  EXPECT_EQ(codes("SU", "SU"), "CA AA");
  EXPECT_EQ(codes("ER", "ER"), "- -");
  EXPECT_EQ(codes("NE", "NE"), "- -");
  EXPECT_EQ(codes("ACCEPT", "NE"), "CA -") << "whoever asks in words of their own hears";
}

TEST_F(TheAcknowledgment, tells_a_fault_of_the_content_once) {
  const auto wrong = [&](const char* accept, const char* application) {
    return codes(accept, application, "", "ORU^R01", unusable);
  };
  EXPECT_EQ(wrong("AL", "AL"), "CA AE") << "it is kept, and cannot be used";
  EXPECT_EQ(wrong("AL", "ER"), "CA AE");
  EXPECT_EQ(wrong("AL", "NE"), "CE -") << "nothing else would tell";
  EXPECT_EQ(wrong("AL", "SU"), "CE -");
  EXPECT_EQ(wrong("ER", "NE"), "CE -");
  EXPECT_EQ(wrong("SU", "NE"), "- -");
  EXPECT_EQ(wrong("SU", "AL"), "CA AE");
  EXPECT_EQ(wrong("NE", "ER"), "- AE");
  EXPECT_EQ(wrong("NE", "SU"), "- -");
  EXPECT_EQ(wrong("NE", "NE"), "- -");
}

TEST_F(TheAcknowledgment, tells_a_fault_of_the_header_with_the_accept_acknowledgment_and_no_other_follows) {
  const auto wrong = [&](const char* accept, const char* application) {
    return codes(accept, application, "", "ADT^A01");
  };
  EXPECT_EQ(wrong("AL", "AL"), "CR -");
  EXPECT_EQ(wrong("AL", "NE"), "CR -");
  EXPECT_EQ(wrong("SU", "AL"), "- AR");
  EXPECT_EQ(wrong("NE", "AL"), "- AR");
  EXPECT_EQ(wrong("NE", "NE"), "- -");
}

TEST_F(TheAcknowledgment, is_none_for_a_profile_without_one_unless_the_message_asks) {
  const char* no_ack = "PHLabReport-NoAck^PHIN^2.16.840.1.113883.9.11^ISO";
  EXPECT_EQ(codes("", "", no_ack), "- -");
  EXPECT_EQ(codes("", "", "X^Y~Lab^^2.16.840.1.113883.9.11^ISO"), "- -") << "known by its number alone";
  EXPECT_EQ(codes("", "", no_ack, "ADT^A01"), "- -");
  EXPECT_EQ(codes("AL", "NE", no_ack), "CA -");
  EXPECT_EQ(codes("", "", "PHLabReport-Ack^^2.16.840.1.113883.9.10^ISO"), "- AA");
}

TEST_F(TheAcknowledgment, is_never_acknowledged_itself) {
  EXPECT_EQ(codes("AL", "AL", "", "ACK^R01^ACK", "\nMSA|AA|3\n"), "- -");
  EXPECT_EQ(codes("", "", "", "ORR^O02", "\nMSA|AA|3\n"), "- -") << "nor is an answer";
}

}  // namespace
}  // namespace quell::interop
