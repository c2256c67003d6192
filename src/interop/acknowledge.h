#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/instant.h"
#include "core/seed.h"
#include "interop/judge_lab_message.h"

namespace quell::interop {

// Table 0155, as MSH-15 and MSH-16 say when an acknowledgment is wanted.
enum class AckCondition { unsaid, always, never, on_error, on_success };

// What the sender wants to hear. Both unsaid is the original mode: one application acknowledgment, always. Else the
// enhanced mode: an accept acknowledgment (the message is safely kept) by MSH-15, an application acknowledgment (it was
// used) by MSH-16, where unsaid is never. A message of a profile without acknowledgment that says neither wants none,
// and neither does an answer to one of ours; an ACK wants none whatever it says.
//
// Source: HL7 2.3 and 2.5.1, chapter 2.9.2 and 2.9.3; ELR 2.5.1 R1, profiles PHLabReport-NoAck (2.16.840.1.113883.9.11)
// and PHLabReport-Ack (2.16.840.1.113883.9.10), of which the latter must say both.
struct AckWish {
  AckCondition accept = AckCondition::never;
  AckCondition application = AckCondition::never;
};
AckWish wish_of(const Hl7Message& message);

// What an acknowledgment is made with. It says nothing about anyone: places, codes and sentences.
struct AckMaker {
  Instant at;
  std::function<std::string()> next_control_id;             // MSH-10, at most 20 characters, each one new
  std::function<std::string(std::string_view reason)> say;  // the sentence for a reason
};

// Twenty characters, as MSH-10 had until 2.6.
std::string new_control_id(Seed& seed);

// The acknowledgments of one message, in the order in which they are sent; most messages get one or none.
struct Acknowledgments {
  std::optional<std::string> accept, application;

  bool none() const { return !accept && !application; }
  std::string text() const { return accept.value_or("") + application.value_or(""); }
};

// What the sender hears of this verdict: AA, AE or AR; CA, CE or CR. A fault is told once: with the accept
// acknowledgment where no application acknowledgment will follow, or where the header itself is at fault (then none
// follows).
//
// It is written with the sender's own delimiters, version, processing id and character set, from receiver to sender,
// and in the form of the version: up to 2.4 one ERR with ERR-1 (segment^number^field^code), the first fault in words in
// MSA-3 and MSA-6; from 2.5 on an ERR each with ERR-2 to 4, 7 and 8. Lesser notes are told from 2.5 on only, where
// ERR-4 can say that they are warnings; before, an ERR beside AA would read as an error.
Acknowledgments acknowledge(const Hl7Message& message, const LabVerdict& verdict, const AckMaker& maker);

}  // namespace quell::interop
