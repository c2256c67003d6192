#pragma once

#include <optional>
#include <vector>

#include "core/date.h"
#include "core/described.h"
#include "core/private.h"
#include "core/text.h"
#include "people/demographics.h"

namespace quell::people {

enum class Pronouns { she_her, he_him, they_them, she_they, he_they, name_only, another };
BOOST_DESCRIBE_ENUM(Pronouns, she_her, he_him, they_them, she_they, he_they, name_only, another)

enum class Language {
  english,
  spanish,
  portuguese,
  french,
  haitian_creole,
  italian,
  polish,
  albanian,
  russian,
  ukrainian,
  arabic,
  bengali,
  gujarati,
  hindi,
  urdu,
  mandarin,
  cantonese,
  korean,
  tagalog,
  vietnamese,
  american_sign_language,
  another
};
BOOST_DESCRIBE_ENUM(Language, english, spanish, portuguese, french, haitian_creole, italian, polish, albanian, russian,
                    ukrainian, arabic, bengali, gujarati, hindi, urdu, mandarin, cantonese, korean, tagalog, vietnamese,
                    american_sign_language, another)

enum class InterpreterHelp { not_needed, needed, brings_someone };
BOOST_DESCRIBE_ENUM(InterpreterHelp, not_needed, needed, brings_someone)

enum class IdentifierKind { medical_record, state_registry, laboratory, insurance_member, department_case, another };
BOOST_DESCRIBE_ENUM(IdentifierKind, medical_record, state_registry, laboratory, insurance_member, department_case,
                    another)

using NameText = Private<Text<100>>;

// The name that a registry or a laboratory knows.
struct RegistryName {
  NameText given;
  std::optional<NameText> middle;
  NameText family;
  std::optional<Private<Text<20>>> suffix;

  friend bool operator==(const RegistryName&, const RegistryName&) = default;
};
BOOST_DESCRIBE_STRUCT(RegistryName, (), (given, middle, family, suffix))

struct Address {
  std::optional<Private<Text<200>>> street;
  std::optional<Private<Text<100>>> town;
  std::optional<Private<Text<10>>> zip;  // "06510" or "06510-1234"

  friend bool operator==(const Address&, const Address&) = default;
};
BOOST_DESCRIBE_STRUCT(Address, (), (street, town, zip))

struct Identifier {
  Private<IdentifierKind> kind;
  Private<Text<60>> value;

  friend bool operator==(const Identifier&, const Identifier&) = default;
};
BOOST_DESCRIBE_STRUCT(Identifier, (), (kind, value))

// Who somebody is: the document that is sealed with the person's own key. Only a name to call is needed, and an alias
// will do; an absent field was not asked.
struct Identity {
  NameText name_to_call;
  std::optional<RegistryName> registry_name;
  std::optional<Private<Date>> born_on;
  std::optional<Private<Pronouns>> pronouns;
  std::optional<Private<Text<40>>> pronouns_in_own_words;
  std::optional<Private<Language>> language;
  std::optional<Private<InterpreterHelp>> interpreter;
  std::optional<Private<Gender>> gender;
  std::optional<Private<Sex>> sex;
  std::optional<Demographics> demographics;
  std::optional<Address> address;
  std::vector<Identifier> identifiers;

  friend bool operator==(const Identity&, const Identity&) = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (),
                      (name_to_call, registry_name, born_on, pronouns, pronouns_in_own_words, language, interpreter,
                       gender, sex, demographics, address, identifiers))

}  // namespace quell::people
