import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { notice } from "../shell/notices";
import { t } from "../shell/texts";
import type { StockLot } from "../shell/types";

// Sets a lot aside at this site, or lets it be used again; each with a reason, and no vial moves.
export function QuarantineForm({ site, lot, onDone }: { site: string; lot: StockLot; onDone: () => void }) {
  const queries = useQueryClient();
  const [id] = useState(newId);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const ends = !!lot.quarantine;
  const words = { lot: lot.lot.lot_number };
  const submit = async () => {
    if (!reason.trim()) return setErrors({ reason: t("staff.stock.quarantine_why_missing") });
    setErrors({});
    try {
      if (ends) await post(`/api/quarantines/${lot.quarantine}/end`, { reason: reason.trim() });
      else await post(`/api/lots/${lot.lot.id}/quarantines`, { id, site, reason: reason.trim() });
      notice(t(ends ? "staff.stock.released" : "staff.stock.quarantined", words));
      await queries.invalidateQueries({ queryKey: ["stock"] });
      onDone();
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t(ends ? "staff.stock.release" : "staff.stock.quarantine")}>
      <TextField name="reason" label={t("staff.stock.why")} hint={t(ends ? "staff.stock.release_hint" : "staff.stock.quarantine_hint")} value={reason} onChange={setReason} autoFocus />
      <Button type="submit" size="big">{t(ends ? "staff.stock.release_go" : "staff.stock.quarantine_go", words)}</Button>
    </Form>
  );
}
