import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { ChoiceField, Form, TextField, wholeNumber } from "../shell/form";
import { Icon } from "../shell/icon";
import { packText, routesFor } from "../shell/program";
import { t, tOf } from "../shell/texts";
import type { OpenVial, ProgramToday, StockLot } from "../shell/types";
import { useAct } from "./act";

// Takes a vial off the shelf and starts its clock. The route decides how many doses it gives.
export function OpenVialForm({ program, site, lot, onDone }: { program: ProgramToday; site: string; lot: StockLot; onDone: () => void }) {
  const { act, errors, busy } = useAct(site, onDone);
  const routes = routesFor(program, lot.lot.product, null).filter((one, at, all) => all.findIndex((other) => other.id === one.id) === at);
  const [route, setRoute] = useState(routes[0]?.id ?? "");
  return (
    <Form errors={errors} label={t("staff.stock.open")}
      onSubmit={() => void act(`/api/sites/${site}/vials`, { lot: lot.lot.id, route }, t("staff.stock.opened", { lot: lot.lot.lot_number }))}>
      <ChoiceField name="route" label={t("staff.stock.route")} value={route} onChange={setRoute}
        choices={routes.map((one) => [one.id, packText(program, `route.${one.id}`), t("staff.stock.route_doses", { count: one.doses_per_vial })])} />
      <Button type="submit" size="big" disabled={busy}>{t("staff.stock.open_go", { lot: lot.lot.lot_number })}</Button>
    </Form>
  );
}

const vialReasons = ["open_vial_not_all_used", "drawn_not_given", "spoiled", "broken", "expired"];
const shelfReasons = ["expired", "spoiled", "broken", "lost", "recalled"];

// Ends an open vial: used up, or what was left is wasted, with the reason.
export function CloseVialForm({ site, open, onDone }: { site: string; open: OpenVial; onDone: () => void }) {
  const { act, errors, setErrors, busy } = useAct(site, onDone);
  const drawn = open.vial.doses_drawn - open.vial.doses_spent;
  const [left, setLeft] = useState(String(Math.max(0, open.vial.doses_expected - open.vial.doses_drawn)));
  const [reason, setReason] = useState("open_vial_not_all_used");
  const submit = () => {
    const doses = wholeNumber(left);
    if (doses === null) return setErrors({ doses_wasted: t("staff.stock.number_wrong") });
    void act(`/api/vials/${open.vial.id}/close`, { doses_wasted: doses, ...(doses ? { reason } : {}) },
      t("staff.stock.closed", { lot: open.lot_number, count: doses + drawn }));
  };
  return (
    <Form errors={errors} onSubmit={submit} label={t("staff.stock.close")}>
      {drawn > 0 && <p className="act-now"><Icon name="info" />{t("staff.stock.drawn_wasted", { count: drawn })}</p>}
      <TextField name="doses_wasted" label={t("staff.stock.left_wasted")} hint={t("staff.stock.left_hint")} value={left} onChange={setLeft} inputMode="numeric" width="small" autoFocus />
      {left.trim() !== "0" && (
        <ChoiceField name="reason" label={t("staff.stock.why")} value={reason} onChange={setReason} choices={vialReasons.map((one) => [one, tOf("staff.waste", one)])} />
      )}
      <Button type="submit" size="big" disabled={busy}>{t("staff.stock.close_go")}</Button>
    </Form>
  );
}

// Writes off unopened vials of a lot.
export function WasteForm({ site, lot, onDone }: { site: string; lot: StockLot; onDone: () => void }) {
  const { act, errors, setErrors, busy } = useAct(site, onDone);
  const [count, setCount] = useState("1");
  const [reason, setReason] = useState(lot.usability === "expired" ? "expired" : "");
  const [note, setNote] = useState("");
  const submit = () => {
    const vials = wholeNumber(count);
    if (!vials) return setErrors({ count: t("staff.stock.number_wrong") });
    if (!reason) return setErrors({ reason: t("staff.stock.why_missing") });
    void act(`/api/sites/${site}/waste`, { unit: "vial", lot: lot.lot.id, count: vials, reason, ...(note.trim() ? { note: note.trim() } : {}) },
      t("staff.stock.wasted", { count: vials, lot: lot.lot.lot_number }));
  };
  return (
    <Form errors={errors} onSubmit={submit} label={t("staff.stock.waste")}>
      <TextField name="count" label={t("staff.stock.vials")} hint={t("staff.stock.on_shelf", { count: lot.vials })} value={count} onChange={setCount} inputMode="numeric" width="small" autoFocus />
      <ChoiceField name="reason" label={t("staff.stock.why")} value={reason} onChange={setReason} choices={shelfReasons.map((one) => [one, tOf("staff.waste", one)])} />
      <TextField name="note" label={t("staff.stock.note")} optional value={note} onChange={setNote} />
      <Button type="submit" size="big" disabled={busy}>{t("staff.stock.waste_go")}</Button>
    </Form>
  );
}

// Doses into syringes, ready to be given; they stay with the vial and its clock.
export function DrawForm({ site, open, onDone }: { site: string; open: OpenVial; onDone: () => void }) {
  const { act, errors, setErrors, busy } = useAct(site, onDone);
  const [count, setCount] = useState("1");
  const submit = () => {
    const doses = wholeNumber(count);
    if (!doses) return setErrors({ doses: t("staff.stock.number_wrong") });
    void act(`/api/vials/${open.vial.id}/draws`, { doses }, t("staff.stock.drawn", { lot: open.lot_number, count: doses }));
  };
  return (
    <Form errors={errors} onSubmit={submit} label={t("staff.stock.draw")}>
      <TextField name="doses" label={t("staff.stock.doses")} hint={t("staff.stock.drawn_now", { count: open.vial.doses_drawn - open.vial.doses_spent })} value={count} onChange={setCount} inputMode="numeric" width="small" autoFocus />
      <Button type="submit" size="big" disabled={busy}>{t("staff.stock.draw_go")}</Button>
    </Form>
  );
}
