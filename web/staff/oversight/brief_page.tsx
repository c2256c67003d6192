import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button, Table } from "@trussworks/react-uswds";
import { get } from "../shell/api";
import { addDays, clockTime, dayText, fullDay } from "../shell/clock";
import { Icon } from "../shell/icon";
import { useProgram } from "../shell/program";
import { languageNow, t, tOf } from "../shell/texts";
import type { Brief } from "./types";

// The brief of a day as a file, in the language of the page.
const fileOf = (brief: Brief, ending: "pdf" | "csv") => `/api/brief.${ending}?language=${languageNow()}&through=${brief.through}`;

// Yesterday and the total on one sheet: to read at eight, to print, to send on as a file; an earlier day on demand.
export function BriefPage() {
  const program = useProgram();
  const [day, setDay] = useState<string>();
  const brief = useQuery({
    queryKey: ["brief", day ?? ""], queryFn: () => get<Brief>("/api/brief", day ? { through: day } : {}), placeholderData: (before) => before,
  });
  if (!brief.data || !program) return <p className="empty" role="status">{brief.error ? brief.error.message : t("staff.frame.loading")}</p>;
  const shown = brief.data;
  const isLast = addDays(shown.through, 1) >= program.today;
  const columns = [t("staff.brief.what"), dayText(shown.through), t("staff.brief.in_all")];
  return (
    <article className="brief">
      <div className="page-head"><h1>{t("staff.brief.title")}</h1><p className="page-head__day">{fullDay(shown.through)}</p></div>
      <p>{shown.department} · {t("staff.brief.made", { time: clockTime(shown.made_at) })}</p>
      <div className="actions brief__days" role="group" aria-label={t("staff.brief.day")}>
        <Button type="button" outline onClick={() => setDay(addDays(shown.through, -1))}><Icon name="history" />{t("staff.brief.day_before")}</Button>
        <Button type="button" outline disabled={isLast} onClick={() => setDay(addDays(shown.through, 1))}>{t("staff.brief.day_after")}</Button>
      </div>
      <Table fullWidth>
        <thead><tr>{columns.map((one, index) => <th key={one} scope="col" className={index ? "number" : ""}>{one}</th>)}</tr></thead>
        <tbody>
          {shown.lines.map((line) => (
            <tr key={line.what}><th scope="row">{tOf("staff.brief_line", line.what)}</th><td className="number">{line.on_the_day ?? ""}</td><td className="number">{line.in_all ?? ""}</td></tr>
          ))}
        </tbody>
      </Table>
      {shown.cases_counted_on && <p className="usa-hint">{t("staff.brief.cases_counted", { day: fullDay(shown.cases_counted_on) })}</p>}
      <p className="usa-hint">{t("staff.brief.note")} {t("staff.brief.ready")}</p>
      <div className="actions">
        <Button type="button" onClick={() => window.print()}><Icon name="print" />{t("staff.brief.print")}</Button>
        <a className="usa-button usa-button--outline" href={fileOf(shown, "pdf")}><Icon name="file_download" />{t("staff.brief.pdf")}</a>
        <a className="usa-button usa-button--outline" href={fileOf(shown, "csv")}><Icon name="file_download" />{t("staff.lead.csv")}</a>
      </div>
    </article>
  );
}
