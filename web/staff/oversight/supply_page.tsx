import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Table } from "@trussworks/react-uswds";
import { get, newId, patch, post } from "../shell/api";
import { addDays, dayText, parseDay, typedDay } from "../shell/clock";
import { Form, SelectField, TextField, errorsOf, wholeNumber, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { siteName, useProgram } from "../shell/program";
import { t } from "../shell/texts";
import type { ProgramToday, Shipment } from "../shell/types";
import { useDashboard } from "./figures";
import { RecordSupply } from "./record_supply";
import { Requests, ToShip, useRefresh } from "./supply_work";
import type { SupplyOverview } from "./types";

const useSupply = () => useQuery({ queryKey: ["supply"], queryFn: () => get<SupplyOverview>("/api/supply"), refetchInterval: 30_000 });

// Sets vials aside for a site and, unless they wait, sends them at once. Cartons are shown, because cartons are sent.
function AllotForm({ program, supply }: { program: ProgramToday; supply: SupplyOverview }) {
  const refresh = useRefresh();
  const dashboard = useDashboard();
  const [ids, setIds] = useState(() => ({ allotment: newId(), shipment: newId() }));
  const [product, setProduct] = useState(program.products[0]?.id ?? "");
  const [site, setSite] = useState("");
  const [vials, setVials] = useState("");
  const [send, setSend] = useState(true);
  const [expected, setExpected] = useState(() => typedDay(addDays(program.today, 1)));
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const carton = program.products.find((one) => one.id === product)?.vials_per_carton ?? 1;
  const unallotted = supply.products.find((one) => one.product === product)?.unallotted ?? 0;
  const number = wholeNumber(vials);
  const figures = dashboard.data?.sites.find((one) => one.site === site);

  const submit = async () => {
    const day = parseDay(expected);
    const missing: Errors = {};
    if (!site) missing.site = t("staff.stock.to_missing");
    if (!number) missing.vials = t("staff.stock.number_wrong");
    if (send && !day) missing.expected_on = t("staff.outside.day_wrong");
    setErrors(missing);
    if (Object.keys(missing).length || !number) return;
    setBusy(true);
    try {
      await post("/api/allotments", { id: ids.allotment, product, site, vials: number });
      if (send) await post("/api/shipments", { id: ids.shipment, allotment: ids.allotment, vials: number, expected_on: day });
      const { allotment, shipment } = ids;
      notice(t(send ? "staff.supply.sent" : "staff.supply.allotted", { count: number, site: siteName(program, site) }), async () => {
        if (send) await post(`/api/shipments/${shipment}/cancel`);
        await patch(`/api/allotments/${allotment}`, { vials: 0 });
        await refresh();
      });
      setIds({ allotment: newId(), shipment: newId() });
      setVials("");
      setSite("");
      await refresh();
    } catch (problem) {
      setErrors(errorsOf(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.supply.allot")}>
      {program.products.length > 1 && <SelectField name="product" label={t("staff.stock.product")} value={product} onChange={setProduct} choices={program.products.map((one) => [one.id, one.name])} />}
      <SelectField name="site" label={t("staff.stock.to")} value={site} onChange={setSite} empty={t("staff.form.choose")}
        choices={program.sites.map((one) => [one.id, `${one.name}, ${one.town}${one.is_open ? "" : ` (${t("staff.lead.expected")})`}`])} />
      {figures && <p className="usa-hint">{t("staff.supply.site_has", { doses: figures.doses, coming: figures.vials_to_come, free: figures.places_free })}</p>}
      <TextField name="vials" label={t("staff.stock.vials")} hint={t("staff.supply.left", { count: unallotted, carton })} value={vials} onChange={setVials} inputMode="numeric" width="small" />
      {!!number && number % carton !== 0 && <p className="usa-hint"><Icon name="info" />{t("staff.supply.not_cartons", { cartons: Math.floor(number / carton), rest: number % carton })}</p>}
      <Checkbox id="send" name="send" label={t("staff.supply.send_now")} checked={send} onChange={(event) => setSend(event.target.checked)} />
      {send && <TextField name="expected_on" label={t("staff.supply.expected_on")} value={expected} onChange={setExpected} inputMode="numeric" width="medium" />}
      <div className="actions"><Button type="submit" size="big" disabled={busy}>{t(send ? "staff.supply.go_send" : "staff.supply.go_allot")}</Button></div>
    </Form>
  );
}

function OnTheWay({ program }: { program: ProgramToday }) {
  const shipments = useQuery({ queryKey: ["shipments", ""], queryFn: () => get<Shipment[]>("/api/shipments", { state: "sent" }) });
  const refresh = useRefresh();
  const back = (shipment: string) => void post(`/api/shipments/${shipment}/cancel`).then(refresh).then(() => notice(t("staff.supply.called_back")), trouble);
  return (
    <section>
      <h2>{t("staff.stock.expected")}</h2>
      {!shipments.data?.length && <p className="empty">{t("staff.supply.none_on_way")}</p>}
      <ul className="plain">
        {shipments.data?.map((one) => (
          <li key={one.id}><Icon name="send" />{siteName(program, one.site)}: {t("staff.stock.shipment_line", { vials: one.vials, day: dayText(one.expected_on) })}{" "}
            {one.vials_arrived === 0 && <Button type="button" unstyled onClick={() => back(one.id)}>{t("staff.supply.call_back")}<span className="usa-sr-only"> {siteName(program, one.site)}</span></Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const columns = ["allotted", "to_ship", "in_transit", "on_hand", "requested"] as const;

export function SupplyPage() {
  const program = useProgram();
  const supply = useSupply();
  if (!program || !supply.data) return <p className="empty" role="status">{supply.error ? supply.error.message : t("staff.frame.loading")}</p>;
  return (
    <>
      <div className="page-head"><h1>{t("staff.supply.title")}</h1></div>
      <ul className="figures">
        {supply.data.products.map((one) => (
          <li key={one.product} className="figure">
            <p className="figure__link"><span className="figure__number">{one.unallotted}</span> <span className="figure__what">{t("staff.supply.unallotted")}</span></p>
            <p className="figure__note">{program.products.find((other) => other.id === one.product)?.name} · {t("staff.supply.of_received", { received: one.received, allotted: one.allotted })}</p>
          </li>
        ))}
      </ul>
      <div className="stock-page">
        <div>
          <RecordSupply program={program} />
          <section className="panel"><h2>{t("staff.supply.allot")}</h2><AllotForm program={program} supply={supply.data} /></section>
        </div>
        <div><Requests program={program} /><ToShip program={program} /><OnTheWay program={program} /></div>
        <section className="stock-page__ledger">
          <h2>{t("staff.supply.by_site")}</h2>
          {!supply.data.sites.length ? <p className="empty">{t("staff.supply.empty")}</p> : (
            <div className="wide" tabIndex={0} role="region" aria-label={t("staff.supply.by_site")}>
              <Table fullWidth>
                <thead><tr><th scope="col">{t("staff.lead.col_name")}</th>{columns.map((one) => <th key={one} scope="col" className="number">{t(`staff.supply.col_${one}`)}</th>)}</tr></thead>
                <tbody>{supply.data.sites.map((one) => (
                  <tr key={one.site + one.product}><th scope="row">{siteName(program, one.site)}</th>{columns.map((column) => <td key={column} className="number">{one[column]}</td>)}</tr>
                ))}</tbody>
              </Table>
            </div>
          )}
        </section>
      </div>
    </>
  );
}
