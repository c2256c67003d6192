#include "apps/server/routes/oversight_files.h"

#include "apps/server/brief_sheet.h"
#include "apps/server/verb_route.h"
#include "oversight/public_counts.h"

namespace quell::server {
namespace {

struct SheetQuestion {
  std::optional<Date> through;
  std::optional<Text<5>> language;
};
BOOST_DESCRIBE_STRUCT(SheetQuestion, (), (through, language))

using Write = std::string (*)(const BriefSheet&);

struct FileKind {
  const char* ending;
  const char* content_type;
  Write write;
};

Route brief_file(const Texts& texts, const FileKind& kind) {
  Route route = verb_route(
      Method::get, std::string{"/api/brief."} + kind.ending, "The brief as a file", Permission::view_dashboard,
      {.reasons = {"oversight.day_not_over", "programs.program_unknown", "programs.not_in_force_yet"},
       .audited = Audited::when_touched});
  route.operation = std::string{"oversight.brief_"} + kind.ending;
  route.shows = Shows::file;
  route.work = Reading{[&texts, kind](const Fields& fields) -> Result<Work> {
    const auto question = TRY(read_json<SheetQuestion>(fields.document, fields.scalars));
    return Work{[&texts, kind, question](const Call& call) -> Result<Reply> {
      const auto brief = TRY(oversight::brief(call.tx, call.actor, call.now, {question.through}));
      const bool asked = question.language && texts.has_language(question.language->value);
      const std::string language = asked ? question.language->value : std::string{call.language};
      return Reply{FileReply{kind.content_type, kind.write(brief_sheet(brief, texts, language)),
                             "brief-" + to_iso(brief.through) + "." + kind.ending}};
    }};
  }};
  return route;
}

Route public_file() {
  Route route =
      verb_route(Method::get, "/api/public-counts.csv", "The published counts as a file", Permission::use_public_pages,
                 {.reasons = {"programs.program_unknown", "programs.not_in_force_yet"}, .cache_seconds = 60});
  route.operation = "oversight.public_counts_csv";
  route.shows = Shows::file;
  route.work = Reading{[](const Fields&) -> Result<Work> {
    return Work{[](const Call& call) -> Result<Reply> {
      const auto counts = TRY(oversight::public_counts(call.tx, call.actor, call.now, {}));
      return Reply{FileReply{"text/csv; charset=utf-8", oversight::public_counts_csv(counts), "counts.csv"}};
    }};
  }};
  return route;
}

}  // namespace

Routes oversight_files(const Texts& texts) {
  return {brief_file(texts, {"csv", "text/csv; charset=utf-8", as_csv}),
          brief_file(texts, {"pdf", "application/pdf", as_pdf}), public_file()};
}

}  // namespace quell::server
