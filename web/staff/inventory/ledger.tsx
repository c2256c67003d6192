import { useQuery, useQueryClient, useMutation } from "@tanstack/react-query";
import { Button, Table } from "@trussworks/react-uswds";
import { get, newId, post } from "../shell/api";
import { clockTime, dayOf, dayText } from "../shell/clock";
import { notice, trouble } from "../shell/notices";
import { t, tOf } from "../shell/texts";
import type { LedgerEntry, SiteStock } from "../shell/types";

const useLedger = (site: string) =>
  useQuery({ queryKey: ["ledger", site], queryFn: () => get<{ entries: LedgerEntry[]; more: boolean }>(`/api/sites/${site}/ledger`, { limit: 50 }) });

// The last lines of the ledger. A line never changes; undo writes a correcting one.
export function Ledger({ site, stock }: { site: string; stock: SiteStock }) {
  const queries = useQueryClient();
  const ledger = useLedger(site);
  const undo = useMutation({
    mutationFn: (act: string) => post(`/api/ledger/${act}/undo`, { id: newId(), reason: t("staff.stock.undo_reason") }),
    onSuccess: () => {
      notice(t("staff.notice.undone"));
      for (const queryKey of [["stock"], ["ledger", site]]) void queries.invalidateQueries({ queryKey });
    },
    onError: trouble,
  });
  const entries = ledger.data?.entries ?? [];
  const corrected = new Set(entries.map((one) => one.corrects));
  const lotNumber = (id: string) => stock.lots.find((one) => one.lot.id === id)?.lot.lot_number ?? "";
  if (!entries.length) return <p className="empty">{t("staff.ledger.empty")}</p>;
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={t("staff.ledger.title")}>
      <Table fullWidth>
        <thead><tr>
          <th scope="col">{t("staff.ledger.when")}</th><th scope="col">{t("staff.ledger.what")}</th><th scope="col">{t("staff.stock.lot")}</th>
          <th scope="col" className="number">{t("staff.ledger.change")}</th><th scope="col">{t("staff.ledger.why")}</th><th scope="col">{t("staff.notice.undo")}</th>
        </tr></thead>
        <tbody>
          {entries.map((one) => (
            <tr key={one.id}>
              <td>{dayText(dayOf(one.occurred_at), "short")}, {clockTime(one.occurred_at)}</td>
              <td>{tOf("staff.movement", one.movement)}{one.corrects ? ` · ${t("staff.ledger.correction")}` : ""}</td>
              <td>{lotNumber(one.lot)}</td>
              <td className="number">{one.change > 0 ? `+${one.change}` : one.change} {t(one.unit === "vial" ? "staff.ledger.vials" : "staff.ledger.doses")}</td>
              <td>{one.wastage_reason ? tOf("staff.waste", one.wastage_reason) : one.adjustment_reason ? tOf("staff.because", one.adjustment_reason) : one.note}</td>
              <td>{!one.corrects && !corrected.has(one.id) && one.movement !== "administered" && one.movement !== "drawn" && (
                <Button type="button" unstyled disabled={undo.isPending} onClick={() => undo.mutate(one.act)}>
                  {t("staff.notice.undo")}<span className="usa-sr-only"> {tOf("staff.movement", one.movement)} {lotNumber(one.lot)}</span>
                </Button>
              )}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
