import { useState } from "react";
import { Button, Checkbox } from "@trussworks/react-uswds";
import { ChoiceField, Form, SelectField, TextField, errorsOf, type Errors } from "../shell/form";
import { t } from "../shell/texts";
import type { DayLine, ProgramToday } from "../shell/types";
import { remember, type Draft } from "../clinics/draft";
import { RegistryNameFields, keepRegistryName, missingIn, nameFaults } from "./registry_name";

// Consent, the sheet that was handed out, and whether the state registry learns of it: under which name, where the
// person booked under any.
export function ConsentStep({ program, line, draft, change }: {
  program: ProgramToday;
  line: DayLine;
  draft: Draft;
  change: (change: Partial<Draft>) => void;
}) {
  const [errors, setErrors] = useState<Errors>({});
  const [name, setName] = useState({ given: "", family: "" });
  const asksName = draft.registry === "report" && !line.registry_name_known;
  const submit = async () => {
    const missing: Errors = asksName ? missingIn(name) : {};
    if (!draft.consent) missing.consent = t("staff.consent.missing");
    if (!draft.registry) missing.registry = t("staff.consent.registry_missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    try {
      if (asksName) await keepRegistryName(line.person, name);
    } catch (problem) {
      return setErrors(errorsOf(problem, nameFaults));
    }
    remember(draft);
    change({ agreed: true });
  };
  const edition = { name: "edition", label: t("staff.consent.edition"), value: draft.edition, onChange: (value: string) => change({ edition: value }) };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.consent.title")}>
      <p>{t("staff.consent.sheet")} <strong>{program.information_sheet}</strong></p>
      {program.information_sheet_editions.length
        ? <SelectField {...edition} empty={t("staff.form.choose")} choices={program.information_sheet_editions.map((one) => [one, one])} />
        : <TextField {...edition} hint={t("staff.consent.edition_hint")} optional width="medium" />}
      <div className={errors.consent ? "field field--error" : "field"}>
        {errors.consent && <p className="usa-error-message" id="consent-error">{errors.consent}</p>}
        <Checkbox id="consent" name="consent" label={t("staff.consent.agrees")} checked={draft.consent} tile
          {...(errors.consent ? { "aria-describedby": "consent-error", "aria-invalid": true } : {})}
          onChange={(event) => change({ consent: event.target.checked })} />
      </div>
      <ChoiceField name="registry" label={t("staff.consent.registry")} value={draft.registry}
        onChange={(value) => change({ registry: value as Draft["registry"] })}
        choices={[["report", t("staff.consent.report")], ["opted_out", t("staff.consent.opted_out")], ["not_asked", t("staff.consent.not_asked")]]} />
      {asksName && <><p className="usa-hint">{t("staff.registry_name.why")}</p><RegistryNameFields name={name} onChange={setName} /></>}
      <Button type="submit">{t("staff.consent.go")}</Button>
    </Form>
  );
}
