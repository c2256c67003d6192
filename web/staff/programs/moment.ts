import { clockTime, dayOf, fullDay } from "../shell/clock";
import { t } from "../shell/texts";

// The instant of a clock time on a day where the program is, "2022-08-10" and "09:00".
export function instantAt(day: string, time: string, zone: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short", timeStyle: "medium", hourCycle: "h23" });
  const shown = (at: number) => Date.parse(`${format.format(new Date(at)).replace(", ", "T")}Z`);
  const first = wanted - (shown(wanted) - wanted);
  return new Date(first - (shown(first) - wanted)).toISOString();
}

export const momentText = (instant: string): string => `${fullDay(dayOf(instant))}, ${clockTime(instant)}`;

// "9:05", "09:05", "9:05 am", "2 pm" as "09:05"; null where it is no clock time.
export function parseTime(typed: string): string | null {
  const parts = /^(\d{1,2})(?::(\d{2}))?\s*([ap])?\.?\s*m?\.?$/i.exec(typed.trim());
  if (!parts || (!parts[2] && !parts[3])) return null;
  const half = parts[3]?.toLowerCase();
  let hour = Number(parts[1]);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half) hour = (hour % 12) + (half === "p" ? 12 : 0);
  const minute = Number(parts[2] ?? 0);
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` : null;
}

// "Ana Ortiz, Aug 2, 2022, 10:04 AM"
export const byWhom = (who: string | undefined, at: string): string => `${who || t("staff.programs.by_system")}, ${momentText(at)}`;
