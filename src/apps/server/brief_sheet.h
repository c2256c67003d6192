#pragma once

// The morning's brief in a reader's language: as text, as a table for a spreadsheet, and as a sheet of paper.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "apps/server/texts.h"
#include "oversight/brief.h"

namespace quell::server {

struct BriefSheet {
  struct Row {
    std::string what;
    std::optional<int> on_the_day;
    std::optional<int> in_all;
  };
  std::string language;
  std::string title;
  std::string about;  // whose, and when it was made
  std::array<std::string, 3> columns;
  std::vector<Row> rows;
  std::vector<std::string> notes;
  Instant made_at;
};

BriefSheet brief_sheet(const oversight::Brief& brief, const Texts& texts, std::string_view language);

std::string as_text(const BriefSheet& sheet);
std::string as_csv(const BriefSheet& sheet);
std::string as_pdf(const BriefSheet& sheet);

}  // namespace quell::server
