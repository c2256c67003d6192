import { useState } from "react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, post } from "../shell/api";
import { clockTime, fromNow, fullDay, minutesUntil, useNow } from "../shell/clock";
import { Icon } from "../shell/icon";
import { hush, notice, trouble } from "../shell/notices";
import { millilitres, packText } from "../shell/program";
import { t, tOf } from "../shell/texts";
import type { DayLine, DoseRecord, Observation, PersonDoses, ProgramToday } from "../shell/types";
import { printDoseRecord } from "./print_record";

export const useDoses = (person: string) =>
  useQuery({ queryKey: ["doses", person], queryFn: () => get<PersonDoses>(`/api/people/${person}/doses`) });

// The wait after a dose, with the clock time at which it ends. A reaction ends it by its report.
export function ObservationClock({ observation, site, onReaction }: { observation: Observation; site: string; onReaction: () => void }) {
  const now = useNow(5);
  const queries = useQueryClient();
  const refresh = () => Promise.all([
    queries.invalidateQueries({ queryKey: ["observations", site] }), queries.invalidateQueries({ queryKey: ["observation", observation.dose_id] })]);
  const end = useMutation({
    mutationFn: (outcome: string) => post(`/api/doses/${observation.dose_id}/observation-end`, { outcome }),
    onSuccess: () => {
      void refresh();
      notice(t("staff.after.left"), () => post(`/api/doses/${observation.dose_id}/observation-end/undo`).then(refresh));
    },
    onError: trouble,
  });
  const over = minutesUntil(observation.ends_at, now) <= 0;
  return (
    <div className={`observation observation--${over ? "over" : "runs"}`}>
      <p className="observation__time">
        <Icon name={over ? "check_circle" : "timer"} />
        {over ? t("staff.after.over", { time: clockTime(observation.ends_at) })
          : t("staff.after.stay", { time: clockTime(observation.ends_at), in: fromNow(observation.ends_at, now) })}
      </p>
      <div className="actions">
        <Button type="button" outline={!over} disabled={end.isPending} onClick={() => end.mutate(over ? "well" : "left_early")}>
          {over ? t("staff.after.went_well") : t("staff.after.left_early")}
        </Button>
        <Button type="button" outline onClick={onReaction}><Icon name="warning" />{t("staff.after.reaction")}</Button>
      </div>
    </div>
  );
}

const takenBackWithin = 120; // minutes, as the server has it

// How the wait ended, with the way back while there is one.
export function EndedWait({ dose, site }: { dose: string; site: string }) {
  const now = useNow(30);
  const queries = useQueryClient();
  const kept = useQuery({ queryKey: ["observation", dose], queryFn: () => get<Observation>(`/api/doses/${dose}/observation`), retry: false });
  const back = useMutation({
    mutationFn: () => post(`/api/doses/${dose}/observation-end/undo`),
    onSuccess: () => {
      hush(); // an undo of the end, if it still stands there, has nothing to undo any more
      return queries.invalidateQueries({ queryKey: ["observations", site] });
    },
    onError: trouble,
  });
  const wait = kept.data;
  if (!wait?.outcome || !wait.ended_at || -minutesUntil(wait.ended_at, now) >= takenBackWithin) return null;
  return (
    <p className="wait-ended">
      <span>{t("staff.after.wait_ended", { time: clockTime(wait.ended_at), outcome: tOf("staff.wait_outcome", wait.outcome) })}</span>
      <Button type="button" unstyled disabled={back.isPending} onClick={() => back.mutate()}><Icon name="undo" />{t("staff.after.wait_back")}</Button>
    </p>
  );
}

export function DosesGiven({ program, doses }: { program: ProgramToday; doses: PersonDoses }) {
  if (!doses.doses.length) return <p>{t("staff.after.none")}</p>;
  return (
    <ul className="doses">
      {doses.doses.map(({ dose, number, state, administration_errors }) => (
        <li key={dose.id} className={state === "standing" ? "" : "doses__error"}>
          <strong>{t("staff.day.dose", { number })}</strong> · {fullDay(dose.given_on)}
          {dose.given_at && `, ${clockTime(dose.given_at)}`}
          {dose.source === "outside" && ` · ${t("staff.after.outside")}`}
          {dose.route && dose.volume_ul && ` · ${packText(program, `route.${dose.route}`)}, ${millilitres(dose.volume_ul)}`}
          {dose.body_site && `, ${packText(program, `body_site.${dose.body_site}`)}`}
          {dose.lot_number && ` · ${t("staff.dose.lot", { lot: dose.lot_number })}`}
          {state !== "standing" && <> · <Icon name="cancel" />{t("staff.after.in_error")}</>}
          {state === "standing" && doses.forecast.evaluations.find((one) => one.dose_id === dose.id)?.warnings.map((one) => <p key={one} className="act-now"><Icon name="warning" />{tOf("staff.warning", one)}</p>)}
          {administration_errors.map((one) => <p key={one} className="act-now"><Icon name="warning" />{tOf("staff.error", one)}</p>)}
        </li>
      ))}
    </ul>
  );
}

const reasons = ["wrong_person", "recorded_twice", "wrong_details", "not_given"];

// The way back: the dose stays on record as entered in error, with the reason chosen here.
export function UndoDose({ line, onUndone }: { line: DayLine; onUndone: () => void }) {
  const [open, setOpen] = useState(false);
  const undo = useMutation({
    mutationFn: (reason: string) => post("/api/staff/doses/undo", { dose: line.dose_id, appointment: line.appointment, reason: t(`staff.undo.${reason}` as "staff.undo.not_given") }),
    onSuccess: () => {
      notice(t("staff.undo.done"));
      onUndone();
    },
    onError: trouble,
  });
  if (!open) return <Button type="button" unstyled onClick={() => setOpen(true)}><Icon name="undo" />{t("staff.undo.title")}</Button>;
  return (
    <fieldset className="usa-fieldset undo">
      <legend>{t("staff.undo.why")}</legend>
      <div className="actions">
        {reasons.map((reason) => (
          <Button key={reason} type="button" outline disabled={undo.isPending} onClick={() => undo.mutate(reason)}>
            {tOf("staff.undo", reason)}
          </Button>
        ))}
        <Button type="button" unstyled onClick={() => setOpen(false)}>{t("staff.form.cancel")}</Button>
      </div>
    </fieldset>
  );
}

export function PrintRecord({ program, line }: { program: ProgramToday; line: DayLine }) {
  const print = useMutation({
    mutationFn: () => get<DoseRecord>(`/api/people/${line.person}/dose-record`),
    onSuccess: (record) => printDoseRecord(program, record, line.name_to_call, line.born_on),
    onError: trouble,
  });
  return <Button type="button" outline disabled={print.isPending} onClick={() => print.mutate()}><Icon name="print" />{t("staff.after.print")}</Button>;
}
