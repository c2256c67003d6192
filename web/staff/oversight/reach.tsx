import { clockTime } from "../shell/clock";
import { localeNow, t, tOf } from "../shell/texts";
import { CountedTable } from "./counted_table";
import type { Dashboard } from "./types";

const dimensions = ["age", "race", "ethnicity"] as const;
const unknown = (category: string) => category === "unknown" || category === "declined";

// What the tables say, in one sentence: how much of it is not known.
function findingOf(shown: Dashboard): string {
  const people = shown.totals.people_reached;
  const blank = shown.reach.filter((one) => one.dimension === "race" && unknown(one.category)).reduce((sum, one) => sum + one.people, 0);
  if (!people) return t("staff.reach.finding_none");
  if (!blank) return t("staff.reach.finding_known", { people });
  const part = new Intl.NumberFormat(localeNow(), { style: "percent", maximumFractionDigits: 0 }).format(blank / people);
  return t("staff.reach.finding", { people, blank, part });
}

// Share of those at risk, only where the pack has a number of people with its source.
function Coverage({ shown }: { shown: Dashboard }) {
  const { population, totals } = shown;
  if (!population) return <p className="usa-hint">{t("staff.reach.no_population")}</p>;
  const part = new Intl.NumberFormat(localeNow(), { style: "percent", maximumFractionDigits: 1 }).format(totals.people_reached / population.people);
  return <p>{t("staff.reach.population", { part, people: population.people, source: population.source })}</p>;
}

export function Reach({ shown }: { shown: Dashboard }) {
  const rows = (dimension: string) => shown.reach.filter((one) => one.dimension === dimension).map((one) => ({
    key: one.category, name: tOf(`staff.group.${dimension}`, one.category), count: one.people, quiet: unknown(one.category),
  }));
  return (
    <section className="panel" id="reach">
      <h2>{findingOf(shown)}</h2>
      <p className="usa-hint">{t("staff.reach.what")}</p>
      <Coverage shown={shown} />
      <div className="reach">
        {dimensions.map((dimension) => (
          <CountedTable key={dimension} title={t(`staff.reach.by_${dimension}`)} tone="doses" shares rows={rows(dimension)}
            columns={[t(`staff.group.${dimension}`), t("staff.reach.people")]} file={`reached-by-${dimension}-${shown.today}.csv`} />
        ))}
      </div>
      <p className="usa-hint">
        {t("staff.lead.source", { time: clockTime(shown.made_at) })} {t("staff.reach.exact")}{" "}
        <a href={`/${localeNow().slice(0, 2)}/counts`}>{t("staff.reach.public")}</a>
      </p>
    </section>
  );
}
