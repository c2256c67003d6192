import { lazy, Suspense, type ReactNode } from "react";
import { Button, Table } from "@trussworks/react-uswds";
import { may, type WhoIAm } from "../access/signed_in";
import { AnnounceCount } from "../programs/announce_count";
import { clockTime, dayText, fullDay } from "../shell/clock";
import { saveCsv } from "../shell/csv";
import { Icon } from "../shell/icon";
import { Link } from "../shell/frame";
import { useProgram } from "../shell/program";
import { t, tOf } from "../shell/texts";
import { decisionsOf, findingOf, useDashboard } from "./figures";
import { SiteMap } from "./site_map";
import { SiteTable } from "./site_table";
import type { Dashboard } from "./types";

const DoseChart = lazy(() => import("./dose_chart"));

function Figure({ number, what, to, children }: { number: string | number; what: string; to?: string; children?: ReactNode }) {
  const inner = <><span className="figure__number">{number}</span> <span className="figure__what">{what}</span></>;
  return (
    <li className="figure">
      {to ? <Link to={to} className="figure__link">{inner}</Link> : <p className="figure__link">{inner}</p>}
      {children && <p className="figure__note">{children}</p>}
    </li>
  );
}

function Cases({ shown }: { shown: Dashboard }) {
  const last = shown.cases.at(-1);
  const before = shown.cases.at(-2);
  if (!last) return <Figure number="—" what={t("staff.lead.cases")}>{t("staff.lead.cases_none")}</Figure>;
  return (
    <Figure number={last.number} what={t("staff.lead.cases")}>
      {t("staff.lead.cases_on", { day: fullDay(last.counted_on) })}
      {before && ` · ${t("staff.lead.cases_since", { change: last.number - before.number, day: dayText(before.counted_on, "short") })}`}
    </Figure>
  );
}

function Figures({ shown, who }: { shown: Dashboard; who: WhoIAm }) {
  const { totals } = shown;
  const supply = may(who, "allot_supply") ? { to: "supply" } : {};
  return (
    <ul className="figures">
      <Cases shown={shown} />
      <Figure number={totals.given_first + totals.given_later} what={t("staff.lead.given")}>
        {t("staff.lead.given_note", { today: totals.given_today, first: totals.given_first, later: totals.given_later })}
      </Figure>
      <Figure number={totals.doses} what={t("staff.lead.on_hand")} {...supply}>
        {t("staff.lead.on_hand_note", { coming: totals.vials_to_come, unallotted: totals.vials_unallotted })}
      </Figure>
      <Figure number={totals.booked_ahead} what={t("staff.lead.booked")}>
        {t("staff.lead.booked_note", { today: totals.booked_today, here: totals.here_now, free: totals.places_free })}
      </Figure>
      <Figure number={totals.doses_wasted} what={t("staff.lead.wasted")}>
        {t("staff.lead.wasted_note", { week: totals.doses_wasted_week })}
      </Figure>
    </ul>
  );
}

function Decide({ shown }: { shown: Dashboard }) {
  const decisions = decisionsOf(shown);
  return (
    <section className="decide">
      <h2>{t("staff.lead.decide")}</h2>
      {decisions.length === 0 && <p className="good"><Icon name="check_circle" />{t("staff.lead.decide_none")}</p>}
      <ul>
        {decisions.map((one) => (
          <li key={one.key} className={one.urgent ? "decide__urgent" : ""}>
            <Icon name={one.urgent ? "warning" : "flag"} /><span>{one.urgent && <strong>{t("staff.lead.urgent")} </strong>}{one.text}</span>
            <Link to={one.to}>{t("staff.lead.decide_go")}<span className="usa-sr-only">: {one.text}</span></Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const dayColumns = ["on", "first", "later", "booked", "given", "supply"] as const;

function DaysTable({ shown }: { shown: Dashboard }) {
  const save = () => saveCsv(`doses-by-day-${shown.today}.csv`, [
    dayColumns.map((one) => t(`staff.lead.day_${one}`)), ...shown.days.map((day) => dayColumns.map((one) => day[one])),
  ]);
  return (
    <details className="beside">
      <summary>{t("staff.lead.table")}</summary>
      <Button type="button" unstyled onClick={save}><Icon name="file_download" />{t("staff.lead.csv")}</Button>
      <div className="wide" tabIndex={0} role="region" aria-label={t("staff.lead.table")}>
        <Table fullWidth>
          <thead><tr>{dayColumns.map((one) => <th key={one} scope="col" className={one === "on" ? "" : "number"}>{t(`staff.lead.day_${one}`)}</th>)}</tr></thead>
          <tbody>
            {shown.days.map((day) => (
              <tr key={day.on}>{dayColumns.map((one) => <td key={one} className={one === "on" ? "" : "number"}>{one === "on" ? dayText(day.on) : day[one]}</td>)}</tr>
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  );
}

function Waste({ shown }: { shown: Dashboard }) {
  const reasons = new Map<string, number>();
  for (const row of shown.waste) reasons.set(row.reason, (reasons.get(row.reason) ?? 0) + row.doses);
  return (
    <section>
      <h2>{t("staff.lead.waste_week")}</h2>
      {!reasons.size && <p className="empty">{t("staff.lead.waste_none")}</p>}
      <ul className="plain">{[...reasons].map(([reason, doses]) => <li key={reason}><strong>{doses}</strong> · {tOf("staff.waste", reason)}</li>)}</ul>
    </section>
  );
}

// One screen for who leads the response: how many, where, who waits, what is wasted, what must be decided today.
export function DashboardPage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const dashboard = useDashboard();
  if (!program || !dashboard.data) return <p className="empty" role="status">{dashboard.error ? dashboard.error.message : t("staff.frame.loading")}</p>;
  const shown = dashboard.data;
  const finding = findingOf(shown.days, shown.today);
  return (
    <>
      <div className="page-head">
        <h1>{t("staff.lead.title")}</h1>
        <p className="page-head__day">{dayText(shown.today)} · {t("staff.lead.as_of", { time: clockTime(shown.made_at) })}</p>
        <Link to="brief" className="page-head__end">{t("staff.brief.title")}</Link>
      </div>
      <Figures shown={shown} who={who} />
      <div className="lead">
        <section className="lead__chart panel">
          <h2>{finding}</h2>
          <p className="usa-hint">{t("staff.lead.chart_what", { area: program.department })}</p>
          <Suspense fallback={<p role="status">{t("staff.frame.loading")}</p>}><DoseChart days={shown.days} today={shown.today} label={finding} /></Suspense>
          <p className="usa-hint">{t("staff.lead.source", { time: clockTime(shown.made_at) })}</p>
          <DaysTable shown={shown} />
        </section>
        <div className="lead__side">
          <Decide shown={shown} />
          {may(who, "manage_program") && <AnnounceCount program={program} />}
          <Waste shown={shown} />
        </div>
      </div>
      <div className="lead">
        <SiteTable sites={shown.sites} today={shown.today} />
        <SiteMap map={program.map} sites={shown.sites} />
      </div>
    </>
  );
}
