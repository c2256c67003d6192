import { useRef, type KeyboardEvent } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, post } from "../shell/api";
import { clockTime, fromNow, useNow } from "../shell/clock";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { t, tOf } from "../shell/texts";
import type { CallBackLine, CallBackList, CallOutcome } from "../shell/types";
import { phoneLink, phoneShown, Reach } from "./reach";

const outcomes: CallOutcome[] = ["no_answer", "left_message", "booked", "answered", "wrong_number", "not_wanted"];

export function useCallBacks(enabled: boolean) {
  const queries = useQueryClient();
  const list = useQuery({
    queryKey: ["call-backs"], queryFn: () => get<CallBackList>("/api/staff/call-backs"), enabled, refetchInterval: 10_000,
  });
  return {
    list: list.data,
    error: list.error,
    mine: list.data?.lines.find((line) => line.claimed === "me"),
    refresh: () => queries.invalidateQueries({ queryKey: ["call-backs"] }),
  };
}

const undoOf = (change: { call_back: string; version: number }, refresh: () => Promise<unknown>) => () =>
  post("/api/staff/call-backs/tries/undo", { call_back: change.call_back, version: change.version }).then(refresh);

export async function noteCall(line: CallBackLine, outcome: CallOutcome, refresh: () => Promise<unknown>): Promise<void> {
  const change = await post<{ call_back: string; version: number }>("/api/staff/call-backs/tries",
    { call_back: line.call_back, version: line.version, outcome });
  await refresh();
  notice(t("staff.waiting.call_noted", { name: line.name_to_call, outcome: tOf("staff.call_ended", outcome) }), undoOf(change, refresh));
}

// The call that one holds: whom to ask for, what to say, and how it ended.
export function MyCallBack({ line, refresh, onFindTime }: {
  line: CallBackLine;
  refresh: () => Promise<unknown>;
  onFindTime: (line: CallBackLine) => void;
}) {
  const now = useNow(15);
  const note = (outcome: CallOutcome) => void noteCall(line, outcome, refresh).catch(trouble);
  const giveBack = () =>
    void post("/api/staff/call-backs/claims/end", { call_back: line.call_back }).then(() => {
      notice(t("staff.waiting.given_back", { name: line.name_to_call }));
      return refresh();
    }, trouble);
  const phone = line.to_call;
  return (
    <section className="panel my-call" aria-labelledby="my-call">
      <h2 id="my-call">{t("staff.waiting.you_call", { name: phone?.consent.name_to_ask_for ?? line.name_to_call })}</h2>
      {phone ? <p className="my-call__phone"><a href={phoneLink(phone.phone)}><Icon name="phone" />{phoneShown(phone.phone)}</a></p>
        : <p className="bad">{t("staff.waiting.no_phone")}</p>}
      <p>{[line.language && line.language !== "english" ? t("staff.waiting.speaks", { language: tOf("staff.language", line.language) }) : "",
        tOf("staff.best_time", line.best_time), line.tries > 0 ? t("staff.waiting.tries", { count: line.tries }) : ""].filter(Boolean).join(" · ")}</p>
      {phone && <Reach consent={phone.consent} />}
      <p className="small">{t("staff.waiting.say_nothing")}</p>
      {line.claim_ends_at && <p className="small"><Icon name="timer" /> {t("staff.waiting.yours_until", { time: clockTime(line.claim_ends_at), in: fromNow(line.claim_ends_at, now) })}</p>}
      <Button type="button" size="big" onClick={() => onFindTime(line)}>{t("staff.waiting.find_time")}</Button>
      <h3>{t("staff.waiting.how_it_ended")}</h3>
      <div className="actions" role="group" aria-label={t("staff.waiting.how_it_ended")}>
        {outcomes.filter((outcome) => outcome !== "left_message" || line.voicemail_allowed).map((outcome) => (
          <Button key={outcome} type="button" outline onClick={() => note(outcome)}>{tOf("staff.call_ended", outcome)}</Button>
        ))}
      </div>
      <p><Button type="button" unstyled onClick={giveBack}>{t("staff.waiting.give_back")}</Button></p>
    </section>
  );
}

function Line({ line, busy, now, onClaim }: { line: CallBackLine; busy: boolean; now: Date; onClaim: (line: CallBackLine) => void }) {
  const said = [
    line.language && line.language !== "english" ? tOf("staff.language", line.language) : "",
    tOf("staff.best_time", line.best_time),
    line.same_phone > 0 ? t("staff.waiting.same_phone", { count: line.same_phone }) : "",
  ].filter(Boolean).join(" · ");
  const tried = line.tries > 0 && line.last_tried_at
    ? t("staff.waiting.tried", { count: line.tries, outcome: tOf("staff.call_ended", line.outcome ?? ""), ago: fromNow(line.last_tried_at, now) }) : "";
  return (
    <li>
      <button type="button" data-row className="row" disabled={busy || line.claimed === "someone"} onClick={() => onClaim(line)}>
        <span className="row__name">{line.name_to_call}</span>
        <span className="row__what">{line.claimed === "someone" ? <><Icon name="phone" />{t("staff.waiting.someone_calls")}</> : t("staff.waiting.call_them")}</span>
        <span className="row__time">{said}</span>
        <span className="row__time"><Icon name="schedule" />{t("staff.waiting.asked", { ago: fromNow(line.asked_at, now) })}{tried && ` · ${tried}`}</span>
      </button>
    </li>
  );
}

// Oldest first. Enter takes the row that has the focus; arrow keys go through the list.
export function CallBackRows({ list, holds, refresh }: { list: CallBackList; holds: boolean; refresh: () => Promise<unknown> }) {
  const now = useNow(15);
  const rows = useRef<HTMLUListElement>(null);
  const claim = (line: CallBackLine) =>
    void post("/api/staff/call-backs/claims", { call_back: line.call_back }).then(refresh, (problem: unknown) => {
      trouble(problem);
      void refresh();
    });
  const move = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const all = [...(rows.current?.querySelectorAll<HTMLButtonElement>("button[data-row]:enabled") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    all[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    event.preventDefault();
  };
  const others = list.lines.filter((line) => line.claimed !== "me");
  const undo = (line: CallBackLine) => void undoOf(line, refresh)().then(() => notice(t("staff.notice.undone")), trouble);
  return (
    <section className="panel" aria-labelledby="call-backs">
      <h2 id="call-backs">{t("staff.waiting.call_backs")} <span className="count">{list.waiting}</span></h2>
      {holds && others.length > 0 && <p className="usa-hint">{t("staff.waiting.one_at_a_time")}</p>}
      {!others.length && <p className="empty">{t(holds ? "staff.waiting.no_more_call_backs" : "staff.waiting.no_call_backs")}</p>}
      <ul className="plain-rows" ref={rows} onKeyDown={move}>
        {others.map((line) => <Line key={line.call_back} line={line} busy={holds} now={now} onClaim={claim} />)}
      </ul>
      {list.today.length > 0 && (
        <details className="group">
          <summary>{t("staff.waiting.closed_today")} <span className="count">{list.today.length}</span></summary>
          <ul>
            {list.today.map((line) => (
              <li key={line.call_back} className="row row--still">
                <span className="row__name">{line.name_to_call}</span>
                {line.state === "closed" && <Button type="button" unstyled onClick={() => undo(line)}><Icon name="undo" />{t("staff.notice.undo")}<span className="usa-sr-only"> {line.name_to_call}</span></Button>}
                <span className="row__time">{tOf("staff.call_ended", line.state === "withdrawn" ? "withdrawn" : line.outcome ?? "")} · {clockTime(line.changed_at)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
