#pragma once

#include "storage/testing/each_database.h"
#include "worklist/find_task.h"
#include "worklist/open_task.h"

namespace quell::worklist {

// A program with two stock keepers, Ana at the harbor and Ben at the hill, and a lead.
struct Tasks : storage::EachDatabase {
  const Instant now{std::chrono::sys_days{std::chrono::year{2022} / 8 / 2}};
  const access::Actor ana{.program = {"p"},
                          .staff = {"ana"},
                          .permissions = {access::Permission::manage_stock},
                          .sites = {SiteId{"harbor"}}};
  const access::Actor ben{
      .program = {"p"}, .staff = {"ben"}, .permissions = {access::Permission::manage_stock}, .sites = {SiteId{"hill"}}};
  const access::Actor lead{.program = {"p"},
                           .staff = {"lead"},
                           .permissions = {access::Permission::manage_stock, access::Permission::manage_program},
                           .every_site = true};
  // At the harbor too, and on the phone for all sites.
  const access::Actor cleo{.program = {"p"},
                           .staff = {"cleo"},
                           .permissions = {access::Permission::manage_stock, access::Permission::work_call_backs},
                           .everywhere = {access::Permission::work_call_backs},
                           .sites = {SiteId{"harbor"}}};

  NewTask count_again(const std::string& id, const std::string& site) {
    return {.id = {id},
            .kind = "inventory.discrepancy",
            .subject_id = "line-" + id,
            .site = SiteId{site},
            .permission = access::Permission::manage_stock,
            .due_at = now + std::chrono::hours{24}};
  }
  Task open(const NewTask& task) { return open_task(tx(), ana, now, task); }
  Task stored(const std::string& id) { return *find_task(tx(), lead, TaskId{id}); }
};

}  // namespace quell::worklist
