import { useRef, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get } from "../shell/api";
import { dayText, fullDay, parseDay } from "../shell/clock";
import { Form, SelectField, TextField, wholeNumber, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { SecondLook } from "../shell/second_look";
import { t } from "../shell/texts";
import type { ProgramToday, Shipment } from "../shell/types";
import { useAct } from "./act";

export const useShipments = (site: string) =>
  useQuery({
    queryKey: ["shipments", site],
    queryFn: () => get<Shipment[]>("/api/shipments", { site, state: "sent" }),
    retry: false,
  });

// A delivery as counted when the box was opened: cartons and loose vials, what is broken, and what the list says.
export function ReceiveForm({ program, site, onDone }: { program: ProgramToday; site: string; onDone: () => void }) {
  const { act, errors, setErrors, busy } = useAct(site, onDone);
  const shipments = useShipments(site);
  const [product, setProduct] = useState(program.products[0]?.id ?? "");
  const [lot, setLot] = useState("");
  const [expires, setExpires] = useState("");
  const [cartons, setCartons] = useState("0");
  const [loose, setLoose] = useState("0");
  const [broken, setBroken] = useState("0");
  const [listed, setListed] = useState("");
  const [shipment, setShipment] = useState("");
  const perCarton = program.products.find((one) => one.id === product)?.vials_per_carton ?? 1;
  const whole = (wholeNumber(cartons) ?? 0) * perCarton + (wholeNumber(loose) ?? 0);

  const box = useRef<HTMLDivElement>(null);
  const [expired, setExpired] = useState("");

  const submit = (toQuarantine: boolean) => {
    const day = parseDay(expires);
    const missing: Errors = {};
    if (!lot.trim()) missing.lot_number = t("staff.stock.lot_missing");
    if (!day) missing.expires_on = t("staff.stock.expires_wrong");
    for (const [name, typed] of [["cartons", cartons], ["loose_vials", loose], ["broken", broken]] as const)
      if (wholeNumber(typed) === null) missing[name] = t("staff.stock.number_wrong");
    if (listed.trim() && wholeNumber(listed) === null) missing.listed = t("staff.stock.number_wrong");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    void act(`/api/sites/${site}/deliveries`, {
      ...(toQuarantine ? { expired_to_quarantine: true } : {}),
      lot: { product, lot_number: lot.trim(), expires_on: day },
      cartons: Number(cartons), vials_per_carton: perCarton, loose_vials: Number(loose), broken: Number(broken),
      ...(listed.trim() ? { listed: Number(listed) } : {}), ...(shipment ? { shipment } : {}),
    }, t(toQuarantine ? "staff.stock.received_aside" : "staff.stock.received", { count: whole - Number(broken), lot: lot.trim() }),
    { "lot/lot_number": "lot_number", "lot/expires_on": "expires_on" }, ["inventory.expired_on_arrival"]).then((problem) => setExpired(problem ? day ?? "" : ""));
  };

  return (
    <div ref={box}>
      <Form errors={errors} onSubmit={() => submit(false)} label={t("staff.stock.receive")}>
        {(shipments.data ?? []).length > 0 && (
          <SelectField name="shipment" label={t("staff.stock.shipment")} value={shipment} onChange={setShipment} empty={t("staff.stock.shipment_none")}
            choices={(shipments.data ?? []).map((one) => [one.id, t("staff.stock.shipment_line", { vials: one.vials, day: dayText(one.expected_on) })])} />
        )}
        {program.products.length > 1 && (
          <SelectField name="product" label={t("staff.stock.product")} value={product} onChange={setProduct}
            choices={program.products.map((one) => [one.id, one.name])} />
        )}
        <div className="fields">
          <TextField name="lot_number" label={t("staff.stock.lot")} hint={t("staff.stock.lot_hint")} value={lot} onChange={setLot} autoFocus />
          <TextField name="expires_on" label={t("staff.stock.expires")} hint={t("staff.stock.expires_hint")} value={expires} onChange={(typed) => { setExpires(typed); setExpired(""); }} inputMode="numeric" />
          <TextField name="cartons" label={t("staff.stock.cartons", { count: perCarton })} value={cartons} onChange={setCartons} inputMode="numeric" />
          <TextField name="loose_vials" label={t("staff.stock.loose")} value={loose} onChange={setLoose} inputMode="numeric" />
          <TextField name="broken" label={t("staff.stock.broken")} value={broken} onChange={setBroken} inputMode="numeric" />
          <TextField name="listed" label={t("staff.stock.listed")} optional value={listed} onChange={setListed} inputMode="numeric" />
        </div>
        <p className="sum">{t("staff.stock.receive_sum", { count: Math.max(0, whole - (wholeNumber(broken) ?? 0)) })}</p>
        {wholeNumber(listed) !== null && wholeNumber(listed) !== whole && (
          <p className="act-now"><Icon name="warning" />{t(whole < Number(listed) ? "staff.stock.short" : "staff.stock.over", { count: Math.abs(whole - Number(listed)) })}</p>
        )}
        {expired ? (
          <SecondLook title={t("staff.stock.expired_look", { lot: lot.trim(), day: fullDay(expired) })} busy={busy}
            go={t("staff.stock.expired_go", { count: whole - Number(broken) })} onGo={() => submit(true)}
            back={t("staff.stock.expired_back")} onBack={() => { setExpired(""); box.current?.querySelector<HTMLInputElement>("[name=expires_on]")?.focus(); }}>
            <p>{t("staff.stock.expired_hint")}</p>
          </SecondLook>
        ) : <Button type="submit" size="big" disabled={busy}>{t("staff.stock.receive_go")}</Button>}
      </Form>
    </div>
  );
}
