import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { mayAt, type WhoIAm } from "../access/signed_in";
import { SiteChoice, sitesOf } from "../clinics/site_day";
import { clockTime, dayText, fromNow, fullDay, minutesUntil, useNow } from "../shell/clock";
import { Link } from "../shell/frame";
import { Icon } from "../shell/icon";
import { packText, useProgram } from "../shell/program";
import { useQuery as useAddressQuery } from "../shell/router";
import { t, tOf } from "../shell/texts";
import type { OpenVial, ProgramToday, SiteStock, SiteToday, StockLot, TransferLine } from "../shell/types";
import { Ledger } from "./ledger";
import { ReceiveForm, useShipments } from "./receive_form";
import { CountForm } from "./shelf_forms";
import { QuarantineForm } from "./quarantine_form";
import { useStock } from "./site_stock";
import { AcceptForm, InTransit, MoveForm } from "./transfer_forms";
import { CloseVialForm, DrawForm, OpenVialForm, WasteForm } from "./vial_forms";

type Doing = { what: "receive" | "count" } | { what: "open" | "waste" | "move" | "quarantine" | "release"; lot: StockLot } | { what: "close" | "draw"; vial: OpenVial } | { what: "accept"; line: TransferLine };

function Vials({ program, stock, start }: { program: ProgramToday; stock: SiteStock; start: (doing: Doing) => void }) {
  const now = useNow();
  if (!stock.open_vials.length) return <p className="empty">{t("staff.stock.no_open_vial_page")}</p>;
  return (
    <ul className="cards">
      {stock.open_vials.map((open) => {
        const over = minutesUntil(open.vial.beyond_use_at, now) <= 0;
        return (
          <li key={open.vial.id} className={`card ${over ? "card--act" : ""}`}>
            <h3>{t("staff.dose.lot", { lot: open.lot_number })}</h3>
            <p className="card__figure">{t("staff.stock.doses_left", { count: open.doses_left })}</p>
            <p><Icon name={over ? "error" : "timer"} />{over ? t("staff.stock.vial_over", { time: clockTime(open.vial.beyond_use_at) })
              : t("staff.stock.vial_until", { time: clockTime(open.vial.beyond_use_at), in: fromNow(open.vial.beyond_use_at, now) })}</p>
            <p>{packText(program, `route.${open.vial.route}`)}</p>
            <div className="actions">
              <Button type="button" outline={!over} onClick={() => start({ what: "close", vial: open })}>{t("staff.stock.close")}</Button>
              {!over && open.doses_left > 0 && <Button type="button" unstyled onClick={() => start({ what: "draw", vial: open })}>{t("staff.stock.draw")}</Button>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Lots({ stock, start, mayMove }: { stock: SiteStock; start: (doing: Doing) => void; mayMove: boolean }) {
  if (!stock.lots.length) return <p className="empty">{t("staff.stock.empty")}</p>;
  return (
    <ul className="lots">
      {stock.lots.map((lot) => (
        <li key={lot.lot.id} className="lot">
          <div className="lot__what">
            <h3>{t("staff.dose.lot", { lot: lot.lot.lot_number })}</h3>
            <p>{t("staff.stock.lot_until", { day: fullDay(lot.lot.expires_on) })}</p>
            {lot.usability !== "usable" && <p className="act-now"><Icon name="warning" />{tOf("staff.usability", lot.usability)} {lot.quarantine_reason && tOf("staff.set_aside_because", lot.quarantine_reason)}</p>}
          </div>
          <p className="lot__count"><strong>{lot.vials}</strong> {t("staff.stock.unopened")}</p>
          <div className="actions">
            {lot.usability === "usable" && lot.vials > 0 && <Button type="button" onClick={() => start({ what: "open", lot })}>{t("staff.stock.open")}<span className="usa-sr-only"> {lot.lot.lot_number}</span></Button>}
            {lot.vials > 0 && <Button type="button" outline onClick={() => start({ what: "waste", lot })}>{t("staff.stock.waste")}<span className="usa-sr-only"> {lot.lot.lot_number}</span></Button>}
            {lot.vials > 0 && mayMove && lot.usability === "usable" && <Button type="button" outline onClick={() => start({ what: "move", lot })}>{t("staff.stock.move")}<span className="usa-sr-only"> {lot.lot.lot_number}</span></Button>}
            {lot.usability === "usable" && <Button type="button" unstyled onClick={() => start({ what: "quarantine", lot })}>{t("staff.stock.quarantine")}<span className="usa-sr-only"> {lot.lot.lot_number}</span></Button>}
            {lot.quarantine && lot.usability === "quarantined" && <Button type="button" outline onClick={() => start({ what: "release", lot })}>{t("staff.stock.release")}<span className="usa-sr-only"> {lot.lot.lot_number}</span></Button>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Expected({ site }: { site: string }) {
  const shipments = useShipments(site);
  if (!shipments.data?.length) return null;
  return (
    <section>
      <h2>{t("staff.stock.expected")}</h2>
      <ul>{shipments.data.map((one) => <li key={one.id}><Icon name="send" />{t("staff.stock.shipment_line", { vials: one.vials, day: dayText(one.expected_on) })} {one.note}</li>)}</ul>
    </section>
  );
}

function DoingForm({ program, sites, site, stock, doing, onDone }: {
  program: ProgramToday;
  sites: SiteToday[];
  site: string;
  stock: SiteStock;
  doing: Doing;
  onDone: () => void;
}) {
  switch (doing.what) {
    case "receive": return <ReceiveForm program={program} site={site} onDone={onDone} />;
    case "count": return <CountForm site={site} stock={stock} onDone={onDone} />;
    case "open": return <OpenVialForm program={program} site={site} lot={doing.lot} onDone={onDone} />;
    case "waste": return <WasteForm site={site} lot={doing.lot} onDone={onDone} />;
    case "quarantine":
    case "release": return <QuarantineForm site={site} lot={doing.lot} onDone={onDone} />;
    case "draw": return <DrawForm site={site} open={doing.vial} onDone={onDone} />;
    case "move": return <MoveForm program={program} sites={sites} site={site} lot={doing.lot} onDone={onDone} />;
    case "accept": return <AcceptForm program={program} site={site} line={doing.line} onDone={onDone} />;
    case "close": return <CloseVialForm site={site} open={doing.vial} onDone={onDone} />;
  }
}

const lotOf = (doing: Doing): string => ("lot" in doing ? doing.lot.lot.lot_number : "vial" in doing ? doing.vial.lot_number : "line" in doing ? doing.line.lot_number : "");

export function StockPage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const [asked, setAsked] = useAddressQuery("site");
  const [doing, setDoing] = useState<Doing | null>(null);
  const sites = program ? sitesOf(program, who, "manage_stock") : [];
  const site = sites.find((one) => one.id === asked) ?? sites.find((one) => one.is_open) ?? sites[0];
  const stock = useStock(site?.id ?? "");
  if (!program) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  if (!site) return <p className="empty">{t("staff.day.no_site")}</p>;
  return (
    <>
      <div className="page-head">
        <h1>{t("staff.stock.title")}</h1>
        <SiteChoice sites={sites} site={site.id} onChoose={(next) => { setDoing(null); setAsked(next); }} />
      </div>
      {!stock.data ? <p role="status">{stock.error ? stock.error.message : t("staff.frame.loading")}</p> : (
        <div className="stock-page">
          <div className={`stock-page__shelf ${doing ? "" : "stock-page__shelf--alone"}`}>
            <div className="actions">
              <Button type="button" onClick={() => setDoing({ what: "receive" })}><Icon name="add" />{t("staff.stock.receive")}</Button>
              <Button type="button" outline onClick={() => setDoing({ what: "count" })}><Icon name="list" />{t("staff.stock.count")}</Button>
              {mayAt(who, "request_supply", site.id) && <Link to={`ask-supply?site=${site.id}`} className="usa-button usa-button--outline"><Icon name="send" />{t("staff.page.ask_supply")}</Link>}
            </div>
            <section><h2>{t("staff.stock.open_vials")}</h2><Vials program={program} stock={stock.data} start={setDoing} /></section>
            <section><h2>{t("staff.stock.shelf")}</h2><Lots stock={stock.data} start={setDoing} mayMove={program.sites.length > 1} /></section>
            <InTransit program={program} site={site.id} onAccept={(line) => setDoing({ what: "accept", line })} />
            <Expected site={site.id} />
          </div>
          {doing && (
            <section className="panel stock-page__act" aria-labelledby="doing">
              <h2 id="doing">{t(`staff.stock.${doing.what}`)} {lotOf(doing)}</h2>
              <DoingForm key={doing.what + lotOf(doing)} program={program} sites={sites} site={site.id} stock={stock.data} doing={doing} onDone={() => setDoing(null)} />
              <Button type="button" unstyled onClick={() => setDoing(null)}>{t("staff.form.cancel")}</Button>
            </section>
          )}
          <section className="stock-page__ledger"><h2>{t("staff.ledger.title")}</h2><Ledger site={site.id} stock={stock.data} /></section>
        </div>
      )}
    </>
  );
}
