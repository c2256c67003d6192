import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { post, put } from "../shell/api";
import { clockTime } from "../shell/clock";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { Link } from "../shell/frame";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { Sure } from "../shell/sure";
import { t, tOf } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { DayVaccinatorForm } from "./day_vaccinator_form";
import { GrantFields, needsSites, type Grant } from "./grant_fields";
import { LinkShown } from "./one_time_link";
import type { WhoIAm } from "./signed_in";
import { sitesOfStaff } from "./site_names";
import type { OneTimeLink, Organization, StaffMember } from "./types";

function EditForm({ who, program, member, organization, onChanged }: {
  who: WhoIAm;
  program: ProgramToday;
  member: StaffMember;
  organization: Organization;
  onChanged: () => void;
}) {
  const [name, setName] = useState(member.display_name);
  const [grant, setGrant] = useState<Grant>({ roles: member.roles, sites: member.sites });
  const [errors, setErrors] = useState<Errors>({});
  const change = (display_name: string, to: Grant, version: number) =>
    put<StaffMember>(`/api/staff/${member.id}`, {
      version, display_name, roles: to.roles, every_site: member.every_site, sites: needsSites(to) ? to.sites : [],
    });
  const submit = async () => {
    try {
      const changed = await change(name.trim(), grant, member.version);
      onChanged();
      notice(t("staff.member.changed", { name: changed.display_name }),
        () => change(member.display_name, { roles: member.roles, sites: member.sites }, changed.version).then(onChanged));
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.member.rights")}>
      <TextField name="display_name" label={t("staff.invite.name")} value={name} onChange={setName} />
      <GrantFields who={who} program={program} kind={organization.kind} grant={grant} onChange={setGrant} />
      <Button type="submit">{t("staff.member.save")}</Button>
    </Form>
  );
}

// One staff member: what they may do, the way back in for whoever is locked out, and the end of access.
export function StaffPanel({ who, program, member, organizations, onChanged, onGone }: {
  who: WhoIAm;
  program: ProgramToday;
  member: StaffMember;
  organizations: Organization[];
  onChanged: () => void;
  onGone: () => void;
}) {
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const [newPin, setNewPin] = useState(false);
  const organization = organizations.find((one) => one.id === member.organization);
  const forToday = !!member.ends_at;
  const reset = (what: "reset-password" | "reset-second-step") =>
    post<OneTimeLink>(`/api/staff/${member.id}/${what}`).then(setLink, trouble);
  if (link) return <LinkShown link={link} name={member.display_name} onDone={() => { setLink(null); onChanged(); }} />;
  const site = member.sites[0];
  if (newPin && site) return <DayVaccinatorForm who={who} program={program} again={{ id: member.id, display_name: member.display_name, site }} onChanged={onChanged} onDone={onGone} />;
  return (
    <>
      <div className="who">
        <h2>{member.display_name}</h2>
        <p>
          <span>{organization?.name}</span>
          {forToday ? <span><Icon name="schedule" />{t("staff.member.until", { time: clockTime(member.ends_at ?? "") })}</span> : <span>{t("staff.sign_in.name")}: {member.sign_in_name}</span>}
          <span>{tOf("staff.state_of", member.state)}</span>
        </p>
      </div>
      {member.id === who.staff ? (
        <p>{t("staff.member.own")} <Link to="account">{t("staff.page.account")}</Link></p>
      ) : (
        <>
          {forToday ? (
            <>
              <p>{member.roles.map((role) => tOf("staff.role", role)).join(", ")} · {sitesOfStaff(program, member).join(", ")}</p>
              <Button type="button" onClick={() => setNewPin(true)}>{t("staff.day_vaccinator.again")}</Button>
            </>
          ) : (
            <>
              <h3>{t("staff.member.rights")}</h3>
              {organization && <EditForm who={who} program={program} member={member} organization={organization} onChanged={onChanged} />}
              <h3>{t("staff.member.locked_out")}</h3>
              <div className="actions">
                {member.state === "invited"
                  ? <Button type="button" onClick={() => void reset("reset-second-step")}><Icon name="send" />{t("staff.member.invite_again")}</Button>
                  : (
                    <>
                      <Sure label={t("staff.member.phone_lost")} icon="phone" what={t("staff.member.phone_lost_what", { name: member.display_name })}
                        go={t("staff.member.phone_lost_go")} act={() => reset("reset-second-step")} />
                      <Button type="button" outline onClick={() => void reset("reset-password")}><Icon name="lock" />{t("staff.member.password_forgotten")}</Button>
                    </>
                  )}
              </div>
            </>
          )}
          <h3>{t("staff.member.access")}</h3>
          <div className="actions">
            {!forToday && member.state === "active" && (
              <Button type="button" outline onClick={() => void post(`/api/staff/${member.id}/end-sign-ins`).then(() => notice(t("staff.member.signed_out", { name: member.display_name })), trouble)}>
                <Icon name="logout" />{t("staff.member.sign_out")}
              </Button>
            )}
            <Sure label={t("staff.member.end")} icon="cancel" what={t("staff.member.end_what", { name: member.display_name })} go={t("staff.member.end_go", { name: member.display_name })}
              act={() => post(`/api/staff/${member.id}/end`).then(() => { notice(t("staff.member.ended", { name: member.display_name })); onGone(); }, trouble)} />
          </div>
        </>
      )}
    </>
  );
}
