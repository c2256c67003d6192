#include "access/staff_name.h"

#include "access/staff_record.h"

namespace quell::access {

std::string staff_name(storage::Transaction& tx, const StaffId& staff) {
  const auto record = find_staff(tx, staff);
  return record ? record->display_name.value : std::string{};
}

}  // namespace quell::access
