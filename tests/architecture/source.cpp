#include "tests/architecture/source.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace quell::architecture {
namespace {

namespace fs = std::filesystem;

bool is_made(const fs::path& folder) {
  const auto name = folder.filename();
  return name == "node_modules" || name == "dist" || name == "build" || name == ".git";
}

bool ends_with_any(std::string_view path, const std::vector<std::string>& endings) {
  return std::ranges::any_of(endings, [&](const std::string& ending) { return path.ends_with(ending); });
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

// Walks the text once, blanking what is not code.
class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) { lexed_.code = std::string{text}; }

  Lexed run() {
    while (at_ < text_.size()) {
      if (text_.substr(at_, 2) == "//") blank_to(line_end());
      else if (text_.substr(at_, 2) == "/*") blank_to(after("*/", at_ + 2));
      else if (starts_raw_string()) read_raw_string();
      else if (text_[at_] == '"') read_string();
      else if (text_[at_] == '\'' && (at_ == 0 || !is_word(text_[at_ - 1]))) blank_to(after_quote('\''));
      else take_code();
    }
    return std::move(lexed_);
  }

 private:
  std::size_t line_end() const { return std::min(text_.find('\n', at_), text_.size()); }
  std::size_t after(std::string_view end, std::size_t from) const {
    const auto found = text_.find(end, from);
    return found == std::string_view::npos ? text_.size() : found + end.size();
  }
  std::size_t after_quote(char quote) const {
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != quote && text_[end] != '\n') end += text_[end] == '\\' ? 2 : 1;
    return std::min(end + 1, text_.size());
  }
  bool starts_raw_string() const { return text_.substr(at_, 2) == "R\"" && (at_ == 0 || !is_word(text_[at_ - 1])); }

  void read_raw_string() {
    const auto open = text_.find('(', at_);
    if (open == std::string_view::npos) return blank_to(text_.size());
    const std::string end = ")" + std::string{text_.substr(at_ + 2, open - at_ - 2)} + "\"";
    const auto stop = after(end, open);
    keep(text_.substr(open + 1, std::max(stop - open, end.size() + 1) - end.size() - 1));
    blank_to(stop);
  }
  void read_string() {
    const auto stop = after_quote('"');
    // The path of an #include stays code.
    const auto line = text_.substr(0, at_).rfind('\n') + 1;
    if (text_.substr(line).starts_with("#include")) {
      at_ = stop;
      return;
    }
    keep(text_.substr(at_ + 1, stop - at_ - 2));
    blank_to(stop);
  }
  void keep(std::string_view literal) {
    if (follows_a_string_) lexed_.strings.back().text += literal;
    else lexed_.strings.push_back({at_, std::string{literal}});
    follows_a_string_ = true;
  }
  void take_code() {
    if (!std::isspace(static_cast<unsigned char>(text_[at_]))) follows_a_string_ = false;
    ++at_;
  }
  void blank_to(std::size_t end) {
    for (; at_ < end; ++at_)
      if (text_[at_] != '\n') lexed_.code[at_] = ' ';
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool follows_a_string_ = false;
  Lexed lexed_;
};

}  // namespace

SourceFiles read_tree(std::string_view checkout, const std::vector<std::string>& folders,
                      const std::vector<std::string>& endings) {
  SourceFiles files;
  for (const std::string& folder : folders) {
    const fs::path root = fs::path{checkout} / folder;
    if (!fs::exists(root)) continue;
    for (auto entry = fs::recursive_directory_iterator{root}; entry != fs::recursive_directory_iterator{}; ++entry) {
      if (entry->is_directory() && is_made(entry->path())) entry.disable_recursion_pending();
      const std::string path = entry->path().lexically_relative(checkout).generic_string();
      if (!entry->is_regular_file() || !ends_with_any(path, endings)) continue;
      std::ifstream in{entry->path(), std::ios::binary};
      files.push_back({path, {std::istreambuf_iterator<char>{in}, {}}});
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

Lexed lexed(std::string_view cpp) { return Lexer{cpp}.run(); }

int line_of(std::string_view text, std::size_t at) {
  return 1 + static_cast<int>(std::ranges::count(text.substr(0, at), '\n'));
}

bool is_test(std::string_view path) {
  return path.ends_with("_test.cpp") || path.find("/testing/") != std::string_view::npos;
}

std::string room_of(std::string_view path) {
  if (!path.starts_with("src/")) return {};
  path.remove_prefix(4);
  return std::string{path.substr(0, path.find('/'))};
}

}  // namespace quell::architecture
