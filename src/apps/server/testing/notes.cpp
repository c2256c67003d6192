#include "apps/server/testing/notes.h"

namespace quell::server {

Result<Note> keep_note(storage::Transaction& tx, const access::Actor&, Instant, Seed, const Note& note) {
  const auto changed = tx.execute(
      "insert into apps_note (id, site, text, count) values (:id, :site, :text, :count) on conflict do nothing", note);
  if (changed == 0) return fail(FailureKind::conflict, "access.id_taken");
  tx.touch("apps.note", note.id.text);
  return note;
}

Result<Note> find_note(storage::Transaction& tx, const access::Actor&, Instant, const NoteQuestion& question) {
  auto note = tx.find<Note>("select id, site, text, count from apps_note where id = :id", question);
  if (!note) return fail(FailureKind::not_found, "server.no_such_page");
  tx.touch("apps.note", question.id.text);
  return *note;
}

Result<NoteList> list_notes(storage::Transaction& tx, const access::Actor&, Instant, const NotesQuestion& question) {
  return NoteList{tx.all<Note>(
      "select id, site, text, count from apps_note where cast(:site as text) is null or site = :site order by id",
      question)};
}

Result<void> spoil_note(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                        const Note& note) {
  TRY(keep_note(tx, actor, now, seed, note));
  return fail(FailureKind::conflict, "apps.changed_meanwhile");
}

NotesServer::NotesServer() {
  const auto made = database().write("setup", [](storage::Transaction& tx) -> Result<void> {
    tx.execute("create table apps_note (id text primary key, site text, text text, count bigint)",
               storage::NoParameters{});
    return {};
  });
  EXPECT_TRUE(made);
}

Routes NotesServer::note_routes() {
  return {
      write_route<&keep_note>(Method::post, "/api/notes", "Keeps a note", Permission::use_public_pages,
                              {.lane = "site"}),
      read_route<&list_notes>("/api/notes", "Lists notes", Permission::use_public_pages),
      read_route<&find_note>("/api/notes/{id}", "Finds a note", Permission::use_public_pages),
      write_route<&keep_note>(Method::put, "/api/sites/{site}/notes/{id}", "Keeps a note of a site",
                              Permission::use_public_pages),
      write_route<&spoil_note>(Method::post, "/api/spoiled", "Fails", Permission::use_public_pages),
      write_route<&keep_note>(Method::post, "/api/staff/notes", "Keeps a note", Permission::give_doses),
      read_route<&find_note>("/api/staff/notes/{id}", "Finds a note", Permission::give_doses,
                             {.personal = Personal::yes}),
  };
}

std::size_t NotesServer::kept_notes() {
  return database().read([](storage::Transaction& tx) { return list_notes(tx, {}, {}, {}); }).value().notes.size();
}

std::string note_json(std::string_view id, std::string_view text) {
  return R"({"id":")" + std::string{id} + R"(","site":"harbor","text":")" + std::string{text} + R"(","count":2})";
}

}  // namespace quell::server
