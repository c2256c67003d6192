import { ChecksField } from "../shell/form";
import { t, tOf } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { may, mayAt, type WhoIAm } from "./signed_in";
import { allRoles, kindsOfRole, siteRoles, type OrganizationKind, type Role } from "./types";

export interface Grant {
  roles: Role[];
  sites: string[];
}

// What may be given: by the kind of organization, and by how far the one who gives it reaches.
export function rolesToGive(who: WhoIAm, kind: OrganizationKind): Role[] {
  const lead = may(who, "manage_staff");
  return allRoles.filter((role) => kindsOfRole[role].includes(kind) && (lead || siteRoles.includes(role)));
}

export const needsSites = (grant: Grant): boolean => grant.roles.some((role) => siteRoles.includes(role));

export function GrantFields({ who, program, kind, grant, onChange }: {
  who: WhoIAm;
  program: ProgramToday;
  kind: OrganizationKind;
  grant: Grant;
  onChange: (grant: Grant) => void;
}) {
  const sites = program.sites.filter((one) => mayAt(who, "manage_site", one.id));
  return (
    <>
      <ChecksField name="roles" label={t("staff.invite.roles")} value={grant.roles} onChange={(roles) => onChange({ ...grant, roles: roles as Role[] })}
        choices={rolesToGive(who, kind).map((role) => [role, tOf("staff.role", role), tOf("staff.role_may", role)])} />
      {needsSites(grant) && (
        <ChecksField name="sites" label={t("staff.invite.sites")} value={grant.sites} onChange={(chosen) => onChange({ ...grant, sites: chosen })}
          choices={sites.map((one) => [one.id, one.name])} />
      )}
    </>
  );
}
