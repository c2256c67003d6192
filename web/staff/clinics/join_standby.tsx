import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { parseDay } from "../shell/clock";
import { Form, SelectField, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { useProgram } from "../shell/program";
import { t } from "../shell/texts";
import { EarlierDoseFields, earlierFaults, earlierPart, missingEarlier, noneEarlier, type EarlierDose } from "./earlier_dose";
import { PhoneFields, noPhone, phoneOf } from "./reach";

export const reachChoices = (): [string, string][] =>
  [15, 30, 60, 120, 240].map((minutes) => [String(minutes), minutes < 60 ? t("staff.time.minutes", { minutes })
    : t("staff.waiting.in_hours", { hours: minutes / 60 })]);

// Someone for whom nothing is free: at one site, or within some miles of a town for a caller.
export function JoinStandby({ site, start, onDone }: {
  site?: string;
  start?: { name: string; phone: string };
  onDone: () => void;
}) {
  const queries = useQueryClient();
  const [id] = useState(newId);
  const [name, setName] = useState(start?.name ?? "");
  const [born, setBorn] = useState("");
  const [phone, setPhone] = useState({ ...noPhone, phone: start?.phone ?? "" });
  const [reach, setReach] = useState("30");
  const program = useProgram();
  const [earlier, setEarlier] = useState<EarlierDose | null>(null);
  const [near, setNear] = useState("");
  const [miles, setMiles] = useState("10");
  const [errors, setErrors] = useState<Errors>({});
  const [joined, setJoined] = useState<{ code: string; clinician_decides: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const day = parseDay(born);
    const missing: Errors = earlier ? missingEarlier(earlier) : {};
    if (!name.trim()) missing.name = t("staff.walk_in.name_missing");
    if (!day) missing.born_on = t("staff.walk_in.born_wrong");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    setBusy(true);
    try {
      setJoined(await post<{ code: string; clinician_decides: boolean }>("/api/standby", {
        id, reach_minutes: Number(reach), booker: { name_to_call: name.trim(), born_on: day, ...phoneOf(phone), ...(earlier ? earlierPart(earlier) : {}) },
        ...(site ? { sites: [site] } : { near: near.trim() || undefined, miles: Number(miles) }),
      }));
      await queries.invalidateQueries({ queryKey: ["standby"] });
    } catch (problem) {
      setErrors(errorsOf(problem, { "booker/name_to_call": "name", "booker/born_on": "born_on", "booker/phone": "phone", ...earlierFaults }));
    } finally {
      setBusy(false);
    }
  };
  if (joined) {
    return (
      <section className="panel" role="status">
        <h2><Icon name="check_circle" /> {t("staff.waiting.on_standby", { name: name.trim() })}</h2>
        <p>{t("staff.waiting.standby_code")}</p>
        <p className="next__code">{joined.code}</p>
        {joined.clinician_decides && <p className="act-now"><Icon name="priority_high" />{t("staff.waiting.clinician")}</p>}
        <Button type="button" size="big" onClick={onDone}>{t("staff.waiting.done")}</Button>
      </section>
    );
  }
  return (
    <section className="panel">
      <h2>{t("staff.waiting.join_standby")}</h2>
      <Form errors={errors} onSubmit={() => void submit()} label={t("staff.waiting.join_standby")}>
        <TextField name="name" label={t("staff.walk_in.name")} hint={t("staff.walk_in.name_hint")} value={name} onChange={setName} autoFocus />
        <TextField name="born_on" label={t("staff.walk_in.born_on")} hint={t("staff.walk_in.born_hint")} value={born} onChange={setBorn} inputMode="numeric" width="medium" />
        <PhoneFields value={phone} onChange={setPhone} />
        {program && <EarlierDoseFields program={program} said={earlier ?? noneEarlier(program)} onChange={setEarlier} />}
        <SelectField name="reach_minutes" label={t("staff.waiting.reach")} value={reach} onChange={setReach} choices={reachChoices()} />
        {!site && (
          <>
            <TextField name="near" label={t("staff.phone.near")} value={near} onChange={setNear} width="medium" />
            <SelectField name="miles" label={t("staff.waiting.miles")} value={miles} onChange={setMiles}
              choices={["5", "10", "20", "40"].map((one) => [one, t("staff.phone.miles", { miles: one })])} />
          </>
        )}
        <div className="actions">
          <Button type="submit" size="big" disabled={busy}>{t("staff.waiting.join_standby")}</Button>
          <Button type="button" unstyled onClick={onDone}>{t("staff.form.cancel")}</Button>
        </div>
      </Form>
    </section>
  );
}
