import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Label, Select, TextInput } from "@trussworks/react-uswds";
import { PartnerOrganizations } from "../outreach/partner_organizations";
import { get } from "../shell/api";
import { Link } from "../shell/frame";
import { Icon } from "../shell/icon";
import { siteName, useProgram } from "../shell/program";
import { useQuery as useAddress } from "../shell/router";
import { t, tOf } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { DayVaccinatorForm } from "./day_vaccinator_form";
import { InviteForm } from "./invite_form";
import { OrganizationForm } from "./organization_form";
import { may, mayAt, type WhoIAm } from "./signed_in";
import { StaffPanel } from "./staff_panel";
import { sitesOfStaff } from "./site_names";
import type { Organization, StaffMember } from "./types";

interface Listed {
  staff: StaffMember[];
  next?: string;
}

// All of them, page by page: departments have hundreds of staff, so that searching and sorting is done here, at once.
async function allStaff(): Promise<StaffMember[]> {
  const staff: StaffMember[] = [];
  let next: string | undefined;
  do {
    const page: Listed = await get<Listed>("/api/staff", { after: next });
    staff.push(...page.staff);
    next = page.next;
  } while (next && staff.length < 5000);
  return staff;
}

type Doing = { what: "invite" | "day" | "organization" } | { what: "member"; id: string } | null;
const sorts = ["name", "organization", "state"] as const;
type Sort = (typeof sorts)[number];
const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function Row({ program, one, organization, chosen, onChoose }: {
  program: ProgramToday;
  one: StaffMember;
  organization: string;
  chosen: boolean;
  onChoose: () => void;
}) {
  return (
    <button type="button" className="row" aria-pressed={chosen} onClick={onChoose}>
      <span className="row__name">{one.display_name}</span>
      <span className="row__what">{one.roles.map((role) => tOf("staff.role", role)).join(", ")}</span>
      <span className="row__time">
        {one.state === "invited" && <><Icon name="hourglass_empty" />{t("staff.state_of.invited")} · </>}
        {one.ends_at && <><Icon name="schedule" />{t("staff.people_list.today")} · </>}
        {[...new Set([organization, ...sitesOfStaff(program, one)])].join(" · ")}
      </span>
    </button>
  );
}

export function StaffPage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const queries = useQueryClient();
  const lead = may(who, "manage_staff");
  const staff = useQuery({ queryKey: ["staff"], queryFn: allStaff });
  const organizations = useQuery({
    queryKey: ["organizations"], queryFn: () => get<{ organizations: Organization[] }>("/api/organizations").then((all) => all.organizations),
  });
  const [typed, setTyped] = useState("");
  const [employer, setEmployer] = useAddress("organization");
  const [site, setSite] = useAddress("site");
  const [by, setBy] = useAddress("sort");
  const [doing, setDoing] = useState<Doing>(null);
  const trouble = staff.error ?? organizations.error;
  if (trouble) return <p className="empty" role="alert">{trouble.message}</p>;
  if (!program || !staff.data || !organizations.data) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;

  const nameOf = (id: string) => organizations.data.find((one) => one.id === id)?.name ?? id;
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const key = (one: StaffMember) => by === "organization" ? `${nameOf(one.organization)} ${one.display_name}`
    : by === "state" ? `${one.state === "invited" ? 0 : 1} ${one.display_name}` : one.display_name;
  const rows = staff.data
    .filter((one) => (!employer || one.organization === employer) && (!site || one.sites.includes(site)))
    .filter((one) => {
      const said = folded(`${one.display_name} ${one.sign_in_name} ${nameOf(one.organization)} ${one.roles.map((role) => tOf("staff.role", role)).join(" ")}`);
      return words.every((word) => said.includes(word));
    })
    .sort((a, b) => key(a).localeCompare(key(b)));
  const member = doing?.what === "member" ? staff.data.find((one) => one.id === doing.id) : undefined;
  const changed = () => void queries.invalidateQueries({ queryKey: ["staff"] });
  const done = () => { setDoing(null); changed(); };

  return (
    <>
      <div className="page-head"><h1>{t("staff.people_list.title")}</h1></div>
      <div className="actions">
        <Button type="button" onClick={() => setDoing({ what: "invite" })}><Icon name="add" />{t("staff.people_list.invite")}</Button>
        <Button type="button" outline onClick={() => setDoing({ what: "day" })}><Icon name="add" />{t("staff.people_list.day")}</Button>
        {lead && <Button type="button" outline onClick={() => setDoing({ what: "organization" })}><Icon name="add" />{t("staff.people_list.organization")}</Button>}
        {lead && <Link to="laboratories" className="usa-button usa-button--outline"><Icon name="send" />{t("staff.page.laboratories")}</Link>}
      </div>
      <div className="two">
        <section aria-label={t("staff.people_list.title")}>
          <div className="filters">
            <div><Label htmlFor="staff-find">{t("staff.people_list.find")}</Label><TextInput id="staff-find" name="find" type="text" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} /></div>
            {lead && (
              <div><Label htmlFor="staff-organization">{t("staff.people_list.of")}</Label>
                <Select id="staff-organization" name="organization" value={employer} onChange={(event) => setEmployer(event.target.value)}>
                  <option value="">{t("staff.people_list.all")}</option>
                  {organizations.data.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
                </Select></div>
            )}
            <div><Label htmlFor="staff-site">{t("staff.people_list.at")}</Label>
              <Select id="staff-site" name="site" value={site} onChange={(event) => setSite(event.target.value)}>
                <option value="">{t("staff.people_list.all")}</option>
                {program.sites.filter((one) => mayAt(who, "manage_site", one.id)).map((one) => <option key={one.id} value={one.id}>{siteName(program, one.id)}</option>)}
              </Select></div>
            <div><Label htmlFor="staff-sort">{t("staff.people_list.sort")}</Label>
              <Select id="staff-sort" name="sort" value={by || "name"} onChange={(event) => setBy(event.target.value === "name" ? "" : event.target.value)}>
                {sorts.map((one: Sort) => <option key={one} value={one}>{t(`staff.people_sort.${one}`)}</option>)}
              </Select></div>
          </div>
          <p className="count" role="status">{t("staff.people_list.count", { count: rows.length })}</p>
          <ul className="rows">
            {rows.map((one) => (
              <li key={one.id}><Row program={program} one={one} organization={nameOf(one.organization)} chosen={member?.id === one.id} onChoose={() => setDoing({ what: "member", id: one.id })} /></li>
            ))}
          </ul>
          {!rows.length && <p className="empty">{t("staff.people_list.none")}</p>}
        </section>
        {doing && (
          <section className="panel two__side" aria-label={member?.display_name ?? t(`staff.people_list.${doing.what === "member" ? "title" : doing.what}`)}>
            {doing.what === "invite" && <InviteForm who={who} program={program} organizations={organizations.data} onChanged={changed} onDone={done} />}
            {doing.what === "day" && <DayVaccinatorForm who={who} program={program} onChanged={changed} onDone={done} />}
            {doing.what === "organization" && (
              <>
                <OrganizationForm onDone={() => { done(); void queries.invalidateQueries({ queryKey: ["organizations"] }); }} />
                <PartnerOrganizations organizations={organizations.data} />
              </>
            )}
            {member && <StaffPanel key={`${member.id} ${member.version}`} who={who} program={program} member={member} organizations={organizations.data} onChanged={changed} onGone={done} />}
            {doing.what === "member" && !member && <p className="empty">{t("staff.people_list.gone")}</p>}
            <Button type="button" unstyled onClick={() => setDoing(null)}>{t("staff.notice.close")}</Button>
          </section>
        )}
      </div>
    </>
  );
}
