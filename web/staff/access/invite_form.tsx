import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { Form, SelectField, TextField, errorsOf, type Errors } from "../shell/form";
import { t } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { GrantFields, needsSites, rolesToGive, type Grant } from "./grant_fields";
import { LinkShown } from "./one_time_link";
import { mayEverywhere, type WhoIAm } from "./signed_in";
import type { OneTimeLink, Organization } from "./types";

// "María de la Cruz" is offered as "m.delacruz"; she may choose another.
function suggested(name: string): string {
  const words = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z ]/g, "").split(/\s+/).filter(Boolean);
  return words.length > 1 ? `${words[0]?.[0] ?? ""}.${words.slice(1).join("")}`.slice(0, 40) : words[0] ?? "";
}

export function InviteForm({ who, program, organizations, onChanged, onDone }: {
  who: WhoIAm;
  program: ProgramToday;
  organizations: Organization[];
  onChanged: () => void;
  onDone: () => void;
}) {
  const [id] = useState(newId);
  const only = organizations.length === 1 ? organizations[0] : undefined;
  const [employer, setEmployer] = useState(only?.id ?? "");
  const [name, setName] = useState("");
  const [signInName, setSignInName] = useState<string | null>(null);
  const [grant, setGrant] = useState<Grant>({ roles: [], sites: mayEverywhere(who, "manage_site") || who.sites.length !== 1 ? [] : who.sites });
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const kind = organizations.find((one) => one.id === employer)?.kind;
  const signsInAs = signInName ?? suggested(name);

  const submit = async () => {
    const missing: Errors = {};
    if (!employer) missing.organization = t("staff.invite.organization_missing");
    if (!name.trim()) missing.display_name = t("staff.invite.name_missing");
    if (kind && !grant.roles.length) missing.roles = t("staff.invite.role_missing");
    if (needsSites(grant) && !grant.sites.length) missing.sites = t("staff.invite.site_missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    setBusy(true);
    try {
      setLink(await post<OneTimeLink>("/api/staff", {
        id, organization: employer, display_name: name.trim(), sign_in_name: signsInAs.trim(), roles: grant.roles, every_site: false,
        sites: needsSites(grant) ? grant.sites : [],
      }));
      onChanged();
    } catch (problem) {
      setErrors(errorsOf(problem));
    } finally {
      setBusy(false);
    }
  };

  if (link) return <LinkShown link={link} name={name} onDone={onDone} />;
  return (
    <>
      <h2>{t("staff.people_list.invite")}</h2>
      <Form errors={errors} onSubmit={() => void submit()} label={t("staff.people_list.invite")}>
        {only ? <p className="good">{only.name}</p> : (
          <SelectField name="organization" label={t("staff.invite.organization")} value={employer} empty={t("staff.form.choose")}
            onChange={(next) => {
              const nextKind = organizations.find((one) => one.id === next)?.kind;
              const given = nextKind ? rolesToGive(who, nextKind) : [];
              setEmployer(next);
              setGrant({ ...grant, roles: given.length === 1 ? given : grant.roles.filter((role) => given.includes(role)) });
            }}
            choices={organizations.map((one) => [one.id, `${one.name} (${t(`staff.organization_kind.${one.kind}`)})`])} />
        )}
        <TextField name="display_name" label={t("staff.invite.name")} hint={t("staff.invite.name_hint")} value={name} onChange={setName} autoFocus />
        <TextField name="sign_in_name" label={t("staff.sign_in.name")} hint={t("staff.invite.sign_in_name_hint")} value={signsInAs} onChange={setSignInName} width="medium" />
        {kind && <GrantFields who={who} program={program} kind={kind} grant={grant} onChange={setGrant} />}
        <Button type="submit" size="big" disabled={busy}>{busy ? t("staff.form.sending") : t("staff.invite.go")}</Button>
      </Form>
    </>
  );
}
