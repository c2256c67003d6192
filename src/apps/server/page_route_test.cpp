#include "apps/server/page_route.h"

#include "apps/server/testing/notes.h"

namespace quell::server {
namespace {

Result<Reply> show_notes(const Call& call) {
  const auto found = TRY(list_notes(call.tx, call.actor, call.now, TRY(request_of<NotesQuestion>(call))));
  boost::json::array notes;
  for (const Note& note : found.notes) notes.push_back(boost::json::object{{"text", note.text.value}});
  return Reply{HtmlPage{"notes", {{"notes", notes}}}};
}

// Keeps the note and only then finds out that it must not: nothing of it may stay.
Result<Reply> take_note(const Call& call) {
  const Note note = TRY(request_of<Note>(call));
  TRY(keep_note(call.tx, call.actor, call.now, call.seed, note));
  if (note.count == 0) return invalid("/count", "core.required");
  return Reply{SeeOther{"/" + std::string{call.language} + "/notes"}};
}

Result<Reply> show_form_again(const Call& call, const Failure& failure) {
  const auto& typed = call.fields.document.as_object();
  return Reply{HtmlPage{"form", {{"text", typed.at("text")}, {"wrong", failure.faults.front().field}}}};
}

struct APage : NotesServer {
  void SetUp() override {
    more_files = {
        {"web/public/pages/notes.mustache",
         "<html lang=\"[[test.language]]\">{{> head}}{{#notes}}<li>{{text}}</li>{{/notes}}"
         "{{^notes}}none{{/notes}} {{other_language_href}}</html>"},
        {"web/public/pages/form.mustache", "<input value=\"{{text}}\"> wrong: {{wrong}}"},
        {"web/public/pages/error.mustache", "[[test.sorry]] {{text}} {{request_id}}"},
        {"web/public/pages/broken.mustache", "never shown"},
        {"web/public/parts/head.mustache", "<a href=\"{{base}}/\">"},
        {"texts/en/test.json", R"({"test.language": "en", "test.sorry": "Sorry."})"},
        {"texts/es/test.json", R"({"test.language": "es", "test.sorry": "Lo sentimos."})"},
    };
    Routes routes = note_routes();
    routes.push_back(page_route("/notes", "apps.notes_page", "Notes", show_notes));
    routes.push_back(page_route("/lost", "apps.lost_page", "A page without a template",
                                [](const Call&) -> Result<Reply> { return Reply{HtmlPage{"lost"}}; }));
    routes.push_back(form_route("/notes", "apps.notes_form", "Keeps a note", take_note, show_form_again));
    start(std::move(routes));
  }
  HttpAnswer send_form(std::string_view body, std::string_view path = "/es/notes") {
    return client().send("POST", path, "Content-Type: application/x-www-form-urlencoded\r\n", body);
  }
};

TEST_F(APage, speaks_the_language_of_its_path_or_of_its_reader) {
  const HttpAnswer prefixed = client().get("/es/notes?site=harbor", "Accept-Language: en\r\n");
  const HttpAnswer bare = client().get("/notes", "Accept-Language: fr, es-MX;q=0.9, en;q=0.5\r\n");
  const HttpAnswer other = client().get("/notes", "Accept-Language: fr\r\n");

  EXPECT_EQ(prefixed.headers.at("content-type"), "text/html; charset=utf-8");
  EXPECT_NE(prefixed.body.find("<html lang=\"es\"><a href=\"/es/\">none"), std::string::npos) << prefixed.body;
  EXPECT_NE(prefixed.body.find("/en/notes?site=harbor"), std::string::npos) << prefixed.body;
  EXPECT_NE(bare.body.find("lang=\"es\""), std::string::npos);
  EXPECT_NE(bare.headers.at("vary").find("Accept-Language"), std::string::npos);
  EXPECT_NE(other.body.find("lang=\"en\""), std::string::npos);
  EXPECT_EQ(client().get("/fr/notes").status, 404);
  EXPECT_EQ(client().get("/es/api/notes").status, 404) << "only pages have a language in their path";
}

TEST_F(APage, shows_what_was_typed_as_text_never_as_markup) {
  send_form("id=n-1&site=harbor&count=1&text=%3Cscript%3E%26%22");
  const HttpAnswer page = client().get("/en/notes");
  EXPECT_EQ(page.body.find("<script>"), std::string::npos);
  EXPECT_NE(page.body.find("&lt;script&gt;&amp;&quot;"), std::string::npos) << page.body;
}

TEST_F(APage, that_is_a_form_sends_on_when_it_was_taken) {
  const HttpAnswer answer = send_form("id=n-1&site=harbor&text=cold&count=1");
  EXPECT_EQ(answer.status, 303);
  EXPECT_EQ(answer.headers.at("location"), "/es/notes");
  EXPECT_EQ(kept_notes(), 1u);
}

TEST_F(APage, that_is_a_form_comes_again_with_what_was_typed_and_keeps_nothing) {
  const HttpAnswer late = send_form("id=n-1&site=harbor&text=cold&count=0");
  const HttpAnswer early = send_form("id=n-1&site=harbor&text=warm&count=x");

  EXPECT_EQ(late.status, 400);
  EXPECT_EQ(late.body, "<input value=\"cold\"> wrong: /count");
  EXPECT_EQ(early.status, 400);
  EXPECT_EQ(early.body, "<input value=\"warm\"> wrong: /count");
  EXPECT_EQ(kept_notes(), 0u);
}

TEST_F(APage, that_is_not_there_is_a_page_that_says_so_to_a_browser) {
  const HttpAnswer page = client().get("/es/nowhere", "Accept: text/html\r\nAccept-Language: es\r\n");
  const HttpAnswer program = client().get("/api/nowhere", "Accept: text/html, */*\r\n");

  EXPECT_EQ(page.status, 404);
  EXPECT_EQ(page.headers.at("content-type"), "text/html; charset=utf-8");
  EXPECT_NE(page.body.find("Lo sentimos."), std::string::npos);
  EXPECT_NE(page.body.find(page.headers.at("x-request-id")), std::string::npos);
  EXPECT_EQ(program.headers.at("content-type"), "application/problem+json");
}

TEST_F(APage, that_cannot_be_drawn_says_so_without_a_detail) {
  const HttpAnswer answer = client().get("/en/lost");
  EXPECT_EQ(answer.status, 500);
  EXPECT_NE(answer.body.find("server.internal"), std::string::npos);
  EXPECT_EQ(answer.body.find("template"), std::string::npos);
}

TEST_F(APage, takes_forms_only) {
  EXPECT_EQ(client().send("POST", "/es/notes", "Content-Type: application/json\r\n", "{}").status, 415);
  EXPECT_EQ(send_form("id=%zz").status, 400);
}

}  // namespace
}  // namespace quell::server
