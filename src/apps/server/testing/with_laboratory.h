#pragma once

// The small program with North Laboratory, which has a token to send by, over a database with lanes: what was written
// is committed.

#include <gtest/gtest.h>

#include <future>

#include "access/add_organization.h"
#include "access/sending_token.h"
#include "apps/server/access_seams.h"
#include "apps/server/embedded.h"
#include "apps/server/lab_intake.h"
#include "interop/testing/with_intake.h"

namespace quell::server {

struct WithLaboratory : testing::TestWithParam<storage::Engine> {
  const storage::TemporaryDatabase place{GetParam()};
  const std::unique_ptr<storage::Database> database = place.open();
  const Texts texts = *Texts::load(embedded_in_the_program());
  const access::Actor lead = access::system_actor(programs::river_fever);
  const Instant now = programs::tuesday_morning;
  std::string token;

  void SetUp() override {
    write([&](storage::Transaction& tx) {
      programs::install_small_pack(tx);
      EXPECT_TRUE(access::add_organization(tx, lead, now, Seed::from_number(1),
                                           {{"north"}, access::OrganizationKind::laboratory, {"North Laboratory"}}));
      token = access::issue_sending_token(tx, lead, now, Seed::from_number(2), {{"t-1"}, {"north"}, {"Engine"}})->token;
    });
  }

  void write(const std::function<void(storage::Transaction&)>& act) {
    ASSERT_TRUE(database->write("test", [&](storage::Transaction& tx) -> Result<void> {
      act(tx);
      return {};
    }));
  }
  FindSender sender() {
    return
        [this](storage::Transaction& tx) { return access::actor_of_sending_token(tx, token, programs::river_fever); };
  }
  Result<IntakeAnswer> take(LabIntake& intake, const std::string& bytes) {
    std::promise<Result<IntakeAnswer>> answer;
    intake.take({bytes, interop::Door::http, sender(), now},
                [&](Result<IntakeAnswer> taken) { answer.set_value(std::move(taken)); });
    return answer.get_future().get();
  }

  struct Counted {
    std::int64_t count = 0;
    BOOST_DESCRIBE_CLASS(Counted, (), (count), (), ())
  };
  std::int64_t rows(const std::string& table) {
    return database
        ->read([&](storage::Transaction& tx) -> Result<std::int64_t> {
          return tx.find<Counted>("select count(*) as count from " + table, storage::NoParameters{})->count;
        })
        .value();
  }

  // Results of as many people, numbered from `first`.
  static std::string messages(int count, int first = 1) {
    std::string all;
    for (int i = first; i < first + count; ++i) {
      const std::string n = std::to_string(i);
      std::string born = to_iso(make_date(1950, 1, 1) + std::chrono::days{i * 17});  // a day of their own each
      std::erase(born, '-');
      all +=
          interop::message_with({.control_id = n,
                                 .patient = "PID|1||" + n + "^^^N^MR||Family" + n + "^Given" + n + "||" + born + "|F",
                                 .filler = "F-" + n});
    }
    return all;
  }
};

}  // namespace quell::server
