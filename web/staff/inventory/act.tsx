import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { newId, post, Problem } from "../shell/api";
import { serverNow } from "../shell/clock";
import { errorsOf, type Errors } from "../shell/form";
import { notice } from "../shell/notices";
import { t } from "../shell/texts";

// Reads again what an act on the stock of a site changes.
export function useStockChanged(site: string) {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([["stock"], ["ledger", site], ["shipments", site], ["transfers"], ["dashboard"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}

// Something done to stock: sent once under an id of ours, told with a way back, and the shelf is read again.
export function useAct(site: string, onDone: () => void) {
  const refresh = useStockChanged(site);
  const [id, setId] = useState(newId);
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  // `asks` are reasons for which the server wants a second look: such a one comes back, and is no error of the form.
  const act = async (path: string, body: Record<string, unknown>, said: string, fields?: Record<string, string>, asks: string[] = []): Promise<Problem | null> => {
    setBusy(true);
    setErrors({});
    try {
      await post(path, { id, occurred_at: serverNow().toISOString(), ...body });
      notice(said, () => post(`/api/ledger/${id}/undo`, { id: newId(), reason: t("staff.stock.undo_reason") }).then(refresh));
      setId(newId());
      await refresh();
      onDone();
    } catch (problem) {
      if (problem instanceof Problem && asks.includes(problem.reason)) return problem;
      setErrors(errorsOf(problem, fields));
    } finally {
      setBusy(false);
    }
    return null;
  };
  return { act, errors, setErrors, busy };
}
