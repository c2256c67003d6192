#include "outreach/reseal_writings.h"

#include <gtest/gtest.h>

#include "outreach/question.h"
#include "storage/connection.h"
#include "storage/testing/each_database.h"

namespace quell::outreach {
namespace {

const std::string first_keys = KeyRing::make_text("k1");

KeyRing ring_of_two() {
  const std::string other = KeyRing::make_text("k2");
  const auto begin = other.find("k2 ");
  return *KeyRing::from_text(first_keys + other.substr(begin, other.find('\n', begin) - begin + 1));
}

struct KeptWriting {
  std::string id;
  std::string key_id;
  std::string sealed_text;
};
BOOST_DESCRIBE_STRUCT(KeptWriting, (), (id, key_id, sealed_text))

struct ResealWritings : testing::TestWithParam<storage::Engine> {
  storage::TemporaryDatabase place{GetParam()};

  template <class Action>
  void with_ring(const KeyRing& ring, Action action) {
    const auto connection = *storage::connect(place.url(), ring, storage::Access::write);
    connection->begin(storage::Access::write);
    action(*connection);
    connection->commit();
  }
  static KeptWriting kept(storage::Transaction& tx, const std::string& id) {
    return *tx.find<KeptWriting>(
        "select id, key_id, sealed_text from outreach_question where id = :id "
        "union all select id, key_id, sealed_text from outreach_answer where id = :id",
        KeptWriting{.id = id});
  }
  static void write(storage::Transaction& tx, const char* sql, const std::string& id, const std::string& words) {
    const SealedWriting sealed = seal_writing(tx.keys(), id, Writing{LongText<2000>{words}});
    tx.execute(sql, KeptWriting{id, sealed.key_id, sealed.sealed});
  }
  // Three questions, the last of them answered.
  void SetUp() override {
    with_ring(*KeyRing::from_text(first_keys), [](storage::Transaction& tx) {
      for (const char* id : {"q1", "q2", "q3"})
        write(tx,
              "insert into outreach_question (id, program_id, helper, language, key_id, sealed_text, code_hash, "
              "asked_at) values (:id, 'p', 'department', 'en', :key_id, :sealed_text, :id, 0)",
              id, std::string{"Words of "} + id);
      write(tx,
            "insert into outreach_answer (id, question_id, key_id, sealed_text, answered_at, answered_by) "
            "values (:id, 'q3', :key_id, :sealed_text, 0, 'staff')",
            "a1", "Words of a1");
    });
  }
};
ON_EACH_DATABASE(ResealWritings);

TEST_P(ResealWritings, puts_questions_and_answers_under_the_current_key_and_they_still_open) {
  with_ring(ring_of_two(), [](storage::Transaction& tx) {
    const auto first = reseal_writings(tx, 2);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->count, 3);
    EXPECT_FALSE(first->finished);
    EXPECT_EQ(reseal_writings(tx, 2)->count, 1);
    EXPECT_TRUE(reseal_writings(tx, 2)->finished);
    for (const char* id : {"q1", "q2", "q3", "a1"}) {
      const KeptWriting row = kept(tx, id);
      EXPECT_EQ(row.key_id, "k2") << id;
      EXPECT_EQ(open_writing(tx.keys(), id, {row.key_id, row.sealed_text})->reveal().value,
                std::string{"Words of "} + id);
    }
  });
}

TEST_P(ResealWritings, with_a_ring_that_lacks_the_key_leaves_all_as_it_was) {
  with_ring(*KeyRing::from_text(KeyRing::make_text("k9")), [](storage::Transaction& tx) {
    EXPECT_EQ(reseal_writings(tx, 10).error().reason, "outreach.key_missing");
    EXPECT_EQ(kept(tx, "q1").key_id, "k1");
  });
}

}  // namespace
}  // namespace quell::outreach
