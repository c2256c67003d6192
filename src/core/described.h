#pragma once

// A struct named once with BOOST_DESCRIBE_STRUCT is known to storage, JSON, CSV, audit and OpenAPI. At most 52 members
// (Boost 1.81): nest structs before that.

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <string_view>
#include <type_traits>

namespace quell {

template <class Struct>
concept Described = std::is_class_v<Struct> && boost::describe::has_describe_members<Struct>::value;

template <class Enum>
concept DescribedEnum = std::is_enum_v<Enum> && boost::describe::has_describe_enumerators<Enum>::value;

// Calls visit(descriptor) for each field, in the order of the description; descriptor.name and descriptor.pointer.
template <Described Struct>
void each_field(auto&& visit) {
  boost::mp11::mp_for_each<boost::describe::describe_members<Struct, boost::describe::mod_public>>(visit);
}

template <DescribedEnum Enum>
void each_choice(auto&& visit) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(visit);
}

template <DescribedEnum Enum>
std::string_view name_of(Enum value) {
  return boost::describe::enum_to_string(value, "");
}

// False where no enumerator bears the name; `value` is then untouched.
template <DescribedEnum Enum>
bool choose(std::string_view name, Enum& value) {
  bool found = false;
  each_choice<Enum>([&](auto choice) {
    if (name == choice.name) {
      value = choice.value;
      found = true;
    }
  });
  return found;
}

}  // namespace quell
