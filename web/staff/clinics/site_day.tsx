import { useEffect, useRef, useState, type FormEvent } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Label, Select, TextInput } from "@trussworks/react-uswds";
import { mayAt, type WhoIAm } from "../access/signed_in";
import { StockBar } from "../inventory/stock_bar";
import { get, post } from "../shell/api";
import { dayText, useNow } from "../shell/clock";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { useProgram } from "../shell/program";
import { useQuery as useAddressQuery } from "../shell/router";
import { t } from "../shell/texts";
import type { Appointment, DayLine, Observation, ProgramToday, SiteDay, SiteToday } from "../shell/types";
import { DayList } from "./day_list";
import { DayPaper } from "./day_paper";
import { keepDrafts, keptDrafts, newDraft, type Draft } from "./draft";
import { JoinStandby } from "./join_standby";
import { StandbyList, useStandby } from "./standby_list";
import { Visit } from "./visit";
import { WalkInForm } from "./walk_in";

// Where somebody may do what the permission is for.
export function sitesOf(program: ProgramToday, who: WhoIAm, permission: string): SiteToday[] {
  return program.sites.filter((one) => mayAt(who, permission, one.id));
}

export function SiteChoice({ sites, site, onChoose }: { sites: SiteToday[]; site: string; onChoose: (site: string) => void }) {
  const only = sites.length === 1 ? sites[0] : undefined;
  if (only) return <span className="site-name">{only.name}, {only.town}</span>;
  return (
    <div className="site-choice">
      <Label htmlFor="site" className="usa-sr-only">{t("staff.day.site")}</Label>
      <Select id="site" name="site" value={site} onChange={(event) => onChoose(event.target.value)}>
        {sites.map((one) => <option key={one.id} value={one.id}>{one.name}, {one.town}</option>)}
      </Select>
    </div>
  );
}

const isPhone = (typed: string) => /^\+?[\d\s().-]+$/.test(typed.trim()) && [10, 11].includes(typed.replace(/\D/g, "").length);

// A scanner types the code and Enter; a QR code may hold an address that ends in the code. A name has no digit, and a
// code has more characters than a phone number.
export function codeIn(typed: string): string | null {
  if (isPhone(typed)) return null;
  const last = typed.trim().split(/[/#=?]/).at(-1) ?? "";
  const bare = last.replace(/[^0-9a-z]/gi, "");
  return bare.length >= 10 && bare.length <= 16 && /\d/.test(bare) && !/\s\w+\s/.test(typed) ? last : null;
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function matches(line: DayLine, typed: string): boolean {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const digits = typed.replace(/\D/g, "");
  if (digits.length >= 4 && line.born_on) {
    const [year, month, day] = line.born_on.split("-");
    return `${month}${day}${year}`.startsWith(digits.padStart(4, "0")) || `${Number(month)}${Number(day)}${year}`.startsWith(digits);
  }
  return words.every((word) => folded(line.name_to_call).split(/\s+/).some((part) => part.startsWith(word)));
}

function useDay(site: string) {
  const queries = useQueryClient();
  const day = useQuery({
    queryKey: ["day", site], queryFn: () => get<SiteDay>(`/api/staff/sites/${site}/day`), enabled: !!site, refetchInterval: 5_000,
  });
  const observed = useQuery({
    queryKey: ["observations", site], queryFn: () => get<Observation[]>(`/api/sites/${site}/observations`), enabled: !!site, refetchInterval: 15_000,
  });
  return { day, waiting: new Map((observed.data ?? []).map((one) => [one.dose_id, one])), refresh: () => queries.invalidateQueries({ queryKey: ["day", site] }) };
}

type Side = "person" | "walk_in" | "standby" | "join_standby";

function Day({ program, site, gives }: { program: ProgramToday; site: string; gives: boolean }) {
  const here = program.sites.find((one) => one.id === site);
  const { day, waiting, refresh } = useDay(site);
  const now = useNow();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState("");
  const [side, setSide] = useState<Side>("person");
  const [start, setStart] = useState<{ name: string; phone: string }>();
  const [drafts, setDrafts] = useState<Record<string, Draft>>(keptDrafts);
  const find = useRef<HTMLInputElement>(null);
  const sideBox = useRef<HTMLDivElement>(null);
  const standby = useStandby(site);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "F2") { find.current?.focus(); find.current?.select(); }
      else if (event.key === "F4" && !event.altKey) setSide("walk_in");
      else if (event.key === "F6") setSide("standby");
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  const all = day.data?.lines ?? [];
  const lines = typed.trim() && !codeIn(typed) ? all.filter((line) => matches(line, typed)) : all;
  const line = all.find((one) => one.appointment === chosen);

  const choose = (appointment: string) => {
    setSide("person");
    setChosen(appointment);
    setDrafts((kept) => keepDrafts(kept[appointment] ? kept : { ...kept, [appointment]: newDraft() }));
    requestAnimationFrame(() => sideBox.current?.focus());
  };

  const enter = async (event: FormEvent) => {
    event.preventDefault();
    const code = codeIn(typed);
    const first = lines[0];
    if (code) {
      try {
        const here = await post<Appointment>("/api/staff/check-ins", { code });
        await refresh();
        setTyped("");
        choose(here.id);
        notice(t("staff.day.checked_in_by_code"), () => post("/api/staff/check-ins/undo", { id: here.id }).then(refresh));
      } catch (problem) {
        trouble(problem);
        find.current?.select();
      }
    } else if (first && typed.trim()) choose(first.appointment);
  };

  return (
    <>
    {here && <DayPaper program={program} site={here} day={day.data} />}
    <div className="day">
      <div className="day__list">
        <form onSubmit={(event) => void enter(event)} role="search" className="find">
          <Label htmlFor="find">{t("staff.day.find")}</Label>
          <div className="find__row">
            <TextInput inputRef={find} id="find" name="find" type="text" value={typed} autoComplete="off" autoFocus
              aria-describedby="find-hint" onChange={(event) => setTyped(event.target.value)} />
            <Button type="submit">{t("staff.day.find_go")}</Button>
          </div>
          <div className="usa-hint" id="find-hint">{t("staff.day.find_hint")}</div>
        </form>
        <Button type="button" outline className="walk-in-button" onClick={() => setSide("walk_in")}><Icon name="add" />{t("staff.walk_in.title")} <kbd>F4</kbd></Button>
        <Button type="button" outline className="walk-in-button" onClick={() => setSide("standby")}><Icon name="phone" />{t("staff.waiting.standby")} {standby.list && <span className="count">{standby.list.waiting}</span>} <kbd>F6</kbd></Button>
        <div role="status" className="usa-sr-only">{typed.trim() ? t("staff.day.found", { count: lines.length }) : ""}</div>
        {day.error && !day.data ? <p role="alert">{day.error.message}</p> : day.isPending ? <p role="status">{t("staff.frame.loading")}</p>
          : all.length === 0 ? <p className="empty">{t("staff.day.empty")}</p>
          : lines.length === 0 ? <p className="empty">{t("staff.day.none_found", { typed })}</p>
          : <DayList lines={lines} chosen={chosen} onChoose={choose} now={now} waiting={waiting} all={!!typed.trim()} />}
      </div>
      <div className="day__side" ref={sideBox} tabIndex={-1} role="region" aria-label={t("staff.day.person")}>
        {side === "walk_in" ? (
          <WalkInForm program={program} site={site} onDone={(appointment) => (appointment ? choose(appointment) : setSide("person"))}
            onStandby={(typed) => { setStart(typed); setSide("join_standby"); }} />
        ) : side === "join_standby" ? <JoinStandby site={site} {...(start ? { start } : {})} onDone={() => { setStart(undefined); setSide("standby"); }} />
          : side === "standby" ? <StandbyList program={program} site={site} onJoin={() => setSide("join_standby")} onClose={() => setSide("person")} />
          : line ? (
            <Visit key={line.appointment} program={program} site={site} line={line} draft={drafts[line.appointment] ?? newDraft()}
              change={(change) => setDrafts((kept) => keepDrafts({ ...kept, [line.appointment]: { ...(kept[line.appointment] ?? newDraft()), ...change } }))}
              gives={gives} observation={line.dose_id ? waiting.get(line.dose_id) : undefined} onGone={() => setChosen("")} />
          ) : <p className="empty empty--side"><Icon name="person" />{t("staff.day.choose")}</p>}
      </div>
    </div>
    </>
  );
}

export function SiteDayPage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const [asked, setAsked] = useAddressQuery("site");
  if (!program) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  const sites = sitesOf(program, who, "view_site_day");
  const site = sites.find((one) => one.id === asked) ?? sites.find((one) => one.is_open) ?? sites[0];
  if (!site) return <p className="empty">{t("staff.day.no_site")}</p>;
  return (
    <>
      <div className="page-head">
        <h1>{t("staff.day.title")}</h1>
        <p className="page-head__day">{dayText(program.today)}</p>
        <SiteChoice sites={sites} site={site.id} onChoose={setAsked} />
      </div>
      <StockBar site={site.id} mayManage={mayAt(who, "manage_stock", site.id)} />
      <Day key={site.id} program={program} site={site.id} gives={mayAt(who, "give_doses", site.id)} />
    </>
  );
}
