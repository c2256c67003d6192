import { useEffect, useRef, useState } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { ConsentStep } from "../immunization/consent_step";
import { AfterDose } from "./after_visit";
import { DosesGiven, useDoses } from "../immunization/after_dose";
import { DoseStep } from "../immunization/dose_step";
import { OutsideDoseForm } from "../immunization/outside_dose";
import { EarlierScreening, ScreeningOutcome, ScreeningStep } from "../immunization/screening_step";
import { useStock } from "../inventory/site_stock";
import { newId, post } from "../shell/api";
import { ageOn, clockTime, fullDay, serverNow, dayText } from "../shell/clock";
import { errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { millilitres, packText } from "../shell/program";
import { Step } from "../shell/step";
import { t, tOf } from "../shell/texts";
import type { DayLine, DoseGiven, Lot, Observation, ProgramToday, RouteToday, Screening } from "../shell/types";
import { remember, type Draft } from "./draft";
import { languageHelpOf, pronounsOf } from "./how_to_speak";
import { Specimens } from "./specimens";

function Who({ program, line }: { program: ProgramToday; line: DayLine }) {
  return (
    <header className="who">
      <h2>{line.name_to_call}</h2>
      <p>
        {line.born_on && <span>{t("staff.visit.born", { day: fullDay(line.born_on), age: ageOn(line.born_on, program.today) })}</span>}
        {pronounsOf(line) && <span>{pronounsOf(line)}</span>}
        {languageHelpOf(line) && <span className="who__language"><Icon name="language" />{languageHelpOf(line)}</span>}
        <span>{line.service === "testing" ? t("staff.day.test") : t("staff.day.dose", { number: line.dose_number })}</span>
        <span><Icon name="schedule" />{clockTime(line.starts_at)}</span>
      </p>
    </header>
  );
}

// Booked, not here yet: one large next action.
function Arrival({ line, onCheckIn, onNoShow, busy }: { line: DayLine; onCheckIn: () => void; onNoShow: () => void; busy: boolean }) {
  return (
    <div className="actions">
      <Button type="button" size="big" disabled={busy} onClick={onCheckIn}><Icon name="check" />{t("staff.visit.check_in", { name: line.name_to_call })}</Button>
      {line.state === "booked" && serverNow() > new Date(line.starts_at) && (
        <Button type="button" unstyled disabled={busy} onClick={onNoShow}>{t("staff.visit.no_show")}</Button>
      )}
    </div>
  );
}

// A clinician's word is needed where an answer asks for it, or the age does, or the day: a dose before its time is none.
const mayGoOn = (line: DayLine, draft: Draft, early: string): boolean =>
  !!draft.screening && (draft.clinicianAgreed
    || (!line.clinician_decides && !early && (draft.screening.action === "proceed" || draft.screening.action === "restrict_routes")));

const saidOf = (line: DayLine, screening: Screening, early: string): string =>
  t(`staff.screening.${(line.clinician_decides || early) && screening.action !== "stop" ? "consult" : screening.action}_said`);

function Steps({ program, site, line, draft, change, early }: {
  program: ProgramToday;
  site: string;
  line: DayLine;
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  early: string;
}) {
  const queries = useQueryClient();
  const stock = useStock(site);
  const [errors, setErrors] = useState<Errors>({});
  const give = useMutation({
    mutationFn: ({ lot, route }: { lot: Lot; route: RouteToday }) => post<DoseGiven>("/api/staff/doses", {
      id: draft.doseId, appointment: line.appointment, lot: lot.id, route: route.id, volume_ul: route.volume_ul,
      body_site: draft.bodySite, given_at: serverNow().toISOString(), consent_recorded: draft.consent,
      information_sheet: program.information_sheet, registry: draft.registry,
      ...(draft.edition ? { information_sheet_edition: draft.edition } : {}),
    }),
    onSuccess: (given, { route }) => {
      remember({ ...draft, route: route.id });
      change({ doseId: newId() }); // taken back and given again, it is another dose
      notice(t("staff.dose.recorded", {
        number: given.recorded.dose.dose_number, name: line.name_to_call,
        how: `${packText(program, `route.${route.id}`)}, ${millilitres(route.volume_ul)}`,
      }));
      for (const key of [["day", site], ["stock", site], ["observations", site], ["doses", line.person]]) void queries.invalidateQueries({ queryKey: key });
    },
    onError: (problem) => setErrors(errorsOf(problem)),
  });

  const screened = mayGoOn(line, draft, early);
  const now = !draft.screening ? 1 : !screened ? 1.5 : !draft.agreed ? 2 : 3;
  const stateOf = (number: number) => (now > number ? "done" : now === number ? "now" : "later");
  return (
    <div className="steps">
      <Step number={1} title={t("staff.screening.title")} state={stateOf(1)}
        said={draft.screening ? saidOf(line, draft.screening, early) : undefined}
        onChange={() => change({ screening: null, clinicianAgreed: false, agreed: false })}>
        <ScreeningStep program={program} site={site} line={line} draft={draft} change={change} />
      </Step>
      <ScreeningOutcome program={program} line={line} draft={draft} change={change} early={early} />
      <Step number={2} title={t("staff.consent.title")} state={stateOf(2)}
        said={tOf("staff.consent", draft.registry || "not_asked")} onChange={() => change({ agreed: false })}>
        <ConsentStep program={program} line={line} draft={draft} change={change} />
      </Step>
      <Step number={3} title={t("staff.dose.title")} state={stateOf(3)}>
        {stock.data && (
          <DoseStep program={program} site={site} line={line} stock={stock.data} draft={draft} change={change}
            busy={give.isPending} serverErrors={errors} onGive={(lot, route) => { setErrors({}); give.mutate({ lot, route }); }} />
        )}
      </Step>
    </div>
  );
}

// The right side: the person, and the next thing to do.
export function Visit({ program, site, line, draft, change, observation, onGone, gives }: {
  program: ProgramToday;
  site: string;
  gives: boolean; // whether who is signed in gives doses
  line: DayLine;
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  observation: Observation | undefined;
  onGone: () => void;
}) {
  const queries = useQueryClient();
  const doses = useDoses(line.person);
  const refresh = () => void queries.invalidateQueries({ queryKey: ["day", site] });
  const act = useMutation({
    mutationFn: ({ path }: { path: string; said: string; undo?: string }) => post(path, { id: line.appointment }),
    onSuccess: (_, { said, undo }) => {
      refresh();
      notice(said, undo ? () => post(undo, { id: line.appointment }).then(refresh) : undefined);
    },
    onError: trouble,
  });
  const checkIn = () => act.mutate({
    path: "/api/staff/check-ins", undo: "/api/staff/check-ins/undo", said: t("staff.visit.checked_in", { name: line.name_to_call }),
  });
  const noShow = () => {
    act.mutate({ path: "/api/staff/no-shows", undo: "/api/staff/check-ins", said: t("staff.visit.noted_no_show", { name: line.name_to_call }) });
    onGone();
  };
  // A finished step may leave the reader far down: what comes next begins at the top.
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(line.state);
  useEffect(() => {
    if (shown.current !== line.state) top.current?.scrollIntoView({ block: "start" });
    shown.current = line.state;
  }, [line.state]);
  const due = doses.data?.forecast.next;
  const tooEarly = due && due.earliest_on > program.today && line.service === "vaccination"
    ? t("staff.day.too_early", { number: due.dose_number, earliest: dayText(due.earliest_on), advised: dayText(due.recommended_on) }) : "";
  const endWithout = () => {
    act.mutate({ path: "/api/staff/visits/end", undo: "/api/staff/check-ins", said: t("staff.visit.ended_without", { name: line.name_to_call }) });
    onGone();
  };
  const earlier = doses.data?.doses.filter((one) => one.dose.id !== line.dose_id) ?? [];
  return (
    <div className="panel" ref={top}>
      <Who program={program} line={line} />
      {doses.data && earlier.length > 0 && line.state !== "fulfilled" && (
        <DosesGiven program={program} doses={{ ...doses.data, doses: earlier }} />
      )}
      {doses.data?.forecast.warnings.map((one) => line.state !== "fulfilled" && (
        <p key={one} className="act-now"><Icon name="warning" />{tOf("staff.warning", one)}</p>
      ))}
      {doses.data?.forecast.series_status === "complete" && line.service === "vaccination" && line.state !== "fulfilled" && (
        <p className="act-now"><Icon name="verified" />{t("staff.visit.complete")}</p>
      )}
      {tooEarly && line.state !== "fulfilled" && <p className="act-now"><Icon name="warning" />{tooEarly}</p>}
      {line.pep_by && line.state !== "fulfilled" && <p className="act-now"><Icon name="schedule" />{t("staff.day.pep_by", { day: dayText(line.pep_by) })}</p>}
      {line.clinician_decides && line.born_on && line.state !== "fulfilled" && !(line.state === "arrived" && draft.screening) && (
        <p className="act-now"><Icon name="priority_high" />{t("staff.visit.clinician_by_age", { age: ageOn(line.born_on, program.today) })}</p>
      )}
      {(line.state === "booked" || line.state === "noshow" || line.state === "cancelled") && (
        <Arrival line={line} onCheckIn={checkIn} onNoShow={noShow} busy={act.isPending} />
      )}
      {line.state === "arrived" && line.service === "vaccination" && gives && (
        <>
          <EarlierScreening site={site} line={line} draft={draft} />
          <Steps key={line.appointment} program={program} site={site} line={line} draft={draft} change={change} early={tooEarly} />
        </>
      )}
      {line.state === "arrived" && line.service === "vaccination" && !gives && <p><Icon name="check_circle" />{t("staff.visit.waits_for_dose")}</p>}
      {line.service === "testing" && (line.state === "arrived" || line.state === "fulfilled") && <Specimens line={line} onChanged={refresh} />}
      {line.state === "arrived" && <div className="actions"><Button type="button" unstyled disabled={act.isPending} onClick={endWithout}><Icon name="logout" />{t(line.service === "testing" ? "staff.visit.end_without_test" : "staff.visit.end_without")}</Button></div>}
      {line.state === "fulfilled" && line.service === "vaccination" && doses.data && (
        <AfterDose program={program} site={site} line={line} doses={doses.data} observation={observation} />
      )}
      {line.state !== "fulfilled" && <OutsideDoseForm program={program} person={line.person} standing={doses.data?.doses.filter((one) => one.state === "standing").map((one) => one.dose.given_on) ?? []} />}
    </div>
  );
}
