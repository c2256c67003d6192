#include "access/recovery_codes.h"

#include <cctype>

#include "access/secret_token.h"

namespace quell::access {
namespace {

constexpr int codes = 10;
constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";  // Crockford's: no i, l, o, u

struct CodeRow {
  StaffId staff;
  std::string code_hash;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(CodeRow, (), (staff, code_hash, now))

struct CodeCount {
  int count;
};
BOOST_DESCRIBE_STRUCT(CodeCount, (), (count))

std::string new_code(Seed& seed) {
  std::string code;
  for (int i = 0; i < 10; ++i) {
    if (i == 5) code += '-';
    code += letters[seed.next_number_below(letters.size())];
  }
  return code;
}

// As it is hashed: what people confuse on paper is made one.
std::string plain(std::string_view typed) {
  std::string code;
  for (const char c : typed) {
    const char letter = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (letter == 'o') code += '0';
    else if (letter == 'i' || letter == 'l') code += '1';
    else if (letter != '-' && letter != ' ') code += letter;
  }
  return code;
}

CodeRow row_of_code(storage::Transaction& tx, const StaffId& staff, std::string_view code, Instant now) {
  return {staff, token_hash(tx.keys(), TokenUse::recovery_code, staff.text + "/" + plain(code)), now};
}

}  // namespace

std::vector<std::string> renew_recovery_codes(storage::Transaction& tx, const StaffId& staff, Seed& seed) {
  tx.execute("delete from access_recovery_code where staff_id = :staff", CodeRow{.staff = staff});
  std::vector<std::string> shown;
  for (int i = 0; i < codes; ++i) {
    shown.push_back(new_code(seed));
    tx.execute("insert into access_recovery_code (staff_id, code_hash) values (:staff, :code_hash)",
               row_of_code(tx, staff, shown.back(), {}));
  }
  return shown;
}

bool use_recovery_code(storage::Transaction& tx, const StaffId& staff, std::string_view code, Instant now) {
  return tx.execute(
             "update access_recovery_code set used_at = :now "
             "where staff_id = :staff and code_hash = :code_hash and used_at is null",
             row_of_code(tx, staff, code, now)) == 1;
}

int count_recovery_codes(storage::Transaction& tx, const StaffId& staff) {
  return tx
      .find<CodeCount>("select count(*) as count from access_recovery_code where staff_id = :staff and used_at is null",
                       CodeRow{.staff = staff})
      ->count;
}

}  // namespace quell::access
