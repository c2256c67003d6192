import { useState } from "react";
import { Button, Table } from "@trussworks/react-uswds";
import { dayText } from "../shell/clock";
import { saveCsv } from "../shell/csv";
import { Icon } from "../shell/icon";
import { Link } from "../shell/frame";
import { t, type TextKey } from "../shell/texts";
import type { SiteFigures } from "./types";

const columns = ["doses", "vials_to_come", "places_free", "booked_ahead", "booked_today", "here_now", "given_today", "given"] as const;
type Column = (typeof columns)[number] | "name";
const title = (column: Column): TextKey => `staff.lead.col_${column}`;

// Every site with what it has, expects and did; sorted by any column, and the same as a file.
export function SiteTable({ sites, today }: { sites: SiteFigures[]; today: string }) {
  const [by, setBy] = useState<Column>("name");
  const [down, setDown] = useState(false);
  const sorted = [...sites].sort((a, b) => {
    const order = by === "name" ? a.name.localeCompare(b.name) : a[by] - b[by];
    return down ? -order : order;
  });
  const choose = (column: Column) => {
    setDown(column === by ? !down : column !== "name");
    setBy(column);
  };
  const head = (column: Column) => (
    <th key={column} scope="col" aria-sort={by === column ? (down ? "descending" : "ascending") : "none"} className={column === "name" ? "" : "number"}>
      <button type="button" className="sort" onClick={() => choose(column)}>{t(title(column))} {by === column && <Icon name={down ? "expand_more" : "expand_less"} />}</button>
    </th>
  );
  const save = () => saveCsv(`sites-${today}.csv`, [
    [t("staff.lead.col_name"), t("staff.lead.col_town"), ...columns.map((one) => t(title(one)))],
    ...sorted.map((one) => [one.name, one.town, ...columns.map((column) => one[column])]),
  ]);
  return (
    <section id="sites">
      <div className="section-head">
        <h2>{t("staff.lead.sites")} <span className="count">{sites.filter((one) => one.is_open).length}/{sites.length}</span></h2>
        <Button type="button" unstyled onClick={save}><Icon name="file_download" />{t("staff.lead.csv")}</Button>
      </div>
      <div className="wide" tabIndex={0} role="region" aria-label={t("staff.lead.sites")}>
        <Table fullWidth>
          <thead><tr>{head("name")}{columns.map(head)}</tr></thead>
          <tbody>
            {sorted.map((one) => (
              <tr key={one.site} className={one.is_open ? "" : "quiet"}>
                <th scope="row">
                  <Link to={`stock?site=${one.site}`}>{one.name}</Link>, {one.town}
                  {!one.is_open && <span className="pending"><Icon name="schedule" />{one.opens_on ? t("staff.lead.opens", { day: dayText(one.opens_on) }) : t("staff.lead.expected")}</span>}
                  {one.is_open && one.doses < one.waits_today && <span className="pending pending--act"><Icon name="warning" />{t("staff.lead.too_few")}</span>}
                </th>
                {columns.map((column) => (
                  <td key={column} className="number">{column === "places_free" ? t("staff.lead.of", { free: one.places_free, all: one.places }) : one[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}
