#include "apps/server/brief_sheet.h"

#include <unicode/unistr.h>

#include <algorithm>

#include "apps/server/pages/spoken.h"
#include "core/csv.h"
#include "core/pdf.h"
#include "core/time_zone.h"

namespace quell::server {
namespace {

using Cells = std::array<std::string, 3>;

// As people read it: "1,034".
Cells spoken(const BriefSheet& sheet, const BriefSheet::Row& row) {
  const auto say = [&](const std::optional<int>& count) {
    return count ? spoken_number(sheet.language, *count) : std::string{};
  };
  return {row.what, say(row.on_the_day), say(row.in_all)};
}

// As programs read it: "1034".
std::string plain(const std::optional<int>& count) { return count ? std::to_string(*count) : std::string{}; }

// Letters as a reader counts them, so that columns stand under each other in any language.
std::size_t wide(const std::string& text) {
  return static_cast<std::size_t>(icu::UnicodeString::fromUTF8(text).countChar32());
}
std::string blanks(std::size_t to, const std::string& text) {
  return std::string(to > wide(text) ? to - wide(text) : 0, ' ');
}

}  // namespace

BriefSheet brief_sheet(const oversight::Brief& brief, const Texts& texts, std::string_view language) {
  const auto say = [&](const std::string& key) { return texts.say(language, key); };
  const auto zone = TimeZone::find(brief.time_zone);
  const std::string made = zone ? spoken_date(language, zone->day_of(brief.made_at)) + ", " +
                                      spoken_time(language, zone->minute_of_day(brief.made_at))
                                : to_rfc3339(brief.made_at);
  BriefSheet sheet{
      .language = std::string{language},
      .title = say("staff.brief.title") + ": " + spoken_date(language, brief.through),
      .about = brief.department + " · " + texts.say(language, "staff.brief.made", {{"time", made}}),
      .columns = {say("staff.brief.what"), spoken_date(language, brief.through), say("staff.brief.in_all")},
      .rows = {},
      .notes = {},
      .made_at = brief.made_at};
  for (const oversight::BriefLine& line : brief.lines)
    sheet.rows.push_back({say("staff.brief_line." + line.what), line.on_the_day, line.in_all});
  if (brief.cases_counted_on)
    sheet.notes.push_back(
        texts.say(language, "staff.brief.cases_counted", {{"day", spoken_date(language, *brief.cases_counted_on)}}));
  sheet.notes.push_back(say("staff.brief.note"));
  return sheet;
}

std::string as_text(const BriefSheet& sheet) {
  std::array<std::size_t, 3> widths{};
  for (std::size_t i = 0; i < 3; ++i) {
    widths[i] = wide(sheet.columns[i]);
    for (const auto& row : sheet.rows) widths[i] = std::max(widths[i], wide(spoken(sheet, row)[i]));
  }
  const auto line = [&](const Cells& cells) {
    return cells[0] + blanks(widths[0], cells[0]) + "  " + blanks(widths[1], cells[1]) + cells[1] + "  " +
           blanks(widths[2], cells[2]) + cells[2] + "\n";
  };
  std::string text = sheet.title + "\n" + sheet.about + "\n\n" + line(sheet.columns);
  for (const auto& row : sheet.rows) text += line(spoken(sheet, row));
  text += "\n";
  for (const std::string& note : sheet.notes) text += note + "\n";
  return text;
}

std::string as_csv(const BriefSheet& sheet) {
  std::string text;
  append_csv_row(text, {sheet.columns.begin(), sheet.columns.end()});
  for (const auto& row : sheet.rows) append_csv_row(text, {row.what, plain(row.on_the_day), plain(row.in_all)});
  return text;
}

std::string as_pdf(const BriefSheet& sheet) {
  PdfDocument document{{sheet.title, sheet.made_at, sheet.about}};
  document.heading(sheet.title);
  document.paragraph(sheet.about);
  PdfTable table{
      {{sheet.columns[0], 3}, {sheet.columns[1], 2, PdfAlign::right}, {sheet.columns[2], 1, PdfAlign::right}}, {}};
  for (const auto& row : sheet.rows) {
    const Cells cells = spoken(sheet, row);
    table.rows.push_back({cells.begin(), cells.end()});
  }
  document.table(table);
  for (const std::string& note : sheet.notes) document.small_print(note);
  return document.bytes();
}

}  // namespace quell::server
