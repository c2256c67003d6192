import { evidences } from "../immunization/outside_dose";
import { parseDay } from "../shell/clock";
import { ChoiceField, SelectField, TextField, type Errors } from "../shell/form";
import { t, tOf } from "../shell/texts";
import type { ProgramToday } from "../shell/types";

// A dose that somebody new had elsewhere: it is recorded with the booking, which is then for the next one.
export interface EarlierDose {
  had: "no" | "yes";
  day: string;
  product: string;
  evidence: string;
}
export const noneEarlier = (program: ProgramToday): EarlierDose => ({ had: "no", day: "", product: program.products[0]?.cvx ?? "", evidence: "recall" });

export const earlierFaults = { "booker/earlier_dose/given_on": "earlier_on", "booker/earlier_dose/product_cvx": "earlier_product" };

export const missingEarlier = (said: EarlierDose): Errors =>
  (said.had === "yes" && !parseDay(said.day) ? { earlier_on: t("staff.outside.day_wrong") } : {});

// As a booker takes it.
export const earlierPart = (said: EarlierDose) =>
  (said.had === "yes" ? { earlier_dose: { given_on: parseDay(said.day), product_cvx: said.product, evidence: said.evidence } } : {});

export function EarlierDoseFields({ program, said, onChange }: {
  program: ProgramToday;
  said: EarlierDose;
  onChange: (said: EarlierDose) => void;
}) {
  if (program.dose_numbers.length < 2) return null;
  return (
    <>
      <ChoiceField name="earlier" label={t("staff.earlier.had")} value={said.had} onChange={(had) => onChange({ ...said, had: had as EarlierDose["had"] })}
        choices={[["no", t("staff.earlier.no")], ["yes", t("staff.earlier.yes")]]} />
      {said.had === "yes" && (
        <>
          <TextField name="earlier_on" label={t("staff.outside.day")} hint={t("staff.outside.day_hint")} value={said.day} onChange={(day) => onChange({ ...said, day })} width="medium" />
          {program.products.length > 1 && (
            <SelectField name="earlier_product" label={t("staff.outside.product")} value={said.product} onChange={(product) => onChange({ ...said, product })}
              choices={program.products.map((one) => [one.cvx, one.name])} />
          )}
          <SelectField name="earlier_evidence" label={t("staff.outside.known_from")} value={said.evidence} onChange={(evidence) => onChange({ ...said, evidence })}
            choices={evidences.map((one) => [one, tOf("staff.evidence", one)])} />
        </>
      )}
    </>
  );
}
