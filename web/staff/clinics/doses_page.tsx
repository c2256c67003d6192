import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import type { WhoIAm } from "../access/signed_in";
import { RegistryNameForm } from "../immunization/registry_name";
import { get } from "../shell/api";
import { fullDay, parseDay, typedDay } from "../shell/clock";
import { Form, TextField, type Errors } from "../shell/form";
import { Link } from "../shell/frame";
import { Icon } from "../shell/icon";
import { useProgram } from "../shell/program";
import { useQuery as useAddressQuery } from "../shell/router";
import { t, tOf } from "../shell/texts";
import { SiteChoice, sitesOf } from "./site_day";

interface HeldBack {
  dose: string;
  person: string;
  name_to_call: string;
  why: string;
}
interface DosesReport {
  on: string;
  doses: number;
  reported: number;
  opted_out: number;
  held_back: HeldBack[];
}

function Waiting({ one, onNamed }: { one: HeldBack; onNamed: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <li className="lot">
      <div className="lot__what"><h3>{one.name_to_call || "—"}</h3><p>{tOf("staff.reporting", one.why)}</p></div>
      {one.why === "name_missing" && !open && <Button type="button" onClick={() => setOpen(true)}>{t("staff.doses.enter_name")}<span className="usa-sr-only"> {one.name_to_call}</span></Button>}
      {open && <div className="lot__below"><RegistryNameForm person={one.person} onDone={onNamed} /></div>}
    </li>
  );
}

function Files({ site, report }: { site: string; report: DosesReport }) {
  const link = (ending: string) => `/api/staff/sites/${site}/doses.${ending}?on=${report.on}`;
  return (
    <ul className="cards files">
      <li className="card">
        <h3>{t("staff.doses.vxu")}</h3>
        <p className="card__figure">{t("staff.doses.vxu_count", { count: report.reported, of: report.doses })}</p>
        <p>{t("staff.doses.vxu_hint")}</p>
        <a className="usa-button" href={link("hl7")} download><Icon name="file_download" />{t("staff.doses.vxu_go")}</a>
      </li>
      <li className="card">
        <h3>{t("staff.doses.csv")}</h3>
        <p className="card__figure">{t("staff.doses.csv_count", { count: report.doses })}</p>
        <p>{t("staff.doses.csv_hint")}</p>
        <a className="usa-button usa-button--outline" href={link("csv")} download><Icon name="file_download" />{t("staff.doses.csv_go")}</a>
      </li>
    </ul>
  );
}

// A day's doses as files, so that nothing is typed twice; first what still keeps a dose out of the registry's file.
export function DosesPage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const queries = useQueryClient();
  const [asked, setAsked] = useAddressQuery("site");
  const [on, setOn] = useAddressQuery("on");
  const [typed, setTyped] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const sites = program ? sitesOf(program, who, "view_site_day") : [];
  const site = sites.find((one) => one.id === asked) ?? sites.find((one) => one.is_open) ?? sites[0];
  const day = on || (program?.today ?? "");
  const key = ["doses-report", site?.id, day];
  const report = useQuery({
    queryKey: key, queryFn: () => get<DosesReport>(`/api/staff/sites/${site?.id}/doses`, { on: day }), enabled: !!site && !!day,
  });
  if (!program) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  if (!site) return <p className="empty">{t("staff.day.no_site")}</p>;
  const choose = () => {
    const chosen = parseDay(typed || typedDay(day));
    setErrors(chosen ? {} : { on: t("staff.outside.day_wrong") });
    if (chosen) setOn(chosen);
  };
  return (
    <>
      <div className="page-head">
        <h1>{t("staff.doses.title")}</h1>
        <p className="page-head__day">{fullDay(day)}</p>
        <SiteChoice sites={sites} site={site.id} onChoose={setAsked} />
      </div>
      <p><Link to={`day?site=${site.id}`}>{t("staff.doses.back")}</Link></p>
      <Form errors={errors} onSubmit={choose} className="inline-form" label={t("staff.doses.day")}>
        <TextField name="on" label={t("staff.doses.day")} value={typed || typedDay(day)} onChange={setTyped} inputMode="numeric" width="medium" />
        <Button type="submit" outline>{t("staff.doses.show")}</Button>
      </Form>
      {!report.data ? <p role="status">{report.error ? report.error.message : t("staff.frame.loading")}</p>
        : report.data.doses === 0 ? <p className="empty">{t("staff.doses.none")}</p> : (
          <>
            {report.data.held_back.length > 0 && (
              <section>
                <h2>{t("staff.doses.held_back", { count: report.data.held_back.length })}</h2>
                <ul className="lots">{report.data.held_back.map((one) => <Waiting key={one.dose} one={one} onNamed={() => void queries.invalidateQueries({ queryKey: key })} />)}</ul>
              </section>
            )}
            {report.data.opted_out > 0 && <p><Icon name="info" />{t("staff.doses.opted_out", { count: report.data.opted_out })}</p>}
            <Files site={site.id} report={report.data} />
          </>
        )}
    </>
  );
}
