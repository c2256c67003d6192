import { useEffect, useState } from "react";
import { localeNow, t } from "./texts";

// The server's time: a tablet's own clock may be wrong, and a drill may run on another day.
let offset = 0;
const clocks = new Set<() => void>();

export function setServerTime(now: string): void {
  offset = Date.parse(now) - Date.now();
  clocks.forEach((tick) => tick());
}

export const serverNow = (): Date => new Date(Date.now() + offset);

export function useNow(everySeconds = 10): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const tick = () => setNow(serverNow());
    const timer = setInterval(tick, everySeconds * 1000);
    clocks.add(tick);
    return () => {
      clearInterval(timer);
      clocks.delete(tick);
    };
  }, [everySeconds]);
  return now;
}

let zone = "America/New_York";
export function setZone(timeZone: string): void {
  zone = timeZone;
}

export const clockTime = (instant: string | Date): string =>
  new Intl.DateTimeFormat(localeNow(), { hour: "numeric", minute: "2-digit", timeZone: zone }).format(new Date(instant));

// A calendar day, "2022-08-29", says itself without a time zone.
export function dayText(day: string, style: "long" | "short" = "long"): string {
  const format: Intl.DateTimeFormatOptions = style === "long"
    ? { weekday: "short", month: "short", day: "numeric" }
    : { month: "numeric", day: "numeric" };
  return new Intl.DateTimeFormat(localeNow(), { ...format, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

export const fullDay = (day: string): string =>
  new Intl.DateTimeFormat(localeNow(), { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

export const dayOf = (instant: string | Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date(instant));

export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

export const minutesUntil = (instant: string | Date, now: Date): number =>
  Math.round((new Date(instant).getTime() - now.getTime()) / 60_000);

// "in 12 min", "5 min ago", "in 2 h 10 min"
export function fromNow(instant: string | Date, now: Date): string {
  const minutes = minutesUntil(instant, now);
  const length = Math.abs(minutes);
  if (length < 1) return t("staff.time.now");
  const said = length >= 48 * 60 ? t("staff.time.days", { days: Math.round(length / 1440) }) : length < 60 ? t("staff.time.minutes", { minutes: length })
    : t("staff.time.hours", { hours: Math.floor(length / 60), minutes: length % 60 });
  return t(minutes > 0 ? "staff.time.in" : "staff.time.ago", { time: said });
}

// Birth dates as people type them: 4/28/1990, 04281990, 4 28 90 is refused (which century?). Null where it is no day.
export function parseDay(typed: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed.trim());
  const digits = /^(\d{2})(\d{2})(\d{4})$/.exec(typed.trim());
  const parts = /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})$/.exec(typed.trim());
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]]
    : digits ? [digits[3], digits[1], digits[2]]
    : parts ? [parts[3], parts[1], parts[2]] : [];
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real ? date.toISOString().slice(0, 10) : null;
}

export function ageOn(bornOn: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

// A day as people type it, for a field that is filled in already.
export const typedDay = (day: string): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)}`;
