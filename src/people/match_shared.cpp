#include "people/match_shared.h"

#include <algorithm>
#include <vector>

namespace quell::people {
namespace {

constexpr std::size_t ssn_bearers_max = 12, phone_bearers_max = 40, house_bearers_max = 100;

std::uint64_t house_of(const MatchFeatures& record) {
  if (!record.house_number || !record.street.joined) return 0;
  std::uint64_t key = 0;
  for (const std::uint64_t part : {record.house_number, record.street.joined, record.zip ? record.zip : record.city})
    key = (key ^ part) * 0x9e3779b97f4a7c15ULL, key ^= key >> 29;
  return key;
}

// Those that more than `bearers_max` of the numbers are, each once and in order.
std::vector<std::uint64_t> frequent(std::vector<std::uint64_t> numbers, std::size_t bearers_max) {
  std::ranges::sort(numbers);
  std::vector<std::uint64_t> found;
  for (auto begin = numbers.begin(); begin != numbers.end();) {
    const auto end = std::ranges::upper_bound(begin, numbers.end(), *begin);
    if (static_cast<std::size_t>(end - begin) > bearers_max) found.push_back(*begin);
    begin = end;
  }
  return found;
}

bool contains_number(const std::vector<std::uint64_t>& sorted, std::uint64_t number) {
  return number != 0 && std::ranges::binary_search(sorted, number);
}

// 0s stand behind the phones that are left.
void take_out_phones(MatchFeatures& record, const std::vector<std::uint64_t>& shared) {
  auto& phones = record.phones;
  const auto kept =
      std::remove_if(phones.begin(), phones.end(), [&](std::uint64_t p) { return contains_number(shared, p); });
  std::fill(kept, phones.end(), 0);
}

}  // namespace

SharedNumbers take_out_shared(std::span<MatchFeatures> records) {
  std::vector<std::uint64_t> ssns, phones, houses;
  for (const MatchFeatures& record : records) {
    if (record.ssn) ssns.push_back(record.ssn);
    if (const std::uint64_t house = house_of(record)) houses.push_back(house);
    for (const std::uint64_t phone : record.phones)
      if (phone) phones.push_back(phone);
  }
  ssns = frequent(std::move(ssns), ssn_bearers_max);
  phones = frequent(std::move(phones), phone_bearers_max);
  houses = frequent(std::move(houses), house_bearers_max);
  const SharedNumbers taken{ssns.size(), phones.size(), houses.size()};
  if (taken.all() == 0) return taken;
  for (MatchFeatures& record : records) {
    if (contains_number(ssns, record.ssn)) record.ssn = 0;
    take_out_phones(record, phones);
    if (contains_number(houses, house_of(record))) record.house_number = record.unit = 0;
  }
  return taken;
}

}  // namespace quell::people
