#pragma once

// A capability as small as can be, to try the server with: notes at sites.

#include "apps/server/testing/test_server.h"
#include "apps/server/verb_route.h"

namespace quell::server {

struct Note {
  TaskId id;
  SiteId site;
  Text<40> text;
  int count = 0;
};
BOOST_DESCRIBE_STRUCT(Note, (), (id, site, text, count))

struct NoteQuestion {
  TaskId id;
};
BOOST_DESCRIBE_STRUCT(NoteQuestion, (), (id))

struct NoteList {
  std::vector<Note> notes;
};
BOOST_DESCRIBE_STRUCT(NoteList, (), (notes))

struct NotesQuestion {
  std::optional<SiteId> site;
};
BOOST_DESCRIBE_STRUCT(NotesQuestion, (), (site))

// Fails: conflict access.id_taken   there is such a note; nothing is written
Result<Note> keep_note(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed, const Note& note);

// Fails: not_found server.no_such_page
Result<Note> find_note(storage::Transaction& tx, const access::Actor& actor, Instant now, const NoteQuestion& question);

Result<NoteList> list_notes(storage::Transaction& tx, const access::Actor& actor, Instant now,
                            const NotesQuestion& question);

// Writes, and then fails: conflict x.changed_meanwhile
Result<void> spoil_note(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed, const Note& note);

class NotesServer : public ServerTest {
 protected:
  NotesServer();
  static Routes note_routes();
  std::size_t kept_notes();
};

// "{"id":…}" as the routes take it.
std::string note_json(std::string_view id, std::string_view text = "two vials left");

inline constexpr std::string_view json_headers = "Content-Type: application/json\r\n";

}  // namespace quell::server
