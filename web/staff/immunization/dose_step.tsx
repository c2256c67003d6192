import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { get, Problem } from "../shell/api";
import { ageOn, clockTime, fullDay, useNow, minutesUntil } from "../shell/clock";
import { ChoiceField, Form, TextField, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { millilitres, packText, routesFor } from "../shell/program";
import { t, tOf } from "../shell/texts";
import type { DayLine, Lot, ProgramToday, RouteToday, SiteStock, Usability } from "../shell/types";
import type { Draft } from "../clinics/draft";

// The box in the hand against the list: a lot that must not be used stops here, with its reason.
function ScanLot({ site, stock, onFound, onWrong }: { site: string; stock: SiteStock; onFound: (lot: Lot) => void; onWrong: () => void }) {
  const [scanned, setScanned] = useState("");
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  const look = async () => {
    if (!scanned.trim()) return;
    try {
      const answer = await get<{ lot: Lot; usability: Usability }>("/api/lots", { scanned: scanned.trim(), site });
      const good = answer.usability === "usable" && stock.lots.some((one) => one.lot.id === answer.lot.id);
      setSaid({
        good,
        text: answer.usability !== "usable" ? tOf("staff.usability", answer.usability)
          : good ? t("staff.dose.lot_good", { lot: answer.lot.lot_number, day: fullDay(answer.lot.expires_on) })
          : t("staff.dose.lot_elsewhere"),
      });
      if (good) onFound(answer.lot);
      else onWrong();
      setScanned("");
    } catch (problem) {
      setSaid({ good: false, text: problem instanceof Problem ? problem.detail : t("staff.form.unexpected") });
      onWrong();
    }
  };
  return (
    <div className="scan">
      <Form errors={{}} onSubmit={() => void look()} label={t("staff.dose.scan")}>
        <TextField name="scan" label={t("staff.dose.scan")} hint={t("staff.dose.scan_hint")} value={scanned} onChange={setScanned} />
        <Button type="submit" outline>{t("staff.dose.check")}</Button>
      </Form>
      <div role="status">{said && <p className={said.good ? "good" : "act-now"}><Icon name={said.good ? "check_circle" : "error"} />{said.text}</p>}</div>
    </div>
  );
}

function lotChoices(stock: SiteStock, product: string, now: Date): [string, string, string][] {
  return stock.lots.filter((one) => one.usability === "usable" && (!product || one.lot.product === product)).map((one) => {
    const open = stock.open_vials.filter((vial) => vial.vial.lot === one.lot.id && vial.doses_left > 0 && minutesUntil(vial.vial.beyond_use_at, now) > 0);
    const left = open.reduce((sum, vial) => sum + vial.doses_left, 0);
    const note = open[0]
      ? t("staff.dose.lot_open", { day: fullDay(one.lot.expires_on), count: left, time: clockTime(open[0].vial.beyond_use_at) })
      : t("staff.dose.lot_shelf", { day: fullDay(one.lot.expires_on), vials: one.vials });
    return [one.lot.id, t("staff.dose.lot", { lot: one.lot.lot_number }), note];
  });
}

// What is in the hand, how and where it goes. The lot that must be used first is chosen already.
export function DoseStep({ program, site, line, stock, draft, change, onGive, busy, serverErrors }: {
  program: ProgramToday;
  site: string;
  line: DayLine;
  stock: SiteStock;
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  onGive: (lot: Lot, route: RouteToday) => void;
  busy: boolean;
  serverErrors: Errors;
}) {
  const now = useNow(30);
  const [errors, setErrors] = useState<Errors>({});
  const openFirst = stock.open_vials.find((one) => one.doses_left > 0 && minutesUntil(one.vial.beyond_use_at, now) > 0)?.vial.lot;
  const usable = stock.lots.filter((one) => one.usability === "usable");
  // A box that was checked and is not right chooses nothing: the next one is checked, or chosen by hand.
  const [wrong, setWrong] = useState(false);
  const first = usable.find((one) => one.lot.id === (draft.lot || openFirst))?.lot ?? usable[0]?.lot;
  const lot = wrong ? undefined : first;
  const product = first?.product ?? program.products[0]?.id ?? "";
  const age = line.born_on ? ageOn(line.born_on, program.today) : null;
  const forAge = routesFor(program, product, age);
  const named = forAge.length ? forAge : routesFor(program, product, null);
  const only = draft.screening?.only_routes.split(" ").filter(Boolean) ?? [];
  const routes = only.length ? named.filter((route) => only.includes(route.id)) : named;
  const route = routes.find((one) => one.id === draft.route) ?? (routes.length === 1 ? routes[0] : undefined);

  const submit = () => {
    const missing: Errors = {};
    if (!lot) missing.lot = t("staff.dose.lot_missing");
    if (!route) missing.route = t("staff.dose.route_missing");
    if (route && !route.body_sites.includes(draft.bodySite)) missing.body_site = t("staff.dose.body_site_missing");
    setErrors(missing);
    if (lot && route && !Object.keys(missing).length) onGive(lot, route);
  };

  return (
    <>
      {age !== null && (!forAge.length || route?.clinician_decides) && (
        <p className="act-now"><Icon name="priority_high" />{t("staff.dose.clinician_decides", { age })}</p>
      )}
      <ScanLot site={site} stock={stock} onFound={(found) => { setWrong(false); change({ lot: found.id }); }} onWrong={() => setWrong(true)} />
      <Form errors={{ ...errors, ...serverErrors }} onSubmit={submit} label={t("staff.dose.title")}>
        <ChoiceField name="lot" label={t("staff.dose.which_lot")} value={lot?.id ?? ""} inline={false}
          onChange={(value) => { setWrong(false); change({ lot: value }); }} choices={lotChoices(stock, "", now)} />
        {!usable.length && <p className="act-now"><Icon name="warning" />{t("staff.dose.no_lot")}</p>}
        <ChoiceField name="route" label={t("staff.dose.route")} value={route?.id ?? ""}
          onChange={(value) => change({ route: value, bodySite: "" })}
          choices={routes.map((one) => [one.id, `${packText(program, `route.${one.id}`)} · ${millilitres(one.volume_ul)}`])} />
        {route && (
          <ChoiceField name="body_site" label={t("staff.dose.body_site")} value={draft.bodySite}
            onChange={(value) => change({ bodySite: value })}
            choices={route.body_sites.map((one) => [one, packText(program, `body_site.${one}`)])} />
        )}
        <Button type="submit" size="big" disabled={busy}>
          {busy ? t("staff.form.sending") : t("staff.dose.record", { number: line.dose_number })}
        </Button>
      </Form>
    </>
  );
}
