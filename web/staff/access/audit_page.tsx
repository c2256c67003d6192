import { useState } from "react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Label, Select, Table, TextInput } from "@trussworks/react-uswds";
import { get, post } from "../shell/api";
import { addDays, clockTime, dayOf, fullDay } from "../shell/clock";
import { saveCsv } from "../shell/csv";
import { Icon } from "../shell/icon";
import { trouble } from "../shell/notices";
import { useProgram } from "../shell/program";
import { useQuery as useAddress } from "../shell/router";
import { t, tOf } from "../shell/texts";
import type { WhoIAm } from "./signed_in";
import type { StaffName } from "./staff_names";
import type { AuditEvent, AuditPage as Events, AuditVerified } from "./types";

// From where an earlier look in this page came to, so that only what was added since is walked again.
let reached: AuditVerified["reached"] | undefined;

async function checkSeal(): Promise<AuditVerified> {
  const found = await get<AuditVerified>("/api/audit-check", { position: reached?.position, hash: reached?.hash });
  if (!found.fault && found.reached.position > 0) reached = found.reached;
  return found;
}

function Seal() {
  const seal = useQuery({ queryKey: ["audit-seal"], queryFn: checkSeal, staleTime: 60_000 });
  const found = seal.data;
  return (
    <section className={found?.fault ? "seal seal--broken" : "seal"} aria-label={t("staff.audit.seal")}>
      {seal.isPending && <p role="status">{t("staff.audit.seal_checking")}</p>}
      {seal.error && <p role="alert">{seal.error.message}</p>}
      {found && !found.fault && <p><Icon name="verified" /><strong>{t("staff.audit.seal_holds", { count: found.reached.position.toLocaleString() })}</strong> {t("staff.audit.seal_tail", { count: found.unsealed })}</p>}
      {found?.fault && <p role="alert"><Icon name="error" /><strong>{t("staff.audit.seal_broken", { position: found.broken_at ?? 0 })}</strong> {tOf("staff.audit_fault", found.fault)} {t("staff.audit.seal_broken_do")}</p>}
      {found?.reached.hash && <p className="codes seal__hash">{t("staff.audit.seal_hash")} {found.reached.hash}</p>}
      <Button type="button" unstyled disabled={seal.isFetching} onClick={() => void seal.refetch()}>{t("staff.audit.seal_again")}</Button>
    </section>
  );
}

const instantOf = (day: string, zone: string): string => {
  // The program's midnight: the offset of that day, not of today.
  const noon = new Date(`${day}T12:00:00Z`);
  const local = new Intl.DateTimeFormat("en-US", { timeZone: zone, hour: "numeric", hourCycle: "h23" }).format(noon);
  return new Date(Date.parse(`${day}T00:00:00Z`) + (12 - Number(local)) * 3_600_000).toISOString();
};

export function AuditPage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const [staff, setStaff] = useAddress("staff");
  const [site, setSite] = useAddress("site");
  const [from, setFrom] = useAddress("from");
  const [until, setUntil] = useAddress("until");
  const [typed, setTyped] = useState("");
  const [person, setPerson] = useState("");
  const [saving, setSaving] = useState(false);
  const names = useQuery({ queryKey: ["all-staff-names"], queryFn: () => post<{ names: StaffName[] }>("/api/staff-names", { staff: [] }).then((all) => all.names), staleTime: 60_000 });
  const zone = program?.time_zone ?? "America/New_York";
  const filter = {
    staff, site, subject: person ? `people.person:${person}` : "",
    from: from && instantOf(from, zone), until: until && instantOf(addDays(until, 1), zone),
  };
  const events = useInfiniteQuery({
    queryKey: ["audit", filter],
    queryFn: ({ pageParam }) => get<Events>("/api/audit-events", { ...filter, after: pageParam }),
    initialPageParam: "", getNextPageParam: (page) => page.next,
  });
  const nameOf = (id: string) => id === "public" || id === "system" ? t(`staff.names.${id}`) : names.data?.find((one) => one.id === id)?.display_name ?? id;
  const rows = events.data?.pages.flatMap((page) => page.events) ?? [];
  const cells = (one: AuditEvent) => [one.occurred_at, nameOf(one.staff_id), one.staff_id, tOf("staff.audit_kind", one.kind), one.operation, one.subjects, one.fields, one.purpose, one.outcome];

  // All that the filter finds, not only what is shown; 20,000 lines are more than a spreadsheet is read for.
  const saveAll = async () => {
    setSaving(true);
    try {
      const all: AuditEvent[] = [];
      let after: string | undefined;
      do {
        const page: Events = await get<Events>("/api/audit-events", { ...filter, after });
        all.push(...page.events);
        after = page.next;
      } while (after && all.length < 20_000);
      saveCsv("audit.csv", [["occurred_at", "name", "staff", "kind", "operation", "subjects", "fields", "purpose", "outcome"], ...all.map(cells)]);
    } catch (problem) {
      trouble(problem);
    } finally {
      setSaving(false);
    }
  };

  return (
    <>
      <div className="page-head"><h1>{t("staff.audit.title")}</h1></div>
      <Seal />
      <form className="filters" aria-label={t("staff.audit.filter")} onSubmit={(event) => { event.preventDefault(); setPerson(typed.trim()); }}>
        <div><Label htmlFor="audit-staff">{t("staff.audit.staff")}</Label>
          <Select id="audit-staff" name="staff" value={staff} onChange={(event) => setStaff(event.target.value)}>
            <option value="">{t("staff.people_list.all")}</option>
            <option value="public">{t("staff.names.public")}</option>
            <option value="system">{t("staff.names.system")}</option>
            {names.data?.map((one) => <option key={one.id} value={one.id}>{one.display_name}, {one.organization}</option>)}
          </Select></div>
        <div><Label htmlFor="audit-site">{t("staff.audit.site")}</Label>
          <Select id="audit-site" name="site" value={site} onChange={(event) => setSite(event.target.value)}>
            <option value="">{t("staff.people_list.all")}</option>
            {program?.sites.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </Select></div>
        <div><Label htmlFor="audit-from">{t("staff.audit.from")}</Label><TextInput id="audit-from" name="from" type={"date" as "text"} value={from} onChange={(event) => setFrom(event.target.value)} /></div>
        <div><Label htmlFor="audit-until">{t("staff.audit.until")}</Label><TextInput id="audit-until" name="until" type={"date" as "text"} value={until} onChange={(event) => setUntil(event.target.value)} /></div>
        <div className="filters__wide"><Label htmlFor="audit-person">{t("staff.audit.person")}</Label>
          <div className="find__row"><TextInput id="audit-person" name="person" type="text" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
            <Button type="submit" outline>{t("staff.day.find_go")}</Button></div></div>
      </form>
      <div className="actions">
        <Button type="button" outline disabled={saving} onClick={() => void saveAll()}><Icon name="file_download" />{saving ? t("staff.form.sending") : t("staff.audit.csv")}</Button>
        {(staff || site || from || until || person) && <Button type="button" unstyled onClick={() => { setStaff(""); setSite(""); setFrom(""); setUntil(""); setTyped(""); setPerson(""); }}>{t("staff.audit.all")}</Button>}
      </div>
      {events.error && <p className="empty" role="alert">{events.error.message}</p>}
      {events.isPending && <p className="empty" role="status">{t("staff.frame.loading")}</p>}
      {events.data && !rows.length && <p className="empty">{t("staff.audit.none")}</p>}
      {rows.length > 0 && (
        <div className="wide" tabIndex={0} role="region" aria-label={t("staff.audit.title")}>
          <Table bordered={false} fullWidth className="audit">
            <thead><tr>
              <th scope="col">{t("staff.audit.when")}</th><th scope="col">{t("staff.audit.who")}</th><th scope="col">{t("staff.audit.did")}</th>
              <th scope="col">{t("staff.audit.about")}</th><th scope="col">{t("staff.audit.outcome")}</th>
            </tr></thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{fullDay(dayOf(one.occurred_at))}<br />{clockTime(one.occurred_at)}</th>
                  <td>{nameOf(one.staff_id)}{one.staff_id === who.staff && ` ${t("staff.audit.you")}`}</td>
                  <td><span className={`chip chip--${one.kind}`}>{tOf("staff.audit_kind", one.kind)}</span> <span className="codes">{one.operation}</span></td>
                  <td><Subjects text={one.subjects} onPerson={(id) => { setTyped(id); setPerson(id); }} />{one.fields && <div>{one.fields}</div>}{one.purpose && <div>{t("staff.audit.purpose")} {tOf("staff.reading_reason", one.purpose)}</div>}</td>
                  <td>{one.outcome === "done" ? t("staff.audit.done") : <span className="codes"><Icon name="cancel" />{one.outcome}</span>}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {events.hasNextPage && <Button type="button" disabled={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>{events.isFetchingNextPage ? t("staff.frame.loading") : t("staff.audit.more")}</Button>}
    </>
  );
}

// Up to three records by kind and id; a person's id filters the log by that person.
function Subjects({ text, onPerson }: { text: string; onPerson: (id: string) => void }) {
  const all = text.split(" ").filter(Boolean);
  return (
    <>
      {all.slice(0, 3).map((one) => {
        const [kind = "", id = ""] = one.split(":");
        return (
          <div key={one} className="audit__subject">
            {tOf("staff.audit_subject", kind.replace(".", "_"))}{" "}
            {kind === "people.person" ? <button type="button" className="usa-button usa-button--unstyled codes" onClick={() => onPerson(id)}>{id}</button> : <span className="codes">{id}</span>}
          </div>
        );
      })}
      {all.length > 3 && <div>{t("staff.audit.and_more", { count: all.length - 3 })}</div>}
    </>
  );
}
