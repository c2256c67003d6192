#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "interop/acknowledge.h"

namespace quell::interop {

// What became of one message of a file. What it says about anyone is let go: a file may hold very many.
struct FileMessage {
  std::string_view bytes;
  std::string refused;              // a reason where it could not be read at all, or empty
  std::vector<IntakeFault> faults;  // the gravest first
  Acknowledgments acknowledgments;
};

struct FileAcknowledgment {
  std::vector<FileMessage> messages;
  std::vector<IntakeFault> notes;  // about the file: strange text between messages, counts that differ, no end
  // The acknowledgments as one answer. For a batch a batch, with BHS-12 and FHS-12 naming the one that is answered
  // (2.5.1, chapter 2.10.3.3); nothing where no message wants one.
  std::string answer;
};

// What was found in a message: a reason where it could not be read at all, or its faults.
struct JudgedFaults {
  std::string refused;
  std::vector<IntakeFault> faults;
};

// The acknowledgments of one message by what was found in it.
FileMessage answer_message(std::string_view bytes, JudgedFaults judged, const AckMaker& maker);

// The answer to a file whose messages `answer` answers one after another, in their order.
//
// Fails as split_hl7_file.
using AnswerMessage = std::function<FileMessage(std::string_view bytes)>;
Result<FileAcknowledgment> answer_file(std::string_view bytes, const AckMaker& maker, const AnswerMessage& answer);

// What intake would answer to a file, an upload or what a connection brought; nothing is stored.
//
// Fails as split_hl7_file.
Result<FileAcknowledgment> acknowledge_file(std::string_view bytes, const AckMaker& maker, const LabCheck& check = {});

}  // namespace quell::interop
