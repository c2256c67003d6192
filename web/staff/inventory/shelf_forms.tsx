import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { fullDay } from "../shell/clock";
import { Form, SelectField, TextField, wholeNumber, type Errors } from "../shell/form";
import { SecondLook } from "../shell/second_look";
import { t, tOf } from "../shell/texts";
import type { SiteStock, StockLot } from "../shell/types";
import { useAct } from "./act";

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
