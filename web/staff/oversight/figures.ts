import { useQuery } from "@tanstack/react-query";
import { may, type WhoIAm } from "../access/signed_in";
import { get } from "../shell/api";
import { t, tOf } from "../shell/texts";
import type { Dashboard, DayFigures, SiteFigures } from "./types";

export const useDashboard = () =>
  useQuery({ queryKey: ["dashboard"], queryFn: () => get<Dashboard>("/api/dashboard"), refetchInterval: 30_000 });

const sum = (days: DayFigures[]) => days.reduce((all, day) => all + day.first + day.later, 0);

// What the chart of doses shows, in one sentence: the last seven whole days against the seven before.
export function findingOf(days: DayFigures[], today: string): string {
  const past = days.filter((day) => day.on < today);
  const week = sum(past.slice(-7));
  const before = sum(past.slice(-14, -7));
  const given = sum(days);
  if (!given) return t("staff.lead.finding_none");
  if (!week) return t("staff.lead.finding_today", { count: given });
  if (!before) return t("staff.lead.finding_first", { count: week });
  if (week >= before * 2) return t("staff.lead.finding_doubled", { count: week, before });
  return t(week > before ? "staff.lead.finding_more" : week < before ? "staff.lead.finding_fewer" : "staff.lead.finding_same", { count: week, before });
}

export interface Decision {
  key: string;
  urgent: boolean;
  text: string;
  to?: string; // nothing where others do it
}

// What must be decided today: each one a sentence with the page on which it is done.
export function decisionsOf(shown: Dashboard, who: WhoIAm): Decision[] {
  const found: Decision[] = [];
  const add = (key: string, urgent: boolean, text: string, to?: string) =>
    found.push({ key, urgent, text, ...(to ? { to } : {}) });
  const dry = (site: SiteFigures) => site.is_open && site.doses < site.waits_today;
  for (const site of shown.sites.filter(dry))
    add(`dry-${site.site}`, true, t("staff.lead.decide_dry", { site: site.name, booked: site.waits_today, doses: site.doses }), "supply");
  for (const site of shown.sites.filter((one) => one.is_open && one.doses > 0 && one.places === 0))
    add(`idle-${site.site}`, false, t("staff.lead.decide_idle", { site: site.name, doses: site.doses }), "supply");
  if (shown.totals.requests_open) add("requests", false, t("staff.lead.decide_requests", { count: shown.totals.requests_open }), "supply");
  if (shown.totals.vials_unallotted) add("unallotted", false, t("staff.lead.decide_unallotted", { count: shown.totals.vials_unallotted }), "supply");
  for (const task of shown.tasks)
    if (task.urgent || task.overdue)
      add(`task-${task.kind}-${task.permission}`, task.urgent > 0,
        t("staff.lead.decide_tasks", { kind: tOf("staff.task", task.kind.replaceAll(".", "_")), urgent: task.urgent, overdue: task.overdue }),
        may(who, task.permission) ? "tasks" : undefined);
  return found.sort((a, b) => Number(b.urgent) - Number(a.urgent));
}
