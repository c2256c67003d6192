#pragma once

// What an investigator of the demo does for people who then open public pages: a link of a case, an offer, a link to
// answer by.

#include "apps/server/testing/pages_server.h"
#include "clinics/offer_pep.h"
#include "surveillance/list_cases.h"
#include "surveillance/list_contacts.h"
#include "surveillance/notice.h"
#include "surveillance/own_monitoring.h"

namespace quell::server {

struct ExposedPages : ThePages {
  static access::Actor investigator() {
    access::Actor actor = access::system_actor({demo_program()});
    actor.staff = {"ines"};
    return actor;
  }

  static auto by_investigator(auto act) {
    const auto done = database().write("investigator", act);
    EXPECT_TRUE(done) << (done ? "" : done.error().reason);
    return *done;
  }

  // A link of the first case, about a contact so many days ago, of the kind with this number in the pack.
  static std::string notice_code(int days_ago, std::size_t kind = 0) {
    return by_investigator([&](storage::Transaction& tx) -> Result<std::string> {
      const auto program = TRY(programs::program_in_force(tx, {demo_program()}, now()));
      const auto cases = TRY(surveillance::list_cases(tx, investigator(), now(), {}));
      const auto& monitoring = program.pack->monitoring;
      const auto made = TRY(surveillance::make_notices(tx, investigator(), now(), Seed::fresh(),
                                                       {cases.items.front().facts.id,
                                                        {Seed::fresh().next_id<surveillance::NoticeId>()},
                                                        {monitoring.exposure_kinds.at(kind).id},
                                                        {monitoring.exposure_settings.front()},
                                                        program.today - std::chrono::days{days_ago}}));
      return made.links.front().code;
    });
  }

  // A contact of the demo whose clock runs and who has no offer yet.
  static ContactId someone_exposed() {
    return by_investigator([&](storage::Transaction& tx) -> Result<ContactId> {
      const auto page =
          TRY(surveillance::list_contacts(tx, investigator(), now(), {.which = surveillance::WhichContacts::to_offer}));
      for (const auto& line : page.items)
        if (line.facts.person) return line.facts.id;
      return fail(FailureKind::not_found, "surveillance.contact_unknown");
    });
  }

  static std::string offer_code(const ContactId& contact) {
    return by_investigator([&](storage::Transaction& tx) -> Result<std::string> {
      return TRY(clinics::offer_pep(tx, investigator(), now(), Seed::fresh(),
                                    {contact, Seed::fresh().next_id<clinics::PepOfferId>(), {}, {}}))
          .code;
    });
  }

  static std::string monitoring_code(const ContactId& contact) {
    return by_investigator([&](storage::Transaction& tx) -> Result<std::string> {
      return TRY(surveillance::make_monitoring_link(tx, investigator(), now(), Seed::fresh(),
                                                    {contact, surveillance::Renew::no}))
          .code;
    });
  }
};

}  // namespace quell::server
