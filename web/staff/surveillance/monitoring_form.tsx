import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { put } from "../shell/api";
import { ChoiceField, Form, TextField, errorsOf, type Errors } from "../shell/form";
import { notice } from "../shell/notices";
import { t, tOf } from "../shell/texts";
import type { CaseForm, ContactFacts } from "./types";

const rhythms: ContactFacts["rhythm"][] = ["department", "own_days", "self"];

// How the contact is asked for symptoms, as the contact wants it. Watching oneself is as good a choice as any.
export function MonitoringForm({ form, contact, onSaved }: { form: CaseForm; contact: ContactFacts; onSaved: () => Promise<unknown> }) {
  const [rhythm, setRhythm] = useState(contact.rhythm);
  const [days, setDays] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    const own = days.split(/\D+/).filter(Boolean).map(Number);
    if (rhythm === "own_days" && !own.length) return setErrors({ ask_on_days: t("staff.monitoring.days_missing") });
    setErrors({});
    try {
      await put(`/api/contacts/${contact.id}/monitoring`, { rhythm, channel: contact.channel, ask_on_days: rhythm === "own_days" ? own : [] });
      await onSaved();
      notice(t("staff.monitoring.saved"));
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  const changed = rhythm !== contact.rhythm || days.trim();
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.contacts.following")}>
      <ChoiceField name="rhythm" label={t("staff.monitoring.rhythm")} value={rhythm} inline={false} onChange={(one) => setRhythm(one as ContactFacts["rhythm"])}
        choices={rhythms.map((one) => [one, tOf("staff.rhythm", one), ...(one === "department" ? [t("staff.monitoring.on_days", { days: form.ask_on_days.join(", ") })] : [])] as [string, string, string?])} />
      {rhythm === "own_days" && <TextField name="ask_on_days" label={t("staff.monitoring.days")} hint={t("staff.monitoring.days_hint", { last: form.monitoring_days })} value={days} onChange={setDays} inputMode="text" />}
      {changed && <Button type="submit">{t("staff.monitoring.save")}</Button>}
    </Form>
  );
}
