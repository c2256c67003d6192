import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import type { WhoIAm } from "../access/signed_in";
import { SiteChoice, sitesOf } from "../clinics/site_day";
import type { SupplyRequest } from "../oversight/types";
import { get, newId, post } from "../shell/api";
import { addDays, dayOf, dayText, parseDay, typedDay } from "../shell/clock";
import { Form, SelectField, TextField, errorsOf, wholeNumber, type Errors } from "../shell/form";
import { Link } from "../shell/frame";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { useProgram } from "../shell/program";
import { useQuery as useAddressQuery } from "../shell/router";
import { t, tOf } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { useStock } from "./site_stock";

const requestsKey = (site: string) => ["supply-requests", site];

function useAsked(site: string) {
  const queries = useQueryClient();
  const asked = useQuery({
    queryKey: requestsKey(site), queryFn: () => get<SupplyRequest[]>("/api/supply-requests", { site }), refetchInterval: 30_000,
    enabled: !!site,
  });
  return { asked, refresh: () => queries.invalidateQueries({ queryKey: requestsKey(site) }) };
}

function AskForm({ program, site, onAsked }: { program: ProgramToday; site: string; onAsked: () => Promise<unknown> }) {
  const [id, setId] = useState(newId);
  const [product, setProduct] = useState(program.products[0]?.id ?? "");
  const [vials, setVials] = useState("");
  const [needed, setNeeded] = useState(() => typedDay(addDays(program.today, 7)));
  const [note, setNote] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const carton = program.products.find((one) => one.id === product)?.vials_per_carton ?? 1;
  const number = wholeNumber(vials);
  const submit = async () => {
    const day = needed.trim() ? parseDay(needed) : "";
    const missing: Errors = {};
    if (!number) missing.vials = t("staff.stock.number_wrong");
    if (day === null) missing.needed_on = t("staff.outside.day_wrong");
    setErrors(missing);
    if (Object.keys(missing).length || !number) return;
    try {
      await post("/api/supply-requests", {
        id, site, product, vials: number, ...(day ? { needed_on: day } : {}), ...(note.trim() ? { note: note.trim() } : {}),
      });
      notice(t("staff.ask.sent", { count: number }), () => post(`/api/supply-requests/${id}/withdraw`).then(onAsked));
      setId(newId());
      setVials("");
      setNote("");
      await onAsked();
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.page.ask_supply")}>
      {program.products.length > 1 && <SelectField name="product" label={t("staff.stock.product")} value={product} onChange={setProduct} choices={program.products.map((one) => [one.id, one.name])} />}
      <TextField name="vials" label={t("staff.stock.vials")} hint={t("staff.ask.carton", { carton })} value={vials} onChange={setVials} inputMode="numeric" width="small" autoFocus />
      {!!number && number % carton !== 0 && <p className="usa-hint"><Icon name="info" />{t("staff.supply.not_cartons", { cartons: Math.floor(number / carton), rest: number % carton })}</p>}
      <TextField name="needed_on" label={t("staff.ask.needed_on")} optional value={needed} onChange={setNeeded} inputMode="numeric" width="medium" />
      <TextField name="note" label={t("staff.ask.note")} optional hint={t("staff.ask.note_hint")} value={note} onChange={setNote} />
      <Button type="submit" size="big">{t("staff.ask.go")}</Button>
    </Form>
  );
}

function Asked({ site }: { site: string }) {
  const { asked, refresh } = useAsked(site);
  if (!asked.data) return <p role="status">{asked.error ? asked.error.message : t("staff.frame.loading")}</p>;
  if (!asked.data.length) return <p className="empty">{t("staff.ask.none")}</p>;
  const withdraw = (one: SupplyRequest) =>
    void post(`/api/supply-requests/${one.id}/withdraw`).then(refresh).then(() => notice(t("staff.ask.withdrawn")), trouble);
  return (
    <ul className="lots">
      {asked.data.map((one) => (
        <li key={one.id} className="lot">
          <div className="lot__what">
            <h3>{t("staff.ask.line", { count: one.vials, day: dayText(dayOf(one.requested_at)) })}</h3>
            {(one.needed_on || one.note) && <p>{one.needed_on && t("staff.ask.by", { day: dayText(one.needed_on) })} {one.note}</p>}
            {one.decision_note && <p><strong>{t("staff.ask.answer")}</strong> {one.decision_note}</p>}
          </div>
          <p className={`state state--${one.state}`}>
            <Icon name={({ open: "hourglass_empty", approved: "check_circle", declined: "cancel", withdrawn: "undo" } as Record<string, string>)[one.state] ?? "info"} />
            {one.vials_granted !== undefined && one.vials_granted !== one.vials ? t("staff.ask.granted", { count: one.vials_granted }) : tOf("staff.request_state", one.state)}
          </p>
          {one.state === "open" && <Button type="button" outline onClick={() => withdraw(one)}>{t("staff.ask.withdraw")}</Button>}
        </li>
      ))}
    </ul>
  );
}

// A site asks the department for vials, and reads what became of it.
export function AskSupplyPage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const [chosen, setChosen] = useAddressQuery("site");
  const sites = program ? sitesOf(program, who, "request_supply") : [];
  const site = sites.find((one) => one.id === chosen) ?? sites.find((one) => one.is_open) ?? sites[0];
  const stock = useStock(site?.id ?? "");
  const { refresh } = useAsked(site?.id ?? "");
  if (!program) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  if (!site) return <p className="empty">{t("staff.day.no_site")}</p>;
  return (
    <>
      <div className="page-head">
        <h1>{t("staff.page.ask_supply")}</h1>
        <SiteChoice sites={sites} site={site.id} onChoose={setChosen} />
      </div>
      <p><Link to={`stock?site=${site.id}`}>{t("staff.ask.back")}</Link>{stock.data && ` · ${t("staff.ask.has", { vials: stock.data.usable_vials, doses: stock.data.doses_left_in_open_vials })}`}</p>
      <div className="stock-page">
        <section className="panel"><h2>{t("staff.ask.new")}</h2><AskForm key={site.id} program={program} site={site.id} onAsked={refresh} /></section>
        <section><h2>{t("staff.ask.asked")}</h2><Asked site={site.id} /></section>
      </div>
    </>
  );
}
