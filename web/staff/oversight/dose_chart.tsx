import { useEffect, useRef } from "react";
import * as Plot from "@observablehq/plot";
import { addDays, dayText } from "../shell/clock";
import { localeNow, t } from "../shell/texts";
import type { DayFigures } from "./types";

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
const short = (date: Date) => new Intl.DateTimeFormat(localeNow(), { month: "short", day: "numeric", timeZone: "UTC" }).format(date);

// Plot writes a style element into its picture, which the content policy refuses: _lead.scss has what it says.
function attach(place: HTMLElement | null, picture: Element): void {
  picture.querySelectorAll("style").forEach((style) => style.remove());
  picture.setAttribute("aria-hidden", "true");
  place?.replaceChildren(picture);
}

function daily(days: DayFigures[], today: string, width: number): Element {
  const bars = days.flatMap((day) => [
    { on: dateOf(day.on), doses: day.first, what: "first" },
    { on: dateOf(day.on), doses: day.later, what: "later" },
    { on: dateOf(day.on), doses: day.booked, what: "booked" },
  ]).filter((bar) => bar.doses > 0);
  const most = Math.max(4, ...days.map((day) => day.first + day.later + day.booked));
  const every = Math.ceil(days.length / (width / 80));
  return Plot.plot({
    className: "plot", width, height: 200, marginLeft: 44, marginBottom: 28, marginTop: 24,
    x: {
      type: "band", label: null, domain: days.map((day) => dateOf(day.on)), tickFormat: (date: Date) => short(date),
      ticks: days.filter((_, index) => index % every === 0).map((day) => dateOf(day.on)),
    },
    y: { domain: [0, most], grid: true, label: null, ticks: 4, tickFormat: "d" },
    color: { domain: ["first", "later", "booked"], range: ["var(--doses)", "var(--doses-later)", "var(--booked)"] },
    marks: [
      Plot.barY(bars, { x: "on", y: "doses", fill: "what", order: ["first", "later", "booked"], insetLeft: 0.5, insetRight: 0.5 }),
      Plot.ruleY([0]),
      Plot.text([dateOf(today)], { x: (date: Date) => date, frameAnchor: "top", dy: -16, text: () => t("staff.lead.today_mark"), fontWeight: "bold" }),
    ],
  });
}

function against(days: DayFigures[], today: string, width: number): Element {
  const past = days.filter((day) => day.on <= today).map((day) => ({ ...day, date: dateOf(day.on) }));
  const last = past.at(-1);
  const most = Math.max(4, ...past.map((day) => Math.max(day.supply, day.given)));
  return Plot.plot({
    className: "plot", width, height: 200, marginLeft: 44, marginRight: 120, marginBottom: 28, marginTop: 16,
    // A week at least, so that a first day is a point and not the whole chart.
    x: { type: "utc", domain: [past[0]?.date ?? dateOf(today), dateOf(addDays(past[0]?.on ?? today, Math.max(6, past.length - 1)))], label: null, tickFormat: (date: Date) => short(date), ticks: past.filter((_, index) => index % Math.ceil(past.length / Math.max(2, Math.min(5, (width - 164) / 55))) === 0).map((day) => day.date) },
    y: { domain: [0, most * 1.05], grid: true, label: null, ticks: 4, tickFormat: "d" },
    marks: [
      Plot.areaY(past, { x: "date", y: "given", fill: "var(--doses)", fillOpacity: 0.2, curve: "step-after" }),
      Plot.lineY(past, { x: "date", y: "given", stroke: "var(--doses)", strokeWidth: 3, curve: "step-after" }),
      Plot.lineY(past, { x: "date", y: "supply", stroke: "var(--stock)", strokeWidth: 3, strokeDasharray: "6 3", curve: "step-after" }),
      ...(last ? [
        Plot.dot([last], { x: "date", y: "given", fill: "var(--doses)", r: 4 }),
        Plot.dot([last], { x: "date", y: "supply", fill: "var(--stock)", r: 4 }),
        Plot.text([last], { x: "date", y: "given", text: () => t("staff.lead.label_given", { count: last.given }), textAnchor: "start", dx: 6, fontWeight: "bold" }),
        Plot.text([last], { x: "date", y: "supply", text: () => t("staff.lead.label_supply", { count: last.supply }), textAnchor: "start", dx: 6, dy: Math.abs(last.supply - last.given) < most / 8 ? -14 : 0, fontWeight: "bold" }),
      ] : []),
      Plot.ruleY([0]),
    ],
  });
}

export default function DoseChart({ days, today, label }: { days: DayFigures[]; today: string; label: string }) {
  const byDay = useRef<HTMLDivElement>(null);
  const inAll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = () => {
      attach(byDay.current, daily(days, today, byDay.current?.clientWidth ?? 600));
      attach(inAll.current, against(days, today, inAll.current?.clientWidth ?? 600));
    };
    draw();
    addEventListener("resize", draw);
    return () => removeEventListener("resize", draw);
  });
  return (
    <div className="charts">
      <p className="charts__title">{t("staff.lead.chart_by_day")}</p>
      <p className="key"><span><i className="key__first" />{t("staff.lead.key_first")}</span><span><i className="key__later" />{t("staff.lead.key_later")}</span><span><i className="key__booked" />{t("staff.lead.key_booked")}</span></p>
      <div ref={byDay} role="img" aria-label={`${label} ${t("staff.lead.chart_by_day")}, ${dayText(today)}`} />
      <p className="charts__title">{t("staff.lead.chart_against")}</p>
      <div ref={inAll} role="img" aria-label={`${t("staff.lead.chart_against")}, ${dayText(today)}`} />
    </div>
  );
}
