import { useRef, type KeyboardEvent } from "react";
import { clockTime, dayText, fromNow, minutesUntil } from "../shell/clock";
import { Icon } from "../shell/icon";
import { t, type TextKey } from "../shell/texts";
import type { DayLine, Observation } from "../shell/types";
import { languageHelpOf, pronounsOf } from "./how_to_speak";

export type Group = "arrived" | "next" | "later" | "waiting" | "done" | "noshow" | "left";

const titles: Record<Group, TextKey> = {
  arrived: "staff.day.arrived", next: "staff.day.next", later: "staff.day.later", waiting: "staff.day.waiting",
  done: "staff.day.done", noshow: "staff.day.noshow", left: "staff.day.left",
};
const icons: Record<Group, string> = {
  arrived: "person", next: "directions_walk", later: "schedule", waiting: "timer", done: "check_circle", noshow: "cancel", left: "logout",
};

// Who is here comes first; "next" is everybody whose time is within the hour, or has gone by.
export function groupOf(line: DayLine, now: Date, waiting: Map<string, Observation>): Group {
  if (line.state === "arrived") return "arrived";
  if (line.state === "noshow") return "noshow";
  if (line.state === "cancelled") return "left";
  if (line.state === "fulfilled") return line.dose_id && waiting.has(line.dose_id) ? "waiting" : "done";
  return minutesUntil(line.starts_at, now) <= 60 ? "next" : "later";
}

function timeOf(line: DayLine, group: Group, now: Date, waiting: Map<string, Observation>): string {
  const observed = line.dose_id ? waiting.get(line.dose_id) : undefined;
  if (group === "waiting" && observed)
    return minutesUntil(observed.ends_at, now) <= 0 ? t("staff.day.may_leave")
      : t("staff.day.stays_until", { time: clockTime(observed.ends_at), in: fromNow(observed.ends_at, now) });
  if (group === "arrived" && line.arrived_at) return t("staff.day.came", { ago: fromNow(line.arrived_at, now) });
  if (group === "done" && line.fulfilled_at) return t("staff.day.given_at", { time: clockTime(line.fulfilled_at) });
  const late = minutesUntil(line.starts_at, now) < -5;
  return group === "next"
    ? `${clockTime(line.starts_at)} · ${late ? t("staff.day.late", { ago: fromNow(line.starts_at, now) }) : fromNow(line.starts_at, now)}`
    : clockTime(line.starts_at);
}

export function DayList({ lines, chosen, onChoose, now, waiting, all }: {
  lines: DayLine[];
  chosen: string;
  onChoose: (appointment: string) => void;
  now: Date;
  waiting: Map<string, Observation>;
  all: boolean;
}) {
  const list = useRef<HTMLDivElement>(null);
  // Arrow keys go through the whole list, over the groups' borders.
  const move = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const rows = [...(list.current?.querySelectorAll<HTMLButtonElement>("button[data-row]") ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLButtonElement);
    rows[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    event.preventDefault();
  };
  const groups: Group[] = ["arrived", "waiting", "next", "later", "done", "left", "noshow"];
  return (
    <div ref={list} onKeyDown={move} className="day-list">
      {groups.map((group) => {
        const rows = lines.filter((line) => groupOf(line, now, waiting) === group);
        if (group === "arrived") rows.sort((a, b) => (a.arrived_at ?? "").localeCompare(b.arrived_at ?? ""));
        if (!rows.length && group !== "arrived") return null;
        const shut = (group === "done" || group === "left" || group === "noshow") && !all;
        const content = (
          <ul>
            {rows.map((line) => (
              <li key={line.appointment}>
                <button type="button" data-row className="row" aria-pressed={line.appointment === chosen}
                  onClick={() => onChoose(line.appointment)}>
                  <span className="row__name">{line.name_to_call}{pronounsOf(line) && <span className="row__pronouns"> {pronounsOf(line)}</span>}</span>
                  <span className="row__what">
                    {line.service === "testing" ? t("staff.day.test") : t("staff.day.dose", { number: line.dose_number })}
                    {line.interpreter === "needed" && ` · ${languageHelpOf(line)}`}
                    {line.pep_by && <> · <strong>{t("staff.day.pep_by", { day: dayText(line.pep_by) })}</strong></>}
                    {line.clinician_decides && ` · ${t("staff.day.clinician_first")}`}
                    {line.channel === "walk_in" && ` · ${t("staff.day.walk_in")}`}
                  </span>
                  <span className="row__time"><Icon name={icons[group]} />{timeOf(line, group, now, waiting)}</span>
                </button>
              </li>
            ))}
            {!rows.length && <li className="row row--none">{t("staff.day.nobody_waits")}</li>}
          </ul>
        );
        const title = <>{t(titles[group])} <span className="count">{rows.length}</span></>;
        return shut
          ? <details key={group} className="group"><summary>{title}</summary>{content}</details>
          : <section key={group} className="group"><h2>{title}</h2>{content}</section>;
      })}
    </div>
  );
}
