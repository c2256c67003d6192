#include <algorithm>

#include "packs/check_parts.h"

namespace quell::packs {
namespace {

bool is_digit_here(char c) { return c >= '0' && c <= '9'; }

// What a phone dials: digits, with a plus before a country's number.
bool can_be_dialled(std::string_view dial) {
  if (dial.starts_with('+')) dial.remove_prefix(1);
  return dial.size() >= 2 && dial.size() <= 15 && std::ranges::all_of(dial, is_digit_here);
}

// As people write a number: "860-555-0100", "(860) 555-0100 ext. 4".
bool reads_as_phone(std::string_view phone) {
  const auto digits = std::ranges::count_if(phone, is_digit_here);
  return digits >= 3 && (is_digit_here(phone.front()) || phone.front() == '+' || phone.front() == '(');
}

bool is_address(std::string_view url) {
  constexpr std::string_view secure = "https://";
  if (!url.starts_with(secure)) return false;
  const std::string_view host = url.substr(secure.size(), url.find('/', secure.size()) - secure.size());
  return host.find('.') != host.npos && !host.starts_with('.') && !host.ends_with('.') &&
         std::ranges::none_of(url, [](unsigned char c) { return c <= ' ' || c == '"' || c == '<' || c == '>'; });
}

class LinkCheck {
 public:
  explicit LinkCheck(Problems& problems) : problems_(problems) {}

  void address(const std::string& file, int line, const std::string& key, const std::string& url) {
    if (!is_address(url))
      refuse(file, line, "\"" + key + "\" = \"" + url + "\" is no address of a page.",
             "Write it with https:// before it.");
  }
  void phone(const std::string& file, int line, const std::string& key, const std::string& phone) {
    if (!reads_as_phone(phone))
      refuse(file, line, "\"" + key + "\" = \"" + phone + "\" is no phone number.",
             "Write it as people read it: 860-555-0100.");
  }
  void dialled(const std::string& file, int line, const std::string& dial) {
    if (!can_be_dialled(dial))
      refuse(file, line, "\"dial\" = \"" + dial + "\" cannot be dialled.", "Write digits alone: 211 or +18605550100.");
  }

 private:
  void refuse(const std::string& file, int line, std::string what, std::string remedy) {
    problems_.push_back({ProblemKind::wrong_type, file, line, std::move(what), std::move(remedy)});
  }

  Problems& problems_;
};

}  // namespace

void check_links(const Pack& pack, Problems& problems) {
  LinkCheck check{problems};
  const Program& program = pack.program;
  check.address("program.toml", 1, "url", program.department.url);
  check.address("program.toml", 1, "national_url", program.department.national_url);
  check.dialled("program.toml", 1, program.department.help_line.dial);
  for (const Partner& partner : program.partners) {
    if (partner.url) check.address("program.toml", partner.line, "url", *partner.url);
    if (partner.phone) check.phone("program.toml", partner.line, "phone", *partner.phone);
  }
  for (const Site& site : pack.sites)
    if (site.phone) check.phone("sites.csv", site.line, "phone", *site.phone);
}

}  // namespace quell::packs
