import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Label, Select } from "@trussworks/react-uswds";
import { get, post } from "../shell/api";
import { ageOn, clockTime, dayText, fromNow, useNow } from "../shell/clock";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { t, tOf } from "../shell/texts";
import type { ProgramToday, SiteStandby, SiteTimes, StandbyChange, StandbyLine, StandbyOutcome } from "../shell/types";
import { reachChoices } from "./join_standby";
import { phoneLink, phoneShown, Reach } from "./reach";

const staying: StandbyOutcome[] = ["not_reached", "declined", "gone"];

export function useStandby(site: string, within = "") {
  const queries = useQueryClient();
  const list = useQuery({
    queryKey: ["standby", site, within],
    queryFn: () => get<SiteStandby>(`/api/staff/sites/${site}/standby`, { within_minutes: within || undefined }),
    refetchInterval: 60_000, // each look is in the audit log
  });
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ["standby"] });
    await queries.invalidateQueries({ queryKey: ["day", site] });
  };
  return { list: list.data, error: list.error, refresh };
}

// Who comes may take a time that is free today, or come as soon as they can.
function Calling({ site, line, note }: { site: string; line: StandbyLine; note: (outcome: StandbyOutcome, place?: string) => void }) {
  const [place, setPlace] = useState("");
  const times = useQuery({ queryKey: ["times", site, "today"], queryFn: () => get<SiteTimes>(`/api/sites/${site}/times`, { service: "vaccination" }) });
  const today = (times.data?.times ?? []).filter((time, _, all) => time.held_on === all[0]?.held_on).slice(0, 12);
  return (
    <div className="lot__below standby__call">
      {line.to_call ? (
        <>
          <p className="my-call__phone"><a href={phoneLink(line.to_call.phone)}><Icon name="phone" />{phoneShown(line.to_call.phone)}</a>
            {line.to_call.consent.name_to_ask_for && <> {t("staff.waiting.ask_for_name", { name: line.to_call.consent.name_to_ask_for })}</>}</p>
          <Reach consent={line.to_call.consent} />
        </>
      ) : <p>{t("staff.waiting.call_by_name")}</p>}
      {today.length > 0 && (
        <div className="field">
          <Label htmlFor={`when-${line.standby}`}>{t("staff.waiting.when")}</Label>
          <Select id={`when-${line.standby}`} name="when" value={place} onChange={(event) => setPlace(event.target.value)}>
            <option value="">{t("staff.waiting.at_once")}</option>
            {today.map((time) => <option key={time.place} value={time.place}>{dayText(time.held_on)}, {clockTime(time.starts_at)}</option>)}
          </Select>
        </div>
      )}
      <div className="actions" role="group" aria-label={t("staff.waiting.how_it_ended")}>
        <Button type="button" onClick={() => note("coming", place || undefined)}>{t("staff.standby_ended.coming")}</Button>
        {staying.map((outcome) => <Button key={outcome} type="button" outline onClick={() => note(outcome)}>{tOf("staff.standby_ended", outcome)}</Button>)}
      </div>
    </div>
  );
}

function Line({ program, site, line, refresh }: { program: ProgramToday; site: string; line: StandbyLine; refresh: () => Promise<void> }) {
  const now = useNow(15);
  const called = line.state === "offered" && !line.offered_elsewhere;
  const call = () => void post<StandbyChange>("/api/staff/standby/calls", { standby: line.standby, site }).then(refresh, (problem: unknown) => {
    trouble(problem);
    void refresh();
  });
  const note = (outcome: StandbyOutcome, place?: string) =>
    void post<StandbyChange>("/api/staff/standby/outcomes", { standby: line.standby, version: line.version, site, outcome, place }).then(async (change) => {
      await refresh();
      notice(t("staff.waiting.standby_noted", { name: line.name_to_call, outcome: tOf("staff.standby_ended", outcome) }), () =>
        post("/api/staff/standby/outcomes/undo", { standby: change.standby, version: change.version, site }).then(refresh));
    }, trouble);
  return (
    <li className={called ? "lot lot--wrap card--act" : "lot lot--wrap"}>
      <div className="lot__what">
        <h3>{line.name_to_call}</h3>
        <p>{[line.born_on ? t("staff.waiting.age", { age: ageOn(line.born_on, program.today) }) : "",
          line.language && line.language !== "english" ? tOf("staff.language", line.language) : "",
          line.dose_number > 1 ? t("staff.day.dose", { number: line.dose_number }) : ""].filter(Boolean).join(" · ")}</p>
        <p><Icon name="directions_walk" /> {t("staff.waiting.here_in", { minutes: line.reach_minutes })} · {t(line.has_phone ? "staff.waiting.has_phone" : "staff.waiting.has_no_phone")}</p>
        <p><Icon name="schedule" /> {t("staff.waiting.waits", { ago: fromNow(line.joined_at, now) })}
          {line.calls > 0 && line.last_called_at && <> · {t("staff.waiting.called", { count: line.calls, ago: fromNow(line.last_called_at, now) })}</>}</p>
        {line.clinician_decides && <p className="act-now"><Icon name="priority_high" />{t("staff.visit.clinician_by_age", { age: ageOn(line.born_on ?? program.today, program.today) })}</p>}
        {called && line.offer_ends_at && <p className="act-now"><Icon name="timer" />{t("staff.waiting.kept_until", { time: clockTime(line.offer_ends_at), in: fromNow(line.offer_ends_at, now) })}</p>}
        {line.offered_elsewhere && <p><Icon name="phone" /> {t("staff.waiting.elsewhere")}</p>}
      </div>
      {!called && !line.offered_elsewhere && <Button type="button" onClick={call}>{t(line.has_phone ? "staff.waiting.call_them" : "staff.waiting.call_in")}<span className="usa-sr-only"> {line.name_to_call}</span></Button>}
      {called && <Calling site={site} line={line} note={note} />}
    </li>
  );
}

// Who waits for this site, oldest first. Calling keeps a dose of today for the person while the call lasts.
export function StandbyList({ program, site, onJoin, onClose }: {
  program: ProgramToday;
  site: string;
  onJoin: () => void;
  onClose: () => void;
}) {
  const [within, setWithin] = useState("");
  const { list, error, refresh } = useStandby(site, within);
  const undo = (line: StandbyLine) =>
    void post("/api/staff/standby/outcomes/undo", { standby: line.standby, version: line.version, site }).then(async () => {
      await refresh();
      notice(t("staff.notice.undone"));
    }, trouble);
  return (
    <section className="panel" aria-labelledby="standby">
      <h2 id="standby">{t("staff.waiting.standby")} {list && <span className="count">{list.waiting}</span>}</h2>
      <div className="standby__bar">
        <div>
          <Label htmlFor="within">{t("staff.waiting.within")}</Label>
          <Select id="within" name="within" value={within} onChange={(event) => setWithin(event.target.value)}>
            <option value="">{t("staff.waiting.any")}</option>
            {reachChoices().map(([minutes, label]) => <option key={minutes} value={minutes}>{label}</option>)}
          </Select>
        </div>
        <Button type="button" outline onClick={onJoin}><Icon name="add" />{t("staff.waiting.join_standby")}</Button>
      </div>
      {error && !list ? <p role="alert">{error.message}</p> : !list ? <p role="status">{t("staff.frame.loading")}</p> : (
        <>
          {!list.lines.length && <p className="empty">{t(list.waiting ? "staff.waiting.nobody_so_soon" : "staff.waiting.nobody_on_standby")}</p>}
          <ul className="lots">{list.lines.map((line) => <Line key={line.standby} program={program} site={site} line={line} refresh={refresh} />)}</ul>
          {list.today.length > 0 && (
            <details className="group">
              <summary>{t("staff.waiting.off_today")} <span className="count">{list.today.length}</span></summary>
              <ul>
                {list.today.map((line) => (
                  <li key={line.standby} className="row row--still">
                    <span className="row__name">{line.name_to_call}</span>
                    {line.state !== "left" && <Button type="button" unstyled onClick={() => undo(line)}><Icon name="undo" />{t("staff.notice.undo")}<span className="usa-sr-only"> {line.name_to_call}</span></Button>}
                    <span className="row__time">{tOf("staff.standby_state", line.state)} · {clockTime(line.changed_at)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      <p><Button type="button" unstyled onClick={onClose}>{t("staff.notice.close")}</Button></p>
    </section>
  );
}
