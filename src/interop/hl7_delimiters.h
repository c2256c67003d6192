#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quell::interop {

// The characters that part a message. Each message, batch and file declares its own in the first two fields of its
// header: the field separator, then up to five encoding characters in this order. A zero is one that was not declared:
// nothing is parted by it. The truncation character is of 2.7; senders of 2.5.1 declare it too.
struct Hl7Delimiters {
  char field = '|';
  char component = '^';
  char repetition = '~';
  char escape = '\\';
  char subcomponent = '&';
  char truncation = 0;

  std::string encoding_characters() const;  // as MSH-2 says them
  bool is_one(char c) const;

  friend bool operator==(const Hl7Delimiters&, const Hl7Delimiters&) = default;
};

// What a header that begins with its three letters declares ("MSH|^~\&|…"). Nothing where they cannot part a message:
// no separator, more than five encoding characters, one that stands for two things, or a letter, digit, space or
// character beyond ASCII among them. No encoding characters at all are allowed here; who reads components must look.
//
// Source: HL7 2.5.1, chapter 2.5.4; the fifth character 2.7, chapter 2.5.4.
std::optional<Hl7Delimiters> declared_delimiters(std::string_view header);

}  // namespace quell::interop
