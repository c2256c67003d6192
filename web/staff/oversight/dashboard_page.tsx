import { lazy, Suspense } from "react";
import { Button, Table } from "@trussworks/react-uswds";
import { may, type WhoIAm } from "../access/signed_in";
import { AnnounceCount } from "../programs/announce_count";
import { clockTime, dayText } from "../shell/clock";
import { saveCsv } from "../shell/csv";
import { Icon } from "../shell/icon";
import { Link } from "../shell/frame";
import { useProgram } from "../shell/program";
import { t } from "../shell/texts";
import { FigureCards } from "./figure_cards";
import { decisionsOf, findingOf, useDashboard } from "./figures";
import { Reach } from "./reach";
import { SiteMap } from "./site_map";
import { SiteTable } from "./site_table";
import { Waste } from "./waste";
import type { Dashboard } from "./types";

const DoseChart = lazy(() => import("./dose_chart"));

function Decide({ shown, who }: { shown: Dashboard; who: WhoIAm }) {
  const decisions = decisionsOf(shown, who);
  return (
    <section className="decide">
      <h2>{t("staff.lead.decide")}</h2>
      {decisions.length === 0 && <p className="good"><Icon name="check_circle" />{t("staff.lead.decide_none")}</p>}
      <ul>
        {decisions.map((one) => (
          <li key={one.key} className={one.urgent ? "decide__urgent" : ""}>
            <Icon name={one.urgent ? "warning" : "flag"} /><span>{one.urgent && <strong>{t("staff.lead.urgent")} </strong>}{one.text}{!one.to && <em className="usa-hint"> {t("staff.lead.decide_others")}</em>}</span>
            {one.to && <Link to={one.to}>{t("staff.lead.decide_go")}<span className="usa-sr-only">: {one.text}</span></Link>}
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
      <FigureCards shown={shown} who={who} />
      <div className="lead">
        <section className="lead__chart panel" id="days">
          <h2>{finding}</h2>
          <p className="usa-hint">{t("staff.lead.chart_what", { area: program.department })}</p>
          <Suspense fallback={<p role="status">{t("staff.frame.loading")}</p>}><DoseChart days={shown.days} today={shown.today} label={finding} /></Suspense>
          <p className="usa-hint">{t("staff.lead.source", { time: clockTime(shown.made_at) })}</p>
          <DaysTable shown={shown} />
        </section>
        <div className="lead__side">
          <Decide shown={shown} who={who} />
          {may(who, "manage_program") && <AnnounceCount program={program} />}
          <Waste shown={shown} />
        </div>
      </div>
      <SiteMap map={program.map} sites={shown.sites} today={shown.today} made={shown.made_at} />
      <SiteTable sites={shown.sites} today={shown.today} />
      <Reach shown={shown} />
    </>
  );
}
