#pragma once

// Ids that cross floors: a room may point at a record that it may not open.

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace quell {

// A UUID in its usual lower-case form, or a short name given by a pack ("fair-haven"). Random, never time-ordered.
template <class Tag>
struct Id {
  std::string text;
  friend auto operator<=>(const Id&, const Id&) = default;
};

// True for 1 to 64 characters of a-z, 0-9, '-' and '_': what an id from outside may be.
bool is_id(std::string_view text);

using ProgramId = Id<struct ProgramTag>;
using JurisdictionId = Id<struct JurisdictionTag>;
using OrganizationId = Id<struct OrganizationTag>;
using SiteId = Id<struct SiteTag>;
using StaffId = Id<struct StaffTag>;
using DeviceId = Id<struct DeviceTag>;
using PersonId = Id<struct PersonTag>;
using TaskId = Id<struct TaskTag>;
using LotId = Id<struct LotTag>;
using VialId = Id<struct VialTag>;
using LedgerEntryId = Id<struct LedgerEntryTag>;
using ShipmentId = Id<struct ShipmentTag>;
using DoseId = Id<struct DoseTag>;
using PlaceId = Id<struct PlaceTag>;
using AppointmentId = Id<struct AppointmentTag>;
using HoldId = Id<struct HoldTag>;
using QuestionId = Id<struct QuestionTag>;
using CaseId = Id<struct CaseTag>;
using LabOrderId = Id<struct LabOrderTag>;
using LabResultId = Id<struct LabResultTag>;
using ContactId = Id<struct ContactTag>;
using ExposureId = Id<struct ExposureTag>;
using EventId = Id<struct EventTag>;
using RequestId = Id<struct RequestTag>;

}  // namespace quell

template <class Tag>
struct std::hash<quell::Id<Tag>> {
  std::size_t operator()(const quell::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text); }
};
