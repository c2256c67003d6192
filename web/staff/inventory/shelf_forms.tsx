import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { fullDay } from "../shell/clock";
import { Form, SelectField, TextField, wholeNumber, type Errors } from "../shell/form";
import { SecondLook } from "../shell/second_look";
import { t, tOf } from "../shell/texts";
import type { SiteStock, SiteToday, StockLot } from "../shell/types";
import { useAct } from "./act";

// Unopened vials to another site of one's own.
export function MoveForm({ sites, site, lot, onDone }: { sites: SiteToday[]; site: string; lot: StockLot; onDone: () => void }) {
  const { act, errors, setErrors, busy } = useAct(site, onDone);
  const [to, setTo] = useState("");
  const [count, setCount] = useState("1");
  const submit = () => {
    const vials = wholeNumber(count);
    const missing: Errors = {};
    if (!to) missing.to = t("staff.stock.to_missing");
    if (!vials) missing.vials = t("staff.stock.number_wrong");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    void act("/api/transfers", { from: site, to, lot: lot.lot.id, vials },
      t("staff.stock.moved", { count: vials ?? 0, site: sites.find((one) => one.id === to)?.name ?? to }));
  };
  return (
    <Form errors={errors} onSubmit={submit} label={t("staff.stock.move")}>
      <SelectField name="to" label={t("staff.stock.to")} value={to} onChange={setTo} empty={t("staff.form.choose")}
        choices={sites.filter((one) => one.id !== site).map((one) => [one.id, `${one.name}, ${one.town}`])} />
      <TextField name="vials" label={t("staff.stock.vials")} hint={t("staff.stock.on_shelf", { count: lot.vials })} value={count} onChange={setCount} inputMode="numeric" width="small" />
      <Button type="submit" size="big" disabled={busy}>{t("staff.stock.move_go")}</Button>
    </Form>
  );
}

const becauses = ["miscounted", "not_recorded", "found", "missing", "unknown"];

// The shelf against the ledger. The expected number is shown only where it differs, so that nobody copies it.
export function CountForm({ site, stock, onDone }: { site: string; stock: SiteStock; onDone: () => void }) {
  const { act, errors, setErrors, busy } = useAct(site, onDone);
  const [counted, setCounted] = useState<Record<string, string>>({});
  const [because, setBecause] = useState<Record<string, string>>({});
  const differs = (lot: StockLot) => {
    const number = wholeNumber(counted[lot.lot.id] ?? "");
    return number !== null && number !== lot.vials;
  };
  const [doubted, setDoubted] = useState<StockLot[]>([]);
  const submit = (again: boolean) => {
    const missing: Errors = {};
    for (const lot of stock.lots) if (wholeNumber(counted[lot.lot.id] ?? "") === null) missing[lot.lot.id] = t("staff.stock.count_missing", { lot: lot.lot.lot_number });
    setErrors(missing);
    if (Object.keys(missing).length) return;
    void act(`/api/sites/${site}/counts`, {
      ...(again ? { counted_again: true } : {}),
      lots: stock.lots.map((lot) => ({
        lot: lot.lot.id, vials: Number(counted[lot.lot.id]), ...(differs(lot) && because[lot.lot.id] ? { because: because[lot.lot.id] } : {}),
      })),
    }, t(stock.lots.some(differs) ? "staff.stock.counted_differs" : "staff.stock.counted_same"), {}, ["inventory.count_differs_much"]).then((problem) =>
      setDoubted((problem?.faults ?? []).flatMap((fault) => stock.lots[Number(fault.pointer.split("/")[2])] ?? [])));
  };
  return (
    <Form errors={errors} onSubmit={() => submit(false)} label={t("staff.stock.count")}>
      <p>{t("staff.stock.count_hint")}</p>
      {stock.lots.map((lot) => (
        <div key={lot.lot.id} className="fields">
          <TextField name={lot.lot.id} label={t("staff.dose.lot", { lot: lot.lot.lot_number })} hint={t("staff.stock.lot_until", { day: fullDay(lot.lot.expires_on) })}
            value={counted[lot.lot.id] ?? ""} onChange={(value) => { setCounted({ ...counted, [lot.lot.id]: value }); setDoubted([]); }} inputMode="numeric" width="small" />
          {differs(lot) && (
            <SelectField name={`${lot.lot.id}-because`} label={t("staff.stock.differs", { count: lot.vials })} value={because[lot.lot.id] ?? ""}
              onChange={(value) => setBecause({ ...because, [lot.lot.id]: value })} empty={t("staff.stock.because_none")}
              choices={becauses.map((one) => [one, tOf("staff.because", one)])} />
          )}
        </div>
      ))}
      {doubted.length > 0 ? (
        <SecondLook title={t("staff.stock.doubt")} busy={busy} go={t("staff.stock.doubt_go")} onGo={() => submit(true)}
          back={t("staff.stock.doubt_back")} onBack={() => setDoubted([])}>
          <ul>
            {doubted.map((lot) => (
              <li key={lot.lot.id}>{t("staff.stock.doubt_line", { lot: lot.lot.lot_number, ledger: lot.vials, counted: counted[lot.lot.id] ?? "" })}</li>
            ))}
          </ul>
        </SecondLook>
      ) : <Button type="submit" size="big" disabled={busy || !stock.lots.length}>{t("staff.stock.count_go")}</Button>}
    </Form>
  );
}
