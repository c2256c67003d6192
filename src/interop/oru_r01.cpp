#include "interop/oru_r01.h"

#include <map>

namespace quell::interop {
namespace {

// Walks over the segments and knows the group that is open.
class OruWalk {
 public:
  explicit OruWalk(IntakeNotes& notes) : notes_(notes) {}

  void take(const PlacedSegment& one) {
    const std::string_view name = one.segment.name();
    if (name == "PID") begin_patient(one);
    else if (name == "NK1") patient(one).next_of_kin.push_back(one);
    else if (name == "ORC") begin_order(one).orc = one;
    else if (name == "OBR") take_obr(one);
    else if (name == "OBX") take_obx(one);
    else if (name == "SPM") take_spm(one);
    else if (name == "NTE") note_list_->push_back(one);
  }

  OruGroups groups() { return std::move(groups_); }

 private:
  void out_of_place(const PlacedSegment& one) {
    notes_.add(fault("interop.hl7_segment_out_of_place", {std::string{one.segment.name()}, one.occurrence}));
  }

  void begin_patient(const PlacedSegment& pid) {
    OruPatient& begun = groups_.patients.emplace_back();
    begun.pid = pid;
    note_list_ = &begun.notes;
  }

  // Whose segment this is; a patient without PID where none came before.
  OruPatient& patient(const PlacedSegment& one) {
    if (groups_.patients.empty()) {
      if (one.segment.name() == "NK1") out_of_place(one);
      groups_.patients.emplace_back();
    }
    return groups_.patients.back();
  }

  OruOrder& begin_order(const PlacedSegment& one) {
    OruOrder& begun = patient(one).orders.emplace_back();
    note_list_ = &begun.notes;
    return begun;
  }

  void take_obr(const PlacedSegment& obr) {
    auto& orders = patient(obr).orders;
    const bool belongs_to_orc = !orders.empty() && !orders.back().obr.exists() && orders.back().observations.empty();
    OruOrder& order = belongs_to_orc ? orders.back() : begin_order(obr);
    order.obr = obr;
    note_list_ = &order.notes;
  }

  void take_obx(const PlacedSegment& obx) {
    OruPatient& owner = patient(obx);
    auto* list = &owner.observations;
    if (owner.orders.empty()) {
      out_of_place(obx);
    } else {
      OruOrder& order = owner.orders.back();
      list = order.specimens.empty() ? &order.observations : &order.specimens.back().observations;
    }
    note_list_ = &list->emplace_back(OruObservation{obx, {}}).notes;
  }

  void take_spm(const PlacedSegment& spm) {
    if (patient(spm).orders.empty()) {
      out_of_place(spm);
      begin_order(spm);
    }
    note_list_ = &patient(spm).orders.back().specimens.emplace_back(OruSpecimen{spm, {}, {}}).notes;
  }

  IntakeNotes& notes_;
  OruGroups groups_;
  // Where a comment goes. Lists above the open one may grow, but the open one is in the last element of each.
  std::vector<PlacedSegment>* note_list_ = &groups_.notes;
};

// Some put the specimen before its results. An order whose only observations follow the specimen has them there.
void mend_order(OruOrder& order, IntakeNotes& notes) {
  if (!order.observations.empty() || order.specimens.size() != 1) return;
  auto& misplaced = order.specimens.front().observations;
  if (misplaced.empty()) return;
  notes.add(fault("interop.hl7_segment_out_of_place", {"OBX", misplaced.front().obx.occurrence}));
  order.observations = std::move(misplaced);
  misplaced.clear();
}

}  // namespace

OruGroups oru_groups(const Hl7Message& message, IntakeNotes& notes) {
  OruWalk walk{notes};
  std::map<std::string_view, int> occurrences;
  for (std::size_t i = 0; i < message.size(); ++i) {
    const Hl7Segment segment = message[i];
    walk.take({segment, ++occurrences[segment.name()]});
  }
  OruGroups groups = walk.groups();
  for (OruPatient& patient : groups.patients)
    for (OruOrder& order : patient.orders) mend_order(order, notes);
  return groups;
}

}  // namespace quell::interop
