#include "interop/acknowledge_file.h"

#include <charconv>

#include "interop/hl7_arrival.h"
#include "interop/hl7_file.h"
#include "interop/hl7_text.h"

namespace quell::interop {
namespace {

// The header of an answering batch or file: from receiver to sender, naming the one that it answers.
std::string answering_header(const Hl7Message& received, const AckMaker& maker) {
  const Hl7Segment header = received.header();
  const auto came = [&](std::size_t number) { return std::string{header.field(number).raw()}; };
  const Hl7Delimiters& d = received.delimiters();
  return Hl7SegmentBuilder{std::string{header.name()}, d}
      .set(3, came(5).empty() ? "QUELL" : came(5))
      .set(4, came(6))
      .set(5, came(3))
      .set(6, came(4))
      .set(7, hl7_instant(maker.at))
      .set(11, hl7_text(maker.next_control_id(), d))
      .set(12, came(11))
      .text();
}

// Walks over the items of a file and answers each.
class FileWalk {
 public:
  FileWalk(const AckMaker& maker, const AnswerMessage& answer) : maker_(maker), answer_(answer) {}

  void take(const Hl7Item& item) {
    switch (item.kind) {
      case Hl7ItemKind::file_header:
        end_file();
        file_ = first_segment_of(item.bytes);
        open_file_ = ++file_headers_;
        if (!file_) note("interop.hl7_delimiters_unusable", {"FHS", file_headers_, 1});
        break;
      case Hl7ItemKind::batch_header:
        end_batch();
        batch_ = first_segment_of(item.bytes);
        open_batch_ = ++batch_headers_;
        if (!batch_) note("interop.hl7_delimiters_unusable", {"BHS", batch_headers_, 1});
        break;
      case Hl7ItemKind::message: take_message(item.bytes); break;
      case Hl7ItemKind::batch_trailer:
        check_count(item.bytes, {"BTS", ++batch_trailers_, 1}, messages_in_batch_);
        open_batch_ = 0;
        end_batch();
        break;
      case Hl7ItemKind::file_trailer:
        open_file_ = 0;
        end_file();
        break;
      case Hl7ItemKind::framing: break;
      case Hl7ItemKind::stray: note("interop.hl7_stray_text", {}); break;
    }
  }

  FileAcknowledgment result() {
    end_file();
    return std::move(result_);
  }

 private:
  void note(std::string_view reason, Hl7Place place) { result_.notes.push_back(fault(reason, std::move(place))); }

  void take_message(std::string_view bytes) {
    ++messages_in_batch_;
    result_.messages.push_back(answer_(bytes));
    const Acknowledgments& told = result_.messages.back().acknowledgments;
    answers_in_batch_ += told.accept.has_value() + told.application.has_value();
    answers_ += told.text();
  }

  // A trailer may say how many messages its batch holds; a header that was lost does not matter to it.
  void check_count(std::string_view trailer, Hl7Place place, int counted) {
    const char separator = trailer.size() > 3 ? trailer[3] : '|';
    std::string_view number = trailer.substr(std::min<std::size_t>(4, trailer.size()));
    number = number.substr(0, number.find_first_not_of("0123456789"));
    int told = 0;
    if (separator < ' ' || number.empty()) return;
    const bool is_read = std::from_chars(number.data(), number.data() + number.size(), told).ec == std::errc{};
    if (!is_read || told != counted) note("interop.hl7_batch_count_differs", std::move(place));
  }

  void end_batch() {
    if (open_batch_ > 0) note("interop.hl7_batch_unfinished", {"BHS", open_batch_});
    open_batch_ = 0;
    if (batch_ && answers_in_batch_ > 0) {
      in_file_ += answering_header(*batch_, maker_) + answers_ +
                  Hl7SegmentBuilder("BTS", batch_->delimiters()).set(1, std::to_string(answers_in_batch_)).text();
    } else {
      in_file_ += answers_;
    }
    batches_in_file_ += answers_in_batch_ > 0;
    batch_.reset();
    answers_.clear();
    messages_in_batch_ = answers_in_batch_ = 0;
  }

  void end_file() {
    end_batch();
    if (open_file_ > 0) note("interop.hl7_batch_unfinished", {"FHS", open_file_});
    open_file_ = 0;
    if (file_ && !in_file_.empty()) {
      result_.answer += answering_header(*file_, maker_) + in_file_ +
                        Hl7SegmentBuilder("FTS", file_->delimiters()).set(1, std::to_string(batches_in_file_)).text();
    } else {
      result_.answer += in_file_;
    }
    file_.reset();
    in_file_.clear();
    batches_in_file_ = 0;
  }

  const AckMaker& maker_;
  const AnswerMessage& answer_;
  FileAcknowledgment result_;
  std::optional<Hl7Message> file_, batch_;  // headers that are open
  std::string in_file_, answers_;           // answers of the file and of the batch that are open
  int messages_in_batch_ = 0, answers_in_batch_ = 0, batches_in_file_ = 0;
  int file_headers_ = 0, batch_headers_ = 0, batch_trailers_ = 0;
  int open_file_ = 0, open_batch_ = 0;  // the number of the header whose trailer has not come
};

}  // namespace

FileMessage answer_message(std::string_view bytes, JudgedFaults judged, const AckMaker& maker) {
  FileMessage answered{
      .bytes = bytes, .refused = std::move(judged.refused), .faults = std::move(judged.faults), .acknowledgments = {}};
  if (!answered.refused.empty()) return answered;
  auto message = Hl7Message::parse(bytes);
  const auto readable = message ? std::optional{*std::move(message)} : first_segment_of(bytes);
  if (readable) answered.acknowledgments = acknowledge(*readable, {std::nullopt, answered.faults}, maker);
  return answered;
}

Result<FileAcknowledgment> answer_file(std::string_view bytes, const AckMaker& maker, const AnswerMessage& answer) {
  const auto items = TRY(split_hl7_file(bytes));
  FileWalk walk{maker, answer};
  for (const Hl7Item& item : items) walk.take(item);
  return walk.result();
}

Result<FileAcknowledgment> acknowledge_file(std::string_view bytes, const AckMaker& maker, const LabCheck& check) {
  return answer_file(bytes, maker, [&](std::string_view message) {
    Hl7Arrival arrival = read_hl7_arrival(message, check);
    return answer_message(message, {std::move(arrival.refused), std::move(arrival.verdict.faults)}, maker);
  });
}

}  // namespace quell::interop
