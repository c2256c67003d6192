import { useEffect, useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { Problem, get, post, put } from "../shell/api";
import { dayText, fullDay, parseDay, typedDay } from "../shell/clock";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { useQuery as useAddress } from "../shell/router";
import { t, tOf, type TextKey } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { byWhom } from "./moment";
import { SiteFacts } from "./site_facts";
import { facts, type ChangedSite, type ManagedSite, type SiteRequirement } from "./types";

const useSites = () => useQuery({ queryKey: ["managed-sites"], queryFn: () => get<{ sites: ManagedSite[] }>("/api/staff/sites"), refetchInterval: 60_000 });

export function useSitesChanged() {
  const queries = useQueryClient();
  return () => Promise.all([["managed-sites"], ["program"], ["published"], ["dashboard"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
}

export const undoOf = (change: string, changed: () => Promise<unknown>) => () => post(`/api/staff/site-changes/${change}/undo`).then(changed);

const settled = (one: SiteRequirement) => one.met || !!one.override_reason;

function stateOf({ site, is_open: open }: ManagedSite): { icon: string; text: string; key: string } {
  if (site.closed) return { icon: "cancel", key: "closed", text: t("staff.programs.site_closed") };
  if (open) return { icon: "check_circle", key: "open", text: t("staff.programs.site_open", { day: site.opens_on ? fullDay(site.opens_on) : "" }) };
  return { icon: "hourglass_empty", key: "expected", text: site.opens_on ? t("staff.programs.site_expected", { day: dayText(site.opens_on) }) : t("staff.programs.site_pending") };
}

// One thing that must be in order before a site opens: met, open, or passed over with a reason.
function Requirement({ site, one }: { site: ManagedSite; one: SiteRequirement }) {
  const changed = useSitesChanged();
  const [how, setHow] = useState<"met" | "override" | null>(null);
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const name = tOf("staff.programs.requirement", one.requirement);
  const at = `/api/staff/sites/${site.site.id}/requirements/${one.requirement}`;
  const before = { met: one.met, override_reason: one.override_reason ?? null, note: one.note ?? null };
  const record = async (met: boolean, note: string, override_reason: string) => {
    try {
      await put(at, { met, note, override_reason });
      setHow(null);
      setErrors({});
      notice(t("staff.programs.requirement_noted", { name }), () => put(at, before).then(changed));
      await changed();
    } catch (problem) {
      setErrors(errorsOf(problem, { note: "words", override_reason: "words" }));
    }
  };
  const submit = () => {
    if (how === "override" && !words.trim()) return setErrors({ words: t("staff.programs.reason_missing") });
    void record(how === "met", how === "met" ? words.trim() : "", how === "override" ? words.trim() : "");
  };
  const begin = (next: "met" | "override") => {
    setHow(next);
    setWords(next === "met" ? one.note ?? "" : one.override_reason ?? "");
    setErrors({});
  };
  return (
    <li className="requirement">
      <p className="requirement__name"><Icon name={one.met ? "check_circle" : settled(one) ? "flag" : "more_horiz"} />
        <strong>{name}</strong>: {t(one.met ? "staff.programs.met" : settled(one) ? "staff.programs.overridden" : "staff.programs.not_met")}
      </p>
      {(one.note ?? one.override_reason) && <p>{one.met ? one.note : one.override_reason}</p>}
      {one.recorded_at && <p className="version__who">{byWhom(one.recorded_by, one.recorded_at)}</p>}
      {how === null ? (
        <div className="actions">
          {!one.met && <Button type="button" outline onClick={() => begin("met")}>{t("staff.programs.is_met")}<span className="usa-sr-only"> {name}</span></Button>}
          {!settled(one) && <Button type="button" unstyled onClick={() => begin("override")}>{t("staff.programs.override")}<span className="usa-sr-only"> {name}</span></Button>}
          {settled(one) && <Button type="button" unstyled onClick={() => void record(false, "", "")}>{t("staff.programs.not_after_all")}<span className="usa-sr-only"> {name}</span></Button>}
        </div>
      ) : (
        <Form errors={errors} onSubmit={submit} className="inline-form" label={name}>
          <TextField name="words" autoFocus value={words} onChange={setWords} optional={how === "met" && one.requirement !== "registry_id"}
            label={how === "met" ? tOf("staff.programs.requirement_note", one.requirement) : t("staff.programs.override_why")} />
          <Button type="submit">{t("staff.programs.note_it")}</Button>
          <Button type="button" unstyled onClick={() => setHow(null)}>{t("staff.form.cancel")}</Button>
        </Form>
      )}
    </li>
  );
}

function Opening({ site, program }: { site: ManagedSite; program: ProgramToday }) {
  const changed = useSitesChanged();
  const [day, setDay] = useState(() => typedDay(program.today));
  const [errors, setErrors] = useState<Errors>({});
  const open = site.requirements.filter((one) => !settled(one)).map((one) => tOf("staff.programs.requirement", one.requirement));
  const left = open.length;
  useEffect(() => setErrors({}), [left]); // what was still open may be settled now
  const submit = async () => {
    const on = parseDay(day);
    if (!on) return setErrors({ opens_on: t("staff.programs.day_wrong") });
    try {
      const done = await post<ChangedSite>(`/api/staff/sites/${site.site.id}/open`, { version: site.site.version, opens_on: on });
      setErrors({});
      notice(t(on === program.today ? "staff.programs.opened_now" : "staff.programs.opens_on_done", { name: site.site.name, day: fullDay(on) }), undoOf(done.change, changed));
      await changed();
    } catch (problem) {
      const refused = problem instanceof Problem && problem.reason === "programs.site_not_ready";
      setErrors(refused ? { form: `${problem.detail} ${t("staff.programs.still_open", { names: open.join(", ") })}` } : errorsOf(problem));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} className="inline-form" label={t("staff.programs.open_site")}>
      <TextField name="opens_on" label={t("staff.programs.opens_on")} hint={left ? t("staff.programs.left", { count: left }) : t("staff.programs.ready")} value={day} onChange={setDay} width="medium" />
      <Button type="submit" {...(left ? { outline: true } : {})}>{t("staff.programs.open_site")}</Button>
    </Form>
  );
}

function Closing({ site }: { site: ManagedSite }) {
  const changed = useSitesChanged();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    try {
      const done = await post<ChangedSite>(`/api/staff/sites/${site.site.id}/close`, { version: site.site.version, reason: reason.trim() });
      notice(t("staff.programs.closed_done", { name: site.site.name }), undoOf(done.change, changed));
      await changed();
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  const reopen = () =>
    void post<ChangedSite>(`/api/staff/sites/${site.site.id}/open`, { version: site.site.version }).then(async (done) => {
      notice(t("staff.programs.opened_now", { name: site.site.name }), undoOf(done.change, changed));
      await changed();
    }).catch(trouble);
  if (site.site.closed) return <div className="actions"><Button type="button" onClick={reopen}>{t("staff.programs.reopen")}</Button></div>;
  if (!open) return <div className="actions"><Button type="button" outline onClick={() => setOpen(true)}>{t("staff.programs.close_site")}</Button></div>;
  return (
    <Form errors={errors} onSubmit={() => void submit()} className="inline-form" label={t("staff.programs.close_site")}>
      <TextField name="reason" label={t("staff.programs.close_why")} hint={t("staff.programs.close_hint")} value={reason} onChange={setReason} autoFocus />
      <Button type="submit">{t("staff.programs.close_site")}</Button>
      <Button type="button" unstyled onClick={() => setOpen(false)}>{t("staff.form.cancel")}</Button>
    </Form>
  );
}

function History({ site }: { site: ManagedSite }) {
  const changed = useSitesChanged();
  const last = site.changes[0];
  return (
    <details>
      <summary>{t("staff.programs.history")} <span className="count">{site.changes.length}</span></summary>
      {!site.changes.length && <p className="empty">{t("staff.programs.history_empty")}</p>}
      <ul className="plain">
        {site.changes.map((one) => (
          <li key={one.id}>{tOf("staff.programs.site_change", one.kind)}{one.reason && `: ${one.reason}`} · {byWhom(one.changed_by, one.changed_at)}
            {one === last && one.kind !== "undone" && <> <Button type="button" unstyled onClick={() => void undoOf(one.id, changed)().then(() => notice(t("staff.notice.undone")), trouble)}><Icon name="undo" />{t("staff.notice.undo")}</Button></>}
          </li>
        ))}
        {site.requirements.filter((one) => one.override_reason && !one.met).map((one) => (
          <li key={one.requirement}>{t("staff.programs.opened_without", { name: tOf("staff.programs.requirement", one.requirement) })} {one.override_reason}{one.recorded_by && one.recorded_at && ` · ${byWhom(one.recorded_by, one.recorded_at)}`}</li>
        ))}
      </ul>
    </details>
  );
}

function SitePanel({ site, program }: { site: ManagedSite; program: ProgramToday }) {
  const [editing, setEditing] = useState(false);
  const state = stateOf(site);
  return (
    <section className="panel site-panel" aria-label={site.site.name}>
      <h2>{site.site.name}</h2>
      <p><Icon name={state.icon} />{state.text}</p>
      {editing ? <SiteFacts site={site} done={() => setEditing(false)} /> : (
        <>
          {state.key === "expected" && <><h3>{t("staff.programs.checklist")}</h3><ul className="requirements">{site.requirements.map((one) => <Requirement key={one.requirement} site={site} one={one} />)}</ul><Opening site={site} program={program} /></>}
          <h3>{t("staff.programs.told")}</h3>
          <dl className="facts">
            <div><dt>{t("staff.programs.address")}</dt><dd>{[site.site.street, site.site.town, site.site.zip].filter(Boolean).join(", ")}</dd></div>
            <div><dt>{t("staff.programs.phone")}</dt><dd>{site.site.phone ?? t("staff.programs.ask")}</dd></div>
            <div><dt>{t("staff.programs.hours")}</dt><dd>{site.hours.length ? site.hours.map((one) => <span key={one.weekday + one.opens_at} className="facts__line">{tOf("staff.programs.day_name", one.weekday)} {one.opens_at}–{one.closes_at}</span>) : t("staff.programs.ask")}</dd></div>
            {facts.map((one) => <div key={one}><dt>{t(`staff.programs.fact.${one}` as TextKey)}</dt><dd>{site.site.facts[one] === undefined ? t("staff.programs.ask") : t(site.site.facts[one] ? "staff.answer.yes" : "staff.answer.no")}</dd></div>)}
            <div><dt>{t("staff.programs.transit")}</dt><dd>{site.site.facts.transit ?? t("staff.programs.ask")}</dd></div>
          </dl>
          <div className="actions"><Button type="button" outline onClick={() => setEditing(true)}><Icon name="edit" />{t("staff.programs.edit_site")}</Button></div>
          {state.key !== "expected" && <Closing site={site} />}
          <History site={site} />
        </>
      )}
    </section>
  );
}

// Every site: which are open, what a pending one still needs, what the public is told.
export function SitesPage({ program }: { program: ProgramToday }) {
  const sites = useSites();
  const [chosen, choose] = useAddress("site");
  const list = sites.data?.sites;
  if (!list) return <p className="empty" role="status">{sites.error ? sites.error.message : t("staff.frame.loading")}</p>;
  if (!list.length) return <><h1>{t("staff.programs.sites_title")}</h1><p className="empty">{t("staff.programs.sites_empty")}</p></>;
  const order = ["expected", "closed", "open"];
  const sorted = [...list].sort((a, b) => order.indexOf(stateOf(a).key) - order.indexOf(stateOf(b).key));
  const site = list.find((one) => one.site.id === chosen) ?? sorted[0];
  const open = list.filter((one) => stateOf(one).key === "open").length;
  const pending = list.filter((one) => stateOf(one).key === "expected").length;
  return (
    <>
      <div className="page-head"><h1>{t("staff.programs.sites_title")}</h1><p className="page-head__day">{t("staff.programs.sites_count", { open, pending })}</p></div>
      <div className="chooser">
        <nav aria-label={t("staff.programs.sites_title")}>
          <ul className="chooser__list">
            {sorted.map((one) => {
              const state = stateOf(one);
              const left = one.requirements.filter((other) => !settled(other)).length;
              return (
                <li key={one.site.id}>
                  <button type="button" className="chooser__one" {...(one === site ? { "aria-current": "true" as const } : {})} onClick={() => choose(one.site.id)}>
                    <span className="chooser__name">{one.site.name}</span>
                    <span className="chooser__note"><Icon name={state.icon} />{one.site.town} · {state.text}{state.key === "expected" && ` · ${t("staff.programs.left_short", { count: left })}`}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </nav>
        {site && <SitePanel key={site.site.id} site={site} program={program} />}
      </div>
    </>
  );
}
