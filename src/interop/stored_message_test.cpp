#include "interop/stored_message.h"

#include <gtest/gtest.h>

#include "interop/testing/with_intake.h"
#include "people/shred_person.h"
#include "storage/connection.h"

namespace quell::interop {
namespace {

struct MessageStored : WithIntake {};
ON_EACH_DATABASE(MessageStored);

TEST_P(MessageStored, of_two_persons_is_forgotten_with_either) {
  const std::string both = message_with({}) +
                           "PID|2||88^^^NORTH^MR||Mora^Eva||19900101|F\rOBR|1||F-9^NORTH|A^River^L\r"
                           "OBX|1|CWE|1-1^River DNA^LN||260373001^Detected^SCT||||||F\r";
  const TakenMessage taken = take(both);
  const auto persons = persons_of_message(tx(), taken.id);
  ASSERT_EQ(persons.size(), 2u);
  EXPECT_EQ(kept_text(taken.id), both);
  ASSERT_TRUE(people::shred_person(tx(), system, now, persons.at(1)));
  EXPECT_FALSE(*open_message(tx(), *find_message(tx(), programs::river_fever, taken.id)));
}

TEST_P(MessageStored, is_known_by_sender_and_number_or_by_its_content) {
  const auto key_of = [&](const ResultToSend& result) {
    return message_key(tx().keys(), programs::river_fever, read_hl7_arrival(message_with(result)));
  };
  EXPECT_EQ(key_of({}), key_of({.status = "C"}));
  EXPECT_NE(key_of({}), key_of({.control_id = "2"}));
  EXPECT_NE(key_of({.control_id = ""}), key_of({.control_id = "", .status = "C"}));
}

TEST(MessageKeys, are_put_under_a_newer_master_key_while_they_wait) {
  const std::string text = KeyRing::make_text("k1"), other = KeyRing::make_text("k2");
  const auto begin = other.find("k2 ");
  const KeyRing first = *KeyRing::from_text(text);
  const KeyRing newer = *KeyRing::from_text(text + other.substr(begin, other.find('\n', begin) - begin + 1));
  const storage::TemporaryDatabase place{storage::Engine::sqlite};
  const auto with_ring = [&](const KeyRing& ring, auto action) {
    const auto connection = *storage::connect(place.url(), ring, storage::Access::write);
    connection->begin(storage::Access::write);
    action(*connection);
    connection->commit();
  };
  StoredMessage message{.id = {"m-1"},
                        .program_id = programs::river_fever,
                        .jurisdiction_id = {"harbor"},
                        .message_key = "key",
                        .content_hash = "content",
                        .faults = "",
                        .wrapped_key = "",
                        .sealed_text = ""};
  with_ring(first, [&](storage::Transaction& tx) {
    Seed seed = Seed::from_number(1);
    ASSERT_TRUE(seal_message(tx, seed, message, "MSH|", {}));
    insert_message(tx, message);
  });
  with_ring(newer, [&](storage::Transaction& tx) {
    EXPECT_EQ(rewrap_message_keys(tx, 10)->count, 1);
    EXPECT_EQ(rewrap_message_keys(tx, 10)->count, 0);
    const auto kept = find_message(tx, programs::river_fever, message.id);
    EXPECT_EQ(kept->master_key_id, "k2");
    EXPECT_EQ((*open_message(tx, *kept))->reveal(), "MSH|");
  });
  with_ring(first, [&](storage::Transaction& tx) {
    EXPECT_EQ(open_message(tx, *find_message(tx, programs::river_fever, message.id)).error().reason,
              "people.key_missing");
  });
}

}  // namespace
}  // namespace quell::interop
