#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace quell::people {

// The tables that travel inside the program, read once.
struct NameTables {
  struct Shares {
    float given = 0, family = 0;  // of people who bear the name
  };
  std::map<std::string, std::vector<std::uint16_t>, std::less<>> nick_groups;  // lines of matching/nicknames.txt
  std::map<std::string, Shares, std::less<>> common_names;                     // matching/common_names.csv
};

const NameTables& name_tables();

}  // namespace quell::people
