import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { parseDay, typedDay } from "../shell/clock";
import { Form, SelectField, TextField, errorsOf, wholeNumber, type Errors } from "../shell/form";
import { notice } from "../shell/notices";
import { t } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { useRefresh } from "./supply_work";

// Vials that the department was given: they can be allotted from then on.
export function RecordSupply({ program }: { program: ProgramToday }) {
  const refresh = useRefresh();
  const [id, setId] = useState(newId);
  const [product, setProduct] = useState(program.products[0]?.id ?? "");
  const [vials, setVials] = useState("");
  const [received, setReceived] = useState(() => typedDay(program.today));
  const [source, setSource] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const number = wholeNumber(vials);
    const day = parseDay(received);
    const missing: Errors = {};
    if (!number) missing.received_vials = t("staff.stock.number_wrong");
    if (!day) missing.received_on = t("staff.outside.day_wrong");
    if (!source.trim()) missing.source = t("staff.supply.source_missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    setBusy(true);
    try {
      await post("/api/supply", { id, product, vials: number, received_on: day, source: source.trim() });
      const counter = { id: newId(), product, vials: -(number ?? 0), received_on: day, source: t("staff.supply.undone_source", { source: source.trim() }) };
      notice(t("staff.supply.recorded", { count: number ?? 0 }), () => post("/api/supply", counter).then(refresh));
      setId(newId());
      setVials("");
      setSource("");
      await refresh();
    } catch (problem) {
      setErrors(errorsOf(problem, { vials: "received_vials" }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <details className="panel">
      <summary>{t("staff.supply.record")}</summary>
      <Form errors={errors} onSubmit={() => void submit()} label={t("staff.supply.record")}>
        {program.products.length > 1 && <SelectField name="received_product" label={t("staff.stock.product")} value={product} onChange={setProduct} choices={program.products.map((one) => [one.id, one.name])} />}
        <TextField name="received_vials" label={t("staff.stock.vials")} value={vials} onChange={setVials} inputMode="numeric" width="small" />
        <TextField name="received_on" label={t("staff.supply.received_on")} value={received} onChange={setReceived} inputMode="numeric" width="medium" />
        <TextField name="source" label={t("staff.supply.source")} hint={t("staff.supply.source_hint")} value={source} onChange={setSource} />
        <div className="actions"><Button type="submit" disabled={busy}>{t("staff.supply.record_go")}</Button></div>
      </Form>
    </details>
  );
}
