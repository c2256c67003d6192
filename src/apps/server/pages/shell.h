#pragma once

#include "apps/server/pages/spoken.h"
#include "apps/server/parts.h"

namespace quell::server {

// What every page shows besides its own: whose service it is, the help line, styles and scripts. The program is read
// anew once a minute, by refresh(), so that a page needs no look into the database for it.
class PageShell {
 public:
  PageShell(storage::Database& database, const Texts& texts, ProgramId program, boost::json::object links,
            std::function<Instant()> clock, bool is_demo);

  void refresh();
  boost::json::object in(std::string_view language) const;

 private:
  struct Program;
  storage::Database& database_;
  const Texts& texts_;
  const ProgramId id_;
  const boost::json::object links_;
  const std::function<Instant()> clock_;
  const bool is_demo_;
  std::shared_ptr<const Program> program_;  // read and swapped whole
};

}  // namespace quell::server
