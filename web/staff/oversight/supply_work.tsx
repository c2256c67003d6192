import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, newId, patch, post } from "../shell/api";
import { addDays, dayText, parseDay, typedDay } from "../shell/clock";
import { Form, TextField, errorsOf, wholeNumber, type Errors } from "../shell/form";
import { notice } from "../shell/notices";
import { siteName } from "../shell/program";
import { t } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import type { Allotment, SupplyRequest } from "./types";

export function useRefresh() {
  const queries = useQueryClient();
  return () => Promise.all([["supply"], ["supply-requests"], ["allotments"], ["dashboard"], ["shipments"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
}

// What a site asks for: granted in full or in part, or declined with a reason that the site reads.
function Decision({ request, program }: { request: SupplyRequest; program: ProgramToday }) {
  const refresh = useRefresh();
  const [vials, setVials] = useState(String(request.vials));
  const [reason, setReason] = useState("");
  const [declines, setDeclines] = useState(false);
  const [errors, setErrors] = useState<Errors>({});
  const [allotment] = useState(newId);
  const site = siteName(program, request.site);
  const send = async (how: "approve" | "decline", body: object, said: string) => {
    setErrors({});
    try {
      await post(`/api/supply-requests/${request.id}/${how}`, body);
      notice(said);
      await refresh();
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  const approve = () => {
    const number = wholeNumber(vials);
    if (!number) return setErrors({ vials: t("staff.stock.number_wrong") });
    void send("approve", { allotment, vials: number }, t("staff.supply.approved", { site }));
  };
  const decline = () => {
    if (!reason.trim()) return setErrors({ reason: t("staff.supply.reason_missing") });
    void send("decline", { reason: reason.trim() }, t("staff.supply.declined", { site }));
  };
  return (
    <li className="lot">
      <div className="lot__what"><h3>{site}</h3><p>{t("staff.supply.asks", { count: request.vials })}{request.needed_on && ` · ${t("staff.ask.by", { day: dayText(request.needed_on) })}`} {request.note}</p></div>
      <div className="lot__below">
        {declines ? (
          <Form errors={errors} onSubmit={decline} className="inline-form" label={`${t("staff.supply.decline")} ${site}`}>
            <TextField name="reason" label={t("staff.supply.reason")} value={reason} onChange={setReason} autoFocus />
            <Button type="submit">{t("staff.supply.decline")}</Button>
            <Button type="button" unstyled onClick={() => { setErrors({}); setDeclines(false); }}>{t("staff.form.cancel")}</Button>
          </Form>
        ) : (
          <Form errors={errors} onSubmit={approve} className="inline-form" label={`${t("staff.supply.approve")} ${site}`}>
            <TextField name="vials" label={t("staff.stock.vials")} value={vials} onChange={setVials} inputMode="numeric" />
            <Button type="submit">{t("staff.supply.approve")}</Button>
            <Button type="button" outline onClick={() => { setErrors({}); setDeclines(true); }}>{t("staff.supply.decline")}</Button>
          </Form>
        )}
      </div>
    </li>
  );
}

export function Requests({ program }: { program: ProgramToday }) {
  const requests = useQuery({
    queryKey: ["supply-requests"], queryFn: () => get<SupplyRequest[]>("/api/supply-requests", { state: "open" }), refetchInterval: 30_000,
  });
  return (
    <section>
      <h2>{t("staff.supply.requests")}</h2>
      {requests.data?.length === 0 && <p className="empty">{t("staff.supply.no_requests")}</p>}
      <ul className="lots">{requests.data?.map((one) => <Decision key={one.id} request={one} program={program} />)}</ul>
    </section>
  );
}

function ShipForm({ allotment, program }: { allotment: Allotment; program: ProgramToday }) {
  const refresh = useRefresh();
  const left = allotment.vials - allotment.shipped;
  const [id, setId] = useState(newId);
  const [vials, setVials] = useState(String(left));
  const [expected, setExpected] = useState(() => typedDay(addDays(program.today, 1)));
  const [errors, setErrors] = useState<Errors>({});
  const site = siteName(program, allotment.site);
  const ship = async () => {
    const number = wholeNumber(vials);
    const day = parseDay(expected);
    const missing: Errors = {};
    if (!number) missing.vials = t("staff.stock.number_wrong");
    if (!day) missing.expected_on = t("staff.outside.day_wrong");
    setErrors(missing);
    if (Object.keys(missing).length || !number) return;
    try {
      await post("/api/shipments", { id, allotment: allotment.id, vials: number, expected_on: day });
      notice(t("staff.supply.sent", { count: number, site }), () => post(`/api/shipments/${id}/cancel`).then(refresh));
      setId(newId());
      await refresh();
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  const takeBack = () => {
    const again = { id: newId(), product: allotment.product, site: allotment.site, vials: left, note: allotment.note };
    void patch(`/api/allotments/${allotment.id}`, { vials: allotment.shipped }).then(() => {
      notice(t("staff.supply.taken_back", { count: left, site }), () => post("/api/allotments", again).then(refresh));
      return refresh();
    }, (problem: unknown) => setErrors(errorsOf(problem)));
  };
  return (
    <li className="lot">
      <div className="lot__what"><h3>{site}</h3><p>{t("staff.supply.waits", { count: left })} {allotment.note}</p></div>
      <div className="lot__below">
        <Form errors={errors} onSubmit={() => void ship()} className="inline-form" label={`${t("staff.supply.ship")} ${site}`}>
          <TextField name="vials" label={t("staff.stock.vials")} value={vials} onChange={setVials} inputMode="numeric" />
          <TextField name="expected_on" label={t("staff.supply.expected_on")} value={expected} onChange={setExpected} inputMode="numeric" />
          <Button type="submit">{t("staff.supply.ship")}</Button>
          <Button type="button" unstyled onClick={takeBack}>{t("staff.supply.take_back")}<span className="usa-sr-only"> {site}</span></Button>
        </Form>
      </div>
    </li>
  );
}

// Vials that are set aside for a site and not yet on their way.
export function ToShip({ program }: { program: ProgramToday }) {
  const waiting = useQuery({ queryKey: ["allotments"], queryFn: () => get<Allotment[]>("/api/allotments"), refetchInterval: 30_000 });
  if (!waiting.data?.length) return null;
  return (
    <section>
      <h2>{t("staff.supply.to_ship")}</h2>
      <ul className="lots">{waiting.data.map((one) => <ShipForm key={`${one.id}${one.shipped}`} allotment={one} program={program} />)}</ul>
    </section>
  );
}
