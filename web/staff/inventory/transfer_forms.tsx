import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, newId, post } from "../shell/api";
import { dayText, parseDay } from "../shell/clock";
import { Form, SelectField, TextField, wholeNumber, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { siteName } from "../shell/program";
import { t } from "../shell/texts";
import type { ProgramToday, SiteToday, StockLot, TransferLine } from "../shell/types";
import { useAct, useStockChanged } from "./act";

const useTransfers = (site: string) =>
  useQuery({
    queryKey: ["transfers", site],
    queryFn: () => get<{ transfers: TransferLine[] }>("/api/transfers", { site, state: "sent" }).then((all) => all.transfers),
    refetchInterval: 30_000, retry: false,
  });

// Unopened vials to another site. Where one works oneself they are there at once; elsewhere somebody accepts them.
export function MoveForm({ program, sites, site, lot, onDone }: {
  program: ProgramToday;
  sites: SiteToday[];
  site: string;
  lot: StockLot;
  onDone: () => void;
}) {
  const { act, errors, setErrors, busy } = useAct(site, onDone);
  const [to, setTo] = useState("");
  const [count, setCount] = useState("1");
  const [expected, setExpected] = useState("");
  const [note, setNote] = useState("");
  const own = sites.some((one) => one.id === to);
  const submit = () => {
    const vials = wholeNumber(count);
    const day = expected.trim() ? parseDay(expected) : null;
    const missing: Errors = {};
    if (!to) missing.to = t("staff.stock.to_missing");
    if (!vials) missing.vials = t("staff.stock.number_wrong");
    if (expected.trim() && !day) missing.expected_on = t("staff.stock.expires_wrong");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    const words = { count: vials ?? 0, site: siteName(program, to) };
    const body = { from: site, to, lot: lot.lot.id, vials, ...(note.trim() ? { note: note.trim() } : {}) };
    void (own ? act("/api/transfers", body, t("staff.stock.moved", words))
      : act("/api/transfers/sent", { ...body, ...(day ? { expected_on: day } : {}) }, t("staff.stock.sent", words)));
  };
  return (
    <Form errors={errors} onSubmit={submit} label={t("staff.stock.move")}>
      <SelectField name="to" label={t("staff.stock.to")} value={to} onChange={setTo} empty={t("staff.form.choose")}
        choices={program.sites.filter((one) => one.id !== site).map((one) => [one.id, `${one.name}, ${one.town}`])} />
      <TextField name="vials" label={t("staff.stock.vials")} hint={t("staff.stock.on_shelf", { count: lot.vials })} value={count} onChange={setCount} inputMode="numeric" width="small" />
      {to && !own && (
        <>
          <TextField name="expected_on" label={t("staff.stock.arrives")} hint={t("staff.stock.arrives_hint")} optional value={expected} onChange={setExpected} inputMode="numeric" width="medium" />
          <TextField name="note" label={t("staff.stock.send_note")} hint={t("staff.stock.send_note_hint")} optional value={note} onChange={setNote} />
          <p className="usa-hint"><Icon name="info" />{t("staff.stock.send_hint")}</p>
        </>
      )}
      <Button type="submit" size="big" disabled={busy}>{t(to && !own ? "staff.stock.send_go" : "staff.stock.move_go")}</Button>
    </Form>
  );
}

// Vials that another site sent: counted when the box is opened.
export function AcceptForm({ program, site, line, onDone }: { program: ProgramToday; site: string; line: TransferLine; onDone: () => void }) {
  const { act, errors, setErrors, busy } = useAct(site, onDone);
  const [arrived, setArrived] = useState("");
  const [broken, setBroken] = useState("0");
  const sent = line.transfer.vials;
  const counted = wholeNumber(arrived);
  const submit = () => {
    const missing: Errors = {};
    if (counted === null) missing.arrived = t("staff.stock.number_wrong");
    if (wholeNumber(broken) === null) missing.broken = t("staff.stock.number_wrong");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    void act(`/api/transfers/${line.transfer.id}/accept`, { arrived: counted, broken: Number(broken) },
      t("staff.stock.received", { count: (counted ?? 0) - Number(broken), lot: line.lot_number }));
  };
  return (
    <Form errors={errors} onSubmit={submit} label={t("staff.stock.accept")}>
      <p>{t("staff.stock.accept_from", { count: sent, site: siteName(program, line.transfer.from_site) })} {line.transfer.note}</p>
      <TextField name="arrived" label={t("staff.stock.arrived")} hint={t("staff.stock.arrived_hint")} value={arrived} onChange={setArrived} inputMode="numeric" width="small" autoFocus />
      <TextField name="broken" label={t("staff.stock.broken")} value={broken} onChange={setBroken} inputMode="numeric" width="small" />
      {counted !== null && counted < sent && <p className="act-now"><Icon name="warning" />{t("staff.stock.missing", { count: sent - counted })}</p>}
      <Button type="submit" size="big" disabled={busy}>{t("staff.stock.receive_go")}</Button>
    </Form>
  );
}

// What is on its way here, to be accepted, and what is on its way from here, which can be called back.
export function InTransit({ program, site, onAccept }: { program: ProgramToday; site: string; onAccept: (line: TransferLine) => void }) {
  const transfers = useTransfers(site);
  const changed = useStockChanged(site);
  const lines = transfers.data ?? [];
  if (!lines.length) return null;
  const callBack = (line: TransferLine) =>
    void post(`/api/ledger/${line.transfer.id}/undo`, { id: newId(), reason: t("staff.stock.call_back_reason") }).then(() => {
      notice(t("staff.stock.called_back", { count: line.transfer.vials, lot: line.lot_number }));
      return changed();
    }, trouble);
  const part = (here: boolean) => lines.filter((line) => (line.transfer.to_site === site) === here);
  return (
    <>
      {part(true).length > 0 && (
        <section aria-label={t("staff.stock.coming")}>
          <h2>{t("staff.stock.coming")}</h2>
          <ul className="lots">
            {part(true).map((line) => (
              <li key={line.transfer.id} className="lot">
                <div className="lot__what">
                  <h3>{t("staff.dose.lot", { lot: line.lot_number })}</h3>
                  <p>{t("staff.stock.coming_from", { site: siteName(program, line.transfer.from_site), day: dayText(line.transfer.expected_on) })} {line.transfer.note}</p>
                </div>
                <p className="lot__count"><strong>{line.transfer.vials}</strong> {t("staff.stock.unopened")}</p>
                <div className="actions"><Button type="button" onClick={() => onAccept(line)}>{t("staff.stock.accept")}<span className="usa-sr-only"> {line.lot_number}</span></Button></div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {part(false).length > 0 && (
        <section aria-label={t("staff.stock.going")}>
          <h2>{t("staff.stock.going")}</h2>
          <ul className="lots">
            {part(false).map((line) => (
              <li key={line.transfer.id} className="lot">
                <div className="lot__what">
                  <h3>{t("staff.dose.lot", { lot: line.lot_number })}</h3>
                  <p>{t("staff.stock.going_to", { site: siteName(program, line.transfer.to_site) })}</p>
                </div>
                <p className="lot__count"><strong>{line.transfer.vials}</strong> {t("staff.stock.unopened")}</p>
                <div className="actions"><Button type="button" unstyled onClick={() => callBack(line)}><Icon name="undo" />{t("staff.stock.call_back")}<span className="usa-sr-only"> {line.lot_number}</span></Button></div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
