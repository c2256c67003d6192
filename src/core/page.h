#pragma once

// Lists come in pages, by keyset: a page's cursor says after which row the next one begins, so rows that come or go
// meanwhile are neither skipped nor shown twice.
//
//     const auto after = request.after ? TRY(from_cursor<Place>(*request.after)) : Place{};
//     auto rows = tx.all<Row>("select … where (starts_at, id) > (:starts_at, :id) order by starts_at, id limit 51",
//     after); return page_of<Place>(std::move(rows), 50, [](const Row& last) { return Place{last.starts_at, last.id};
//     });

#include <optional>
#include <string>
#include <vector>

#include "core/base64.h"
#include "core/read_json.h"
#include "core/result.h"
#include "core/write_json.h"

namespace quell {

template <class T>
struct Page {
  std::vector<T> items;
  std::optional<std::string> next;  // nothing on the last page

  BOOST_DESCRIBE_CLASS(Page, (), (items, next), (), ())
};

// The key of a row, a described struct without personal data, as text to give back. Nobody should look inside.
template <Described Key>
std::string to_cursor(const Key& key) {
  return to_base64(to_json(key));
}

// Fails: invalid_input core.cursor_unknown   (at /after) it is none that a page gave
template <Described Key>
Result<Key> from_cursor(std::string_view cursor) {
  const auto text = from_base64(cursor);
  if (!text) return invalid("/after", "core.cursor_unknown");
  const auto json = parse_json(*text);
  if (!json) return invalid("/after", "core.cursor_unknown");
  auto key = read_json<Key>(*json);
  if (!key) return invalid("/after", "core.cursor_unknown");
  return key;
}

// Of rows that were asked for with one more than fit a page.
template <Described Key, class Row>
Page<Row> page_of(std::vector<Row> rows, std::size_t length, auto&& key_of) {
  Page<Row> page{std::move(rows), {}};
  if (page.items.size() <= length) return page;
  page.items.resize(length);
  page.next = to_cursor<Key>(key_of(page.items.back()));
  return page;
}

}  // namespace quell
