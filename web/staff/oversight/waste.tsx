import { useState } from "react";
import { addDays, clockTime } from "../shell/clock";
import { t, tOf } from "../shell/texts";
import { CountedTable } from "./counted_table";
import type { Dashboard } from "./types";

const spans = ["week", "all"] as const;

// What was lost, by reason: in doses, and in vials as the federal order form counts.
export function Waste({ shown }: { shown: Dashboard }) {
  const [span, setSpan] = useState<(typeof spans)[number]>("all");
  const from = span === "week" ? addDays(shown.today, -6) : "";
  const reasons = new Map<string, { vials: number; opened: number; doses: number }>();
  for (const row of shown.waste.filter((one) => one.on >= from)) {
    const sum = reasons.get(row.reason) ?? { vials: 0, opened: 0, doses: 0 };
    reasons.set(row.reason, { vials: sum.vials + row.vials, opened: sum.opened + row.opened_doses, doses: sum.doses + row.doses });
  }
  const rows = [...reasons].sort(([, a], [, b]) => b.doses - a.doses).map(([reason, sum]) => ({
    key: reason, name: tOf("staff.waste", reason), count: sum.doses, others: [sum.vials, sum.opened],
  }));
  const doses = rows.reduce((sum, row) => sum + row.count, 0);
  const spent = doses + shown.totals.given_first + shown.totals.given_later;
  return (
    <section className="panel" id="waste">
      <h2>{shown.totals.doses_wasted ? t("staff.waste_panel.finding", { doses: shown.totals.doses_wasted, vials: shown.totals.vials_wasted }) : t("staff.waste_panel.none")}</h2>
      {shown.totals.doses_wasted > 0 && (
        <>
          <div className="actions" role="group" aria-label={t("staff.waste_panel.span")}>
            {spans.map((one) => <button key={one} type="button" className="chip" aria-pressed={one === span} onClick={() => setSpan(one)}>{t(`staff.waste_panel.${one}`)}</button>)}
          </div>
          {rows.length === 0 ? <p className="empty">{t("staff.lead.waste_none")}</p> : (
            <CountedTable title={t("staff.waste_panel.by_reason")} tone="waste" rows={rows} file={`waste-${span}-${shown.today}.csv`}
              columns={[t("staff.waste_panel.reason"), t("staff.waste_panel.doses"), t("staff.waste_panel.vials"), t("staff.waste_panel.opened")]} />
          )}
          {span === "all" && <p>{t("staff.waste_panel.of", { doses, spent })}</p>}
        </>
      )}
      <p className="usa-hint">{t("staff.waste_panel.what")} {t("staff.lead.source", { time: clockTime(shown.made_at) })}</p>
    </section>
  );
}
