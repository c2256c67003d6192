#include "people/match_list.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

#include "core/csv.h"
#include "people/match_blocks.h"
#include "people/match_learn.h"
#include "people/match_shared.h"

namespace quell::people {
namespace {

constexpr std::size_t block_max = 400;
constexpr std::uint32_t chunk_size = 2'048;

struct Chunk {
  std::vector<ListedPair> pairs;
  std::uint64_t compared = 0;
};

// One thread's work: a stamp a record tells which were met for the record at hand.
class PairFinder {
 public:
  PairFinder(const MatchList& list, const MatchBlocks& blocks, const MatchWeights& weights, double bits_min)
      : list_(list), blocks_(blocks), weights_(weights), bits_min_(bits_min), met_for_(list.records.size(), none) {
    people_ = static_cast<double>(std::max(list.second_begins, list.records.size() - list.second_begins));
  }

  void find(std::uint32_t begin, std::uint32_t end, Chunk& chunk) {
    for (std::uint32_t a = begin; a < end; ++a) {
      const std::size_t first = chunk.pairs.size();
      for (const std::uint32_t block : blocks_.blocks_of(a)) {
        const auto records = blocks_.records_in(block);
        for (auto b = std::ranges::upper_bound(records, a); b != records.end(); ++b) look_at(a, *b, chunk);
      }
      std::sort(chunk.pairs.begin() + static_cast<std::ptrdiff_t>(first), chunk.pairs.end(),
                [](const ListedPair& one, const ListedPair& other) { return one.b < other.b; });
    }
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  void look_at(std::uint32_t a, std::uint32_t b, Chunk& chunk) {
    if (met_for_[b] == a) return;
    met_for_[b] = a;
    if (list_.has_two_files() && (a >= list_.second_begins || b < list_.second_begins)) return;
    ++chunk.compared;
    const MatchFeatures &one = list_.records[a], &other = list_.records[b];
    const MatchScore scored = score(compare(one, other, list_.words), one, other, weights_, people_);
    if (scored.bits >= bits_min_) chunk.pairs.push_back({a, b, scored});
  }

  const MatchList& list_;
  const MatchBlocks& blocks_;
  const MatchWeights& weights_;
  double bits_min_;
  double people_;
  std::vector<std::uint32_t> met_for_;
};

Result<void> fail_without_columns() { return fail(FailureKind::invalid_input, "people.list_without_columns"); }

Result<std::string> id_of(const CsvRow& row, std::size_t cell) {
  const std::string_view text = cell < row.cells.size() ? std::string_view{row.cells[cell]} : std::string_view{};
  const auto begin = text.find_first_not_of(" \t");
  if (begin == text.npos)
    return invalid("/" + std::to_string(row.line) + "/" + std::to_string(cell + 1), "people.row_without_id");
  return std::string{text.substr(begin, text.find_last_not_of(" \t") - begin + 1)};
}

}  // namespace

Result<void> add_file(MatchList& list, std::istream& csv) {
  std::optional<MatchColumns> columns;
  std::vector<std::string> header;
  std::size_t id = 0;
  list.second_begins = list.records.size();
  TRY(each_csv_row(csv, [&](const CsvRow& row) -> Result<void> {
    if (!columns) {
      columns = MatchColumns{row.cells, ""};
      id = id_column(row.cells);
      header = row.cells;
      return columns->any() ? Result<void>{} : fail_without_columns();
    }
    TRY(check_row(row, header));
    list.ids.push_back(TRY(id_of(row, id)));
    const MatchRecord written = columns->record(row.cells);
    list.records.push_back(match_features(written, list.words));
    const MatchFeatures& record = list.records.back();
    list.unread.look_at(row.line, written, record);
    for (const WordId word : record.given.all()) list.words.count(NamePart::given, word);
    for (const WordId word : record.family.all()) list.words.count(NamePart::family, word);
    return {};
  }));
  if (!columns) return fail_without_columns();
  take_out_shared(list.records);
  if (list.second_begins == 0) list.second_begins = list.records.size();
  return {};
}

MatchListing matched_pairs(const MatchList& list, const MatchListOptions& options) {
  const MatchBlocks blocks{list.records, list.words, block_max};
  MatchWeights weights = with_chance_of(list, match_weights());
  const auto people = static_cast<double>(std::max<std::size_t>(list.records.size(), 2));
  if (options.learn_weights) weights = learnt(list, blocks, weights, people);

  const auto count = static_cast<std::uint32_t>(list.records.size());
  std::vector<Chunk> chunks((count + chunk_size - 1) / chunk_size);
  std::atomic<std::uint32_t> next = 0;
  const auto work = [&] {
    PairFinder finder{list, blocks, weights, options.bits_min};
    for (std::uint32_t chunk = next++; chunk < chunks.size(); chunk = next++)
      finder.find(chunk * chunk_size, std::min(count, (chunk + 1) * chunk_size), chunks[chunk]);
  };
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < std::max(1U, options.threads); ++i) threads.emplace_back(work);
    work();
  }
  MatchListing listing{.blocks_passed_over = blocks.passed_over()};
  for (const Chunk& chunk : chunks) {
    listing.pairs.insert(listing.pairs.end(), chunk.pairs.begin(), chunk.pairs.end());
    listing.compared += chunk.compared;
  }
  return listing;
}

}  // namespace quell::people
