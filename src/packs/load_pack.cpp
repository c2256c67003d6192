#include "packs/load_pack.h"

#include <algorithm>
#include <set>

#include "core/read_json.h"
#include "core/text.h"
#include "packs/check_parts.h"
#include "packs/node_walk.h"
#include "packs/read_table.h"
#include "packs/read_texts.h"
#include "packs/read_toml.h"

namespace quell::packs {
namespace {

struct ProductsFile {
  std::vector<Product> products;
};
BOOST_DESCRIBE_STRUCT(ProductsFile, (), (products))

enum class Presence { required, optional };

class PackReader {
 public:
  explicit PackReader(const PackFiles& files) : files_(files) {}

  LoadedPack read() {
    read_tables_of_toml();
    read_tables_of_csv();
    for (const std::string& language : pack_.program.languages) read_language(language);
    read_map("map.json");
    report_unknown_files();
    if (problems_.empty()) {
      sort_by_day();
      fold_localities();
      problems_ = check_parts(pack_, files_);
    }
    if (!problems_.empty()) return tl::unexpected(std::move(problems_));
    return std::make_shared<const Pack>(std::move(pack_));
  }

 private:
  void read_tables_of_toml() {
    ProductsFile products;
    read_toml_file("program.toml", pack_.program);
    read_toml_file("products.toml", products);
    read_toml_file("schedule.toml", pack_.schedule);
    read_toml_file("screening.toml", pack_.screening);
    read_toml_file("criteria.toml", pack_.criteria);
    read_toml_file("monitoring.toml", pack_.monitoring);
    read_toml_file("case_definition.toml", pack_.case_definitions);
    read_toml_file("interview.toml", pack_.interview);
    pack_.products = std::move(products.products);
  }

  void read_tables_of_csv() {
    read_csv_file("sites.csv", Presence::required, pack_.sites);
    read_csv_file("localities.csv", Presence::optional, pack_.localities);
    read_csv_file("supply.csv", Presence::optional, pack_.supply);
    read_csv_file("counts.csv", Presence::optional, pack_.counts);
    read_csv_file("example/clinic_hours.csv", Presence::optional, pack_.example_clinic_hours);
    read_csv_file("example/line_list.csv", Presence::optional, pack_.example_cases);
  }

  void read_language(const std::string& language) {
    const std::string file = "texts/" + language + ".json";
    if (const std::string* json = take(file, Presence::required))
      pack_.texts[language] = read_texts(file, *json, problems_);
  }

  void read_map(const std::string& file) {
    const std::string* text = take(file, Presence::optional);
    if (!text) return;
    const auto json = parse_json(*text);
    if (json && json->is_object()) pack_.map = *text;
    else
      problems_.push_back({ProblemKind::file_unreadable, file, 1, "The file is not a JSON object.",
                           "Make it again with web/tools/map.mjs, or leave it out."});
  }

  const std::string* take(const std::string& file, Presence presence) {
    taken_.insert(file);
    const auto found = files_.find(file);
    if (found != files_.end()) return &found->second;
    if (presence == Presence::required)
      problems_.push_back({ProblemKind::file_missing, file, 0, "The file is missing.",
                           "Add it; copy it from another pack and change it."});
    return nullptr;
  }

  void read_toml_file(const std::string& file, auto& out) {
    const std::string* text = take(file, Presence::required);
    if (!text) return;
    const auto root = read_toml(*text);
    if (!root) {
      problems_.push_back({ProblemKind::file_unreadable, file, root.error().line, root.error().what,
                           "Correct the TOML here; https://toml.io shows how it is written."});
      return;
    }
    NodeWalk walk{file, Typing::typed, problems_};
    read_node(walk, *root, file, out);
  }

  template <class Row>
  void read_csv_file(const std::string& file, Presence presence, std::vector<Row>& out) {
    const std::string* text = take(file, presence);
    if (!text) return;
    NodeWalk walk{file, Typing::as_text, problems_};
    for (const Node& row : read_table(file, *text, problems_)) read_node(walk, row, file, out.emplace_back());
  }

  void report_unknown_files() {
    for (const auto& [file, content] : files_)
      if (!taken_.contains(file) && !file.ends_with(".md"))
        problems_.push_back({ProblemKind::file_unknown, file, 0, "No part of Quell reads this file.",
                             "Take it out, correct its name, or list its language in program.toml."});
  }

  void sort_by_day() {
    std::ranges::stable_sort(pack_.criteria.versions, {}, &CriteriaVersion::effective_from);
    std::ranges::stable_sort(pack_.case_definitions.versions, {}, &CaseDefinition::effective_from);
    std::ranges::stable_sort(pack_.counts, {}, &AnnouncedCount::on);
    std::ranges::stable_sort(pack_.supply, {}, &SupplyEntry::on);
  }

  void fold_localities() {
    for (Locality& locality : pack_.localities) {
      locality.folded_town = folded(locality.town);
      locality.folded_name = locality.name == locality.town ? locality.folded_town : folded(locality.name);
    }
  }

  const PackFiles& files_;
  std::set<std::string, std::less<>> taken_;
  std::vector<Problem> problems_;
  Pack pack_;
};

}  // namespace

LoadedPack load_pack(const PackFiles& files) { return PackReader{files}.read(); }

LoadedPack load_pack(const std::filesystem::path& folder) {
  const auto files = read_pack_files(folder);
  if (files) return load_pack(*files);
  const bool too_large = files.error().reason == "packs.folder_too_large";
  return tl::unexpected(std::vector<Problem>{
      {ProblemKind::file_missing, folder.string(), 0,
       too_large ? "The folder is too large for a pack." : "The folder cannot be read.",
       too_large ? "A pack holds at most 200 files and 16 MB." : "Check its name and who may read it."}});
}

std::vector<Problem> check_pack(const std::filesystem::path& folder) {
  auto pack = load_pack(folder);
  return pack ? std::vector<Problem>{} : std::move(pack).error();
}

}  // namespace quell::packs
