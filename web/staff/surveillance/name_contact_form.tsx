import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { parseDay } from "../shell/clock";
import { AreaField, ChoiceField, Form, SelectField, TextField, errorsOf, type Errors } from "../shell/form";
import { notice } from "../shell/notices";
import { t, tOf } from "../shell/texts";
import { formText, riskOf } from "./case_form";
import type { CaseForm, Naming } from "./types";

const namings: Naming[] = ["named", "alias", "handle", "unnamed"];

// What was told of one exposure.
export interface Told {
  kind: string;
  setting: string;
  first: string;
  last: string;
  note: string;
}
export const nothingTold: Told = { kind: "", setting: "", first: "", last: "", note: "" };

export function missingOf(told: Told): Errors {
  const missing: Errors = {};
  if (!told.kind) missing.kind = t("staff.contacts.kind_missing");
  if (!told.setting) missing.setting = t("staff.contacts.setting_missing");
  if (!parseDay(told.first)) missing.first_on = t("staff.interview.day_wrong");
  if (told.last.trim() && !parseDay(told.last)) missing.last_on = t("staff.interview.day_wrong");
  return missing;
}

export const exposureOf = (told: Told, id: string, caseId: string | undefined) => ({
  id, ...(caseId ? { case_id: caseId } : {}), kind: told.kind, setting: told.setting, first_on: parseDay(told.first),
  ...(told.last.trim() ? { last_on: parseDay(told.last) } : {}), ...(told.note.trim() ? { note: told.note.trim() } : {}),
});

export const exposureFaults = (at: string): Record<string, string> =>
  Object.fromEntries(["kind", "setting", "first_on", "last_on", "note"].map((field) => [`${at}/${field}`, field]));

export function ExposureFields({ form, told, onChange }: { form: CaseForm; told: Told; onChange: (told: Told) => void }) {
  const risk = told.kind ? riskOf(form, told.kind) : undefined;
  return (
    <>
      <ChoiceField name="kind" label={t("staff.contacts.kind")} value={told.kind} inline={false} onChange={(kind) => onChange({ ...told, kind })}
        choices={form.exposure_kinds.map((one) => [one.id, formText(form, `exposure_kind.${one.id}`)])} />
      {risk && <p className="act-now" role="status">{formText(form, `exposure_risk.${risk.id}`)} · {t(`staff.pep_advice.${risk.pep}`)}</p>}
      <SelectField name="setting" label={t("staff.contacts.setting")} value={told.setting} onChange={(setting) => onChange({ ...told, setting })} empty={t("staff.form.choose")}
        choices={form.exposure_settings.map((one) => [one, formText(form, `exposure_setting.${one}`)])} />
      <div className="fields">
        <TextField name="first_on" label={t("staff.contacts.first_on")} hint={t("staff.interview.day_hint")} value={told.first} onChange={(first) => onChange({ ...told, first })} inputMode="numeric" />
        <TextField name="last_on" label={t("staff.contacts.last_on")} hint={t("staff.contacts.last_hint")} optional value={told.last} onChange={(last) => onChange({ ...told, last })} inputMode="numeric" />
      </div>
      <AreaField name="note" label={t("staff.contacts.note")} optional value={told.note} onChange={(note) => onChange({ ...told, note })} />
    </>
  );
}

// Whom a case names: a name, an alias or a handle is enough, and nobody has to be named.
export function NameContactForm({ form, caseId, onDone, onCancel }: { form: CaseForm; caseId: string; onDone: () => void; onCancel: () => void }) {
  const [ids] = useState(() => ({ contact: newId(), person: newId(), phone: newId(), exposure: newId() }));
  const [naming, setNaming] = useState<Naming>("named");
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [told, setTold] = useState(nothingTold);
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const missing = missingOf(told);
    if (naming !== "unnamed" && !name.trim()) missing.name = t("staff.contacts.name_missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    setBusy(true);
    try {
      const fresh = {
        id: ids.person, jurisdiction: form.jurisdiction, identity: { name_to_call: name.trim() },
        contact_points: phone.trim() ? [{ id: ids.phone, phone: phone.trim(), consent: { text: false, voicemail: false, say_who_calls: false }, preferred: true }] : [],
      };
      await post("/api/contacts", { id: ids.contact, naming, person: naming === "unnamed" ? {} : { fresh }, exposures: [exposureOf(told, ids.exposure, caseId)] });
      notice(t("staff.contacts.named_now", { name: naming === "unnamed" ? t("staff.contacts.unnamed") : name.trim() }));
      onDone();
    } catch (problem) {
      setErrors(errorsOf(problem, { ...exposureFaults("exposures/0"), "person/fresh/identity/name_to_call": "name", "person/fresh/contact_points/0/phone": "phone", "contact_points/0/phone": "phone", name_to_call: "name" }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.contacts.name_one")}>
      <ChoiceField name="naming" label={t("staff.contacts.naming")} value={naming} onChange={(one) => setNaming(one as Naming)} choices={namings.map((one) => [one, tOf("staff.naming", one)])} />
      {naming !== "unnamed" && (
        <div className="fields">
          <TextField name="name" label={tOf("staff.naming", naming)} value={name} onChange={setName} />
          <TextField name="phone" label={t("staff.persons.phone")} optional value={phone} onChange={setPhone} type="tel" />
        </div>
      )}
      <ExposureFields form={form} told={told} onChange={setTold} />
      <div className="actions">
        <Button type="submit" disabled={busy}>{t("staff.contacts.name_go")}</Button>
        <Button type="button" unstyled onClick={onCancel}>{t("staff.form.cancel")}</Button>
      </div>
    </Form>
  );
}
