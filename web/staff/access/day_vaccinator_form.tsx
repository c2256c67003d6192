import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { sitesOf } from "../clinics/site_day";
import { newId, post } from "../shell/api";
import { clockTime, serverNow } from "../shell/clock";
import { Form, SelectField, TextField, errorsOf, type Errors } from "../shell/form";
import { t } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { PinShown } from "./one_time_link";
import type { WhoIAm } from "./signed_in";

const lengths = [4, 8, 12];

// Someone who helps today: a name and a tap, then a PIN for the devices of the site. Gone by the evening.
export function DayVaccinatorForm({ who, program, again, onChanged, onDone }: {
  who: WhoIAm;
  program: ProgramToday;
  again?: { id: string; display_name: string; site: string }; // gets another PIN
  onChanged: () => void;
  onDone: () => void;
}) {
  const sites = sitesOf(program, who, "manage_site");
  const [id] = useState(() => again?.id ?? newId());
  const [name, setName] = useState(again?.display_name ?? "");
  const [site, setSite] = useState(again?.site ?? (sites.length === 1 ? sites[0]?.id ?? "" : ""));
  const [hours, setHours] = useState("8");
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const [pin, setPin] = useState("");
  const until = (count: number) => new Date(serverNow().getTime() + count * 3_600_000);

  const submit = async () => {
    const missing: Errors = {};
    if (!site) missing.site = t("staff.day_vaccinator.site_missing");
    if (!name.trim()) missing.display_name = t("staff.invite.name_missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    setBusy(true);
    try {
      const made = await post<{ pin: string }>(`/api/sites/${site}/day-vaccinators`, {
        id, display_name: name.trim(), ends_at: until(Number(hours)).toISOString(),
      });
      setPin(made.pin);
      onChanged();
    } catch (problem) {
      setErrors(errorsOf(problem));
    } finally {
      setBusy(false);
    }
  };

  if (pin) return <PinShown pin={pin} name={name} onDone={onDone} />;
  return (
    <>
      <h2>{t(again ? "staff.day_vaccinator.again" : "staff.people_list.day")}</h2>
      <p className="usa-hint">{t("staff.day_vaccinator.what")}</p>
      <Form errors={errors} onSubmit={() => void submit()} label={t("staff.people_list.day")}>
        {!again && <TextField name="display_name" label={t("staff.invite.name")} hint={t("staff.invite.name_hint")} value={name} onChange={setName} autoFocus />}
        {!again && sites.length > 1 && (
          <SelectField name="site" label={t("staff.day.site")} value={site} onChange={setSite} empty={t("staff.form.choose")}
            choices={sites.map((one) => [one.id, one.name])} />
        )}
        <SelectField name="ends_at" label={t("staff.day_vaccinator.until")} value={hours} onChange={setHours}
          choices={lengths.map((one) => [String(one), t("staff.day_vaccinator.hours", { time: clockTime(until(one)), hours: one })])} />
        <Button type="submit" size="big" disabled={busy}>{busy ? t("staff.form.sending") : t("staff.day_vaccinator.go")}</Button>
      </Form>
    </>
  );
}
