import { fullDay } from "../shell/clock";
import { t, tOf } from "../shell/texts";
import type { Identity } from "./types";

export interface Difference {
  field: string;
  before: string;
  after: string;
}

// What one reads of an identity, field by field.
function said(identity: Identity): [field: string, value: string][] {
  const { registry_name: name, address, demographics } = identity;
  return [
    [t("staff.identity.name_to_call"), identity.name_to_call],
    [t("staff.identity.registry_name"), [name?.given, name?.middle, name?.family, name?.suffix].filter(Boolean).join(" ")],
    [t("staff.walk_in.born_on"), identity.born_on ? fullDay(identity.born_on) : ""],
    [t("staff.identity.pronouns"), identity.pronouns_in_own_words ?? (identity.pronouns ? tOf("staff.pronouns", identity.pronouns) : "")],
    [t("staff.identity.language"), identity.language ? tOf("staff.language", identity.language) : ""],
    [t("staff.identity.interpreter"), identity.interpreter ? tOf("staff.interpreter", identity.interpreter) : ""],
    [t("staff.identity.gender"), identity.gender ? tOf("staff.gender", identity.gender) : ""],
    [t("staff.identity.sex"), identity.sex ? tOf("staff.sex", identity.sex) : ""],
    [t("staff.identity.address"), [address?.street, address?.town, address?.zip].filter(Boolean).join(", ")],
    [t("staff.identity.demographics"), demographics ? t("staff.identity.recorded") : ""],
    [t("staff.identity.identifiers"), identity.identifiers.map((one) => `${tOf("staff.identifier", one.kind)} ${one.value}`).join(", ")],
  ];
}

export function differences(before: Identity, after: Identity): Difference[] {
  const was = said(before);
  return said(after).flatMap(([field, value], at) => {
    const old = was[at]?.[1] ?? "";
    return old === value ? [] : [{ field, before: old, after: value }];
  });
}
