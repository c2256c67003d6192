import { Button } from "@trussworks/react-uswds";
import { clockTime, fromNow, minutesUntil, useNow } from "../shell/clock";
import { Icon } from "../shell/icon";
import { go } from "../shell/router";
import { t } from "../shell/texts";
import type { OpenVial } from "../shell/types";
import { useStock } from "./site_stock";

function VialClock({ open, now }: { open: OpenVial; now: Date }) {
  const minutes = minutesUntil(open.vial.beyond_use_at, now);
  const state = minutes <= 0 ? "over" : minutes <= 60 ? "soon" : "fine";
  const icon = { over: "error", soon: "warning", fine: "timer" }[state];
  return (
    <li className={`vial vial--${state}`}>
      <Icon name={icon} />
      <span>
        <strong>{t("staff.stock.vial_left", { count: open.doses_left, lot: open.lot_number })}</strong>{" "}
        {minutes <= 0
          ? t("staff.stock.vial_over", { time: clockTime(open.vial.beyond_use_at) })
          : t("staff.stock.vial_until", { time: clockTime(open.vial.beyond_use_at), in: fromNow(open.vial.beyond_use_at, now) })}
      </span>
    </li>
  );
}

// Always on top: what can still be given here, and which vial must be used first.
export function StockBar({ site, mayManage }: { site: string; mayManage: boolean }) {
  const stock = useStock(site);
  const now = useNow();
  if (!stock.data) return <div className="stock-bar" aria-busy="true">{t("staff.frame.loading")}</div>;
  const { open_vials, usable_vials, doses_left_in_open_vials } = stock.data;
  return (
    <section className="stock-bar" aria-label={t("staff.stock.now")}>
      <dl>
        <div><dt>{t("staff.stock.in_open_vials", { count: doses_left_in_open_vials })}</dt><dd>{doses_left_in_open_vials}</dd></div>
        <div><dt>{t("staff.stock.unopened_vials", { count: usable_vials })}</dt><dd>{usable_vials}</dd></div>
      </dl>
      <ul>
        {open_vials.map((open) => <VialClock key={open.vial.id} open={open} now={now} />)}
        {!open_vials.length && <li className="vial">{t("staff.stock.no_open_vial")}</li>}
      </ul>
      {mayManage && <Button type="button" outline onClick={() => go(`stock?site=${site}`)}><Icon name="store" />{t("staff.stock.go")}</Button>}
    </section>
  );
}
