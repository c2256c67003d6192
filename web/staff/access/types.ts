// What the server sends and takes of staff, devices and the audit log, by the names of its structs.

export type OrganizationKind = "department" | "operators" | "partner" | "laboratory" | "clinic";
export interface Organization {
  id: string;
  kind: OrganizationKind;
  name: string;
}
export type Role = "program_lead" | "site_manager" | "vaccinator" | "front_desk" | "phone_operator" | "investigator" | "medical_reviewer" | "laboratory" | "partner" | "auditor";
export interface StaffMember {
  id: string;
  organization: string;
  display_name: string;
  sign_in_name: string;
  roles: Role[];
  every_site: boolean;
  sites: string[];
  state: "invited" | "active" | "ended";
  second_step: "none" | "set";
  ends_at?: string;
  version: number;
}
export interface OneTimeLink {
  staff: string;
  token: string;
  ends_at: string;
}
export interface Device {
  id: string;
  site: string;
  name: string;
  recorded_at: string;
}
export interface QrPicture {
  size: number;
  path: string;
}
export interface AuditEvent {
  id: string;
  occurred_at: string;
  staff_id: string;
  operation: string;
  kind: "read" | "change" | "sign_in";
  subjects: string;
  fields: string;
  purpose: string;
  outcome: string;
}
export interface AuditPage {
  events: AuditEvent[];
  next?: string;
}
export interface AuditVerified {
  verified: number;
  reached: { position: number; hash: string };
  fault?: string;
  broken_at?: number;
  unsealed: number;
}

// Which kinds of organization a role is given in, and which roles belong to a site: as access/roles.cpp has it.
export const kindsOfRole: Record<Role, OrganizationKind[]> = {
  program_lead: ["department"], site_manager: ["department", "clinic"], vaccinator: ["department", "clinic"],
  front_desk: ["department", "clinic"], phone_operator: ["department", "operators"], investigator: ["department"],
  medical_reviewer: ["department"], laboratory: ["laboratory"],
  partner: ["partner"], auditor: ["department"],
};
export const siteRoles: Role[] = ["site_manager", "vaccinator", "front_desk"];
export const allRoles = Object.keys(kindsOfRole) as Role[];
