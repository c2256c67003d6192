#include "core/read_json.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quell {
namespace {

enum class Answer { yes, no, rather_not_say };
BOOST_DESCRIBE_ENUM(Answer, yes, no, rather_not_say)

struct Line {
  LotId lot;
  Doses doses;
};
BOOST_DESCRIBE_STRUCT(Line, (), (lot, doses))

struct Request {
  Text<10> name;
  Private<std::optional<Text<10>>> alias;
  Answer answer = Answer::no;
  Date born_on;
  std::vector<Line> lines;
  std::optional<bool> texted;
};
BOOST_DESCRIBE_STRUCT(Request, (), (name, alias, answer, born_on, lines, texted))

struct Scalar {
  std::optional<int> whole;
  std::optional<std::int64_t> large;
  std::optional<double> real;
  std::optional<Instant> at;
  std::optional<SiteId> site;
  std::optional<std::string> note;
  std::vector<Answer> answers;
};
BOOST_DESCRIBE_STRUCT(Scalar, (), (whole, large, real, at, site, note, answers))

template <class T>
Result<T> read(std::string_view text) {
  return read_json<T>(TRY(parse_json(text)));
}
template <class T>
Result<T> read_form(std::string_view text) {
  return read_json<T>(TRY(parse_form(text)), Scalars::as_text);
}

// "/lines/0/lot core.not_an_id; " for each fault; the reason itself where the document cannot be read.
template <class T>
std::string faults(const Result<T>& result) {
  if (result) return "";
  if (result.error().faults.empty()) return result.error().reason;
  EXPECT_EQ(result.error().reason, "core.request_invalid");
  std::string text;
  for (const Fault& fault : result.error().faults) text += fault.field + " " + fault.reason + "; ";
  return text;
}

TEST(ReadJson, fills_a_noun) {
  const auto request = read<Request>(R"({"name":" Ana ","answer":"rather_not_say","born_on":"1990-04-28",
                                         "lines":[{"lot":"lot-7","doses":2}],"texted":null})");
  ASSERT_TRUE(request) << faults(request);
  EXPECT_EQ(request->name.value, "Ana");
  EXPECT_EQ(request->answer, Answer::rather_not_say);
  EXPECT_EQ(request->born_on, make_date(1990, 4, 28));
  EXPECT_EQ(request->lines.at(0).doses, Doses{2});
  EXPECT_FALSE(request->texted || request->alias.reveal());
}

TEST(ReadJson, refuses_a_field_that_comes_twice_because_nobody_knows_which_was_meant) {
  for (const char* text : {R"({"whole":1,"whole":2})", R"({"a":[{"b":{"c":1,"c":1}}]})", R"({"":1,"":2})"})
    EXPECT_EQ(faults(read<Scalar>(text)), "core.json_name_twice") << text;
  EXPECT_TRUE(read<Scalar>(R"({"note":"\"a\":1,\\","whole":3})"));
}

TEST(ReadJson, reports_every_fault_with_its_place) {
  EXPECT_EQ(faults(read<Request>(R"({"name":"far too long a name","born_on":"2022-02-30","answer":"maybe",
                                     "lines":[{"lot":"L 7","doses":-1},7],"extra":1,"a/b~c":2})")),
            "/name core.text_too_long; /answer core.unknown_choice; /born_on core.not_a_date; "
            "/lines/0/lot core.not_an_id; /lines/0/doses core.number_out_of_range; /lines/1 core.not_an_object; "
            "/extra core.unknown_field; /a~1b~0c core.unknown_field; ");
  EXPECT_EQ(faults(read<Request>("{}")), "/name core.required; /answer core.required; /born_on core.required; ");
  EXPECT_EQ(faults(read<Request>("[]")), " core.not_an_object; ");
}

TEST(ReadJson, refuses_values_of_another_type) {
  EXPECT_EQ(faults(read<Request>(R"({"name":7,"answer":true,"born_on":20220801,"lines":{},"texted":"yes"})")),
            "/name core.not_text; /answer core.not_text; /born_on core.not_text; /lines core.not_a_list; "
            "/texted core.not_yes_or_no; ");
  EXPECT_EQ(faults(read<Scalar>(R"({"whole":1.0,"large":"1","real":"0.5","at":"today","site":"A"})")),
            "/whole core.not_a_whole_number; /large core.not_a_whole_number; /real core.not_a_number; "
            "/at core.not_an_instant; /site core.not_an_id; ");
  EXPECT_EQ(faults(read<Scalar>(R"({"whole":3000000000,"large":9007199254740992,"real":1e999,"note":"\u0000"})")),
            "/whole core.number_out_of_range; /large core.number_out_of_range; /real core.not_a_number; "
            "/note core.text_control_character; ");
  EXPECT_EQ(faults(read<Scalar>(R"({"large":18446744073709551615})")), "/large core.number_out_of_range; ");
}

TEST(ReadJson, refuses_what_is_no_json) {
  for (const char* text : {"", "{", "{'a':1}", "{\"a\":1}x", "nul", "\"\xFF\"", "{\"a\":NaN}"})
    EXPECT_EQ(faults(read<Scalar>(text)), "core.json_malformed") << text;
  EXPECT_EQ(faults(read<Scalar>(std::string(40, '[') + std::string(40, ']'))), "core.json_malformed");
}

TEST(ReadJson, refuses_a_list_beyond_all_need) {
  std::string list = "[\"yes\"";
  for (int i = 0; i < 10'000; ++i) list += ",\"yes\"";
  EXPECT_EQ(faults(read<Scalar>("{\"answers\":" + list + "]}")), "/answers core.list_too_long; ");
}

TEST(ReadJson, stops_counting_faults_at_a_hundred) {
  std::string list = "[1";
  for (int i = 0; i < 5'000; ++i) list += ",1";
  EXPECT_EQ(read<Scalar>("{\"answers\":" + list + "]}").error().faults.size(), 100u);
}

TEST(ReadJson, the_name_of_an_unknown_field_cannot_spoil_the_answer) {
  const auto field = read_form<Scalar>("%FF%C3%0A" + std::string(600, 'x') + "=1").error().faults.at(0).field;
  EXPECT_TRUE(field.starts_with("/???xxx"));
  EXPECT_LT(field.size(), 510u);
}

TEST(ReadForm, fills_a_noun_from_text) {
  const auto scalar = read_form<Scalar>("whole=+12+&real=0.5&at=2022-08-01T12:00:00Z&site=harbor&note=a%26b+c&large=");
  ASSERT_TRUE(scalar) << faults(scalar);
  EXPECT_EQ(scalar->whole, 12);
  EXPECT_EQ(scalar->real, 0.5);
  EXPECT_EQ(scalar->site, SiteId{"harbor"});
  EXPECT_EQ(scalar->note, "a&b c");
  EXPECT_FALSE(scalar->large);
}

TEST(ReadForm, a_box_ticked_once_twice_or_not_is_a_list) {
  EXPECT_EQ(read_form<Scalar>("answers=yes")->answers.size(), 1u);
  EXPECT_EQ(read_form<Scalar>("answers=yes&answers=no")->answers.size(), 2u);
  EXPECT_EQ(read_form<Scalar>("answers=")->answers.size(), 0u);
  EXPECT_EQ(read_form<Scalar>("")->answers.size(), 0u);
}

TEST(ReadForm, yes_and_no_come_in_several_words) {
  const auto texted = [](std::string word) {
    return read_form<Request>("name=Ana&answer=no&born_on=1990-04-28&texted=" + word);
  };
  for (const char* word : {"true", "on", "yes"}) EXPECT_EQ(texted(word)->texted, true);
  for (const char* word : {"false", "no"}) EXPECT_EQ(texted(word)->texted, false);
  EXPECT_EQ(faults(texted("maybe")), "/texted core.not_yes_or_no; ");
}

TEST(ReadForm, an_empty_field_that_is_needed_is_said_to_be_needed) {
  EXPECT_EQ(faults(read_form<Request>("name=&answer=&born_on=&texted=")),
            "/answer core.required; /born_on core.required; ");
}

TEST(ReadForm, refuses_broken_escapes_and_floods) {
  for (const char* text : {"a=%", "a=%2", "a=%zz", "%=1", "a=%-1"})
    EXPECT_EQ(parse_form(text).error().reason, "core.form_malformed");
  std::string flood;
  for (int i = 0; i < 201; ++i) flood += "a" + std::to_string(i) + "=1&";
  EXPECT_EQ(parse_form(flood).error().reason, "core.form_malformed");
  EXPECT_EQ(faults(read_form<Scalar>("note=%FF")), "/note core.text_not_utf8; ");
}

}  // namespace
}  // namespace quell
