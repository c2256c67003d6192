import { useQuery } from "@tanstack/react-query";
import { Button, Table } from "@trussworks/react-uswds";
import { get } from "../shell/api";
import { clockTime, dayText, fullDay } from "../shell/clock";
import { saveCsv } from "../shell/csv";
import { Icon } from "../shell/icon";
import { t, tOf } from "../shell/texts";
import type { Brief } from "./types";

// Yesterday and the total on one sheet: to read at eight, to print, to send on as a file.
export function BriefPage() {
  const brief = useQuery({ queryKey: ["brief"], queryFn: () => get<Brief>("/api/brief") });
  if (!brief.data) return <p className="empty" role="status">{brief.error ? brief.error.message : t("staff.frame.loading")}</p>;
  const shown = brief.data;
  const rows = shown.lines.map((line) => [tOf("staff.brief_line", line.what), line.on_the_day ?? "", line.in_all ?? ""] as const);
  const head = [t("staff.brief.what"), dayText(shown.through), t("staff.brief.in_all")];
  return (
    <article className="brief">
      <div className="page-head"><h1>{t("staff.brief.title")}</h1><p className="page-head__day">{fullDay(shown.through)}</p></div>
      <p>{shown.department} · {t("staff.lead.as_of", { time: clockTime(shown.made_at) })}</p>
      <Table fullWidth>
        <thead><tr>{head.map((one, index) => <th key={one} scope="col" className={index ? "number" : ""}>{one}</th>)}</tr></thead>
        <tbody>{rows.map(([what, day, all]) => <tr key={what}><th scope="row">{what}</th><td className="number">{day}</td><td className="number">{all}</td></tr>)}</tbody>
      </Table>
      {shown.cases_counted_on && <p className="usa-hint">{t("staff.brief.cases_counted", { day: fullDay(shown.cases_counted_on) })}</p>}
      <p className="usa-hint">{t("staff.brief.note")}</p>
      <div className="actions">
        <Button type="button" onClick={() => window.print()}><Icon name="print" />{t("staff.brief.print")}</Button>
        <Button type="button" outline onClick={() => saveCsv(`brief-${shown.through}.csv`, [head, ...rows.map((row) => [...row])])}><Icon name="file_download" />{t("staff.lead.csv")}</Button>
      </div>
    </article>
  );
}
