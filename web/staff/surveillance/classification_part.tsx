import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { post } from "../shell/api";
import { clockTime, dayOf, dayText } from "../shell/clock";
import { AreaField, Form, SelectField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { t, tOf } from "../shell/texts";
import { formText } from "./case_form";
import type { CaseFile, CaseForm, ClassificationShown } from "./types";

const classifications = ["confirmed", "probable", "suspect", "not_a_case", "unknown"];
const reasons = ["contaminated_specimen", "wrong_person", "clinical_judgement", "duplicate", "other"];

// What the decision rests on, in words: tests and answers.
function because(file: CaseFile, form: CaseForm, one: ClassificationShown): string {
  return one.because.map((key) => file.results.find((result) => result.result_key === key)?.test_name ?? formText(form, `interview.${key}`)).join("; ");
}

function OverrideForm({ id, onDone }: { id: string; onDone: () => Promise<unknown> }) {
  const [classification, setClassification] = useState("");
  const [reason, setReason] = useState("");
  const [note, setNote] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    const missing: Errors = {};
    if (!classification) missing.classification = t("staff.cases.override_choose");
    if (!reason) missing.reason = t("staff.cases.override_why_missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    try {
      await post(`/api/cases/${id}/classification`, { classification, reason, ...(note.trim() ? { note: note.trim() } : {}) });
      await onDone();
      notice(t("staff.cases.overridden_now"), () => post(`/api/cases/${id}/classification/evidence`).then(onDone));
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.cases.override")}>
      <SelectField name="classification" label={t("staff.cases.override_to")} value={classification} onChange={setClassification} empty={t("staff.form.choose")}
        choices={classifications.map((one) => [one, tOf("staff.classification", one)])} />
      <SelectField name="reason" label={t("staff.cases.override_why")} value={reason} onChange={setReason} empty={t("staff.form.choose")}
        choices={reasons.map((one) => [one, tOf("staff.override_reason", one)])} />
      <AreaField name="note" label={t("staff.cases.override_note")} optional={reason !== "other"} value={note} onChange={setNote} />
      <Button type="submit">{t("staff.cases.override_go")}</Button>
    </Form>
  );
}

// How the case counts and why; a person may decide otherwise, until new evidence comes.
export function ClassificationPart({ file, form, nameOf, onChanged }: {
  file: CaseFile;
  form: CaseForm;
  nameOf: (id: string | undefined) => string;
  onChanged: () => Promise<unknown>;
}) {
  const { facts } = file;
  const [deciding, setDeciding] = useState(false);
  const decided = () => { setDeciding(false); return onChanged(); };
  const follow = () => void post(`/api/cases/${facts.id}/classification/evidence`).then(onChanged).then(() => notice(t("staff.cases.follows")), trouble);
  const latest = file.classifications[0];
  return (
    <>
      <h3>{t("staff.cases.classification")}</h3>
      <p><strong>{tOf("staff.classification", facts.classification)}</strong>
        {facts.overridden === "yes" ? ` (${t("staff.cases.decided_otherwise", { was: tOf("staff.classification", facts.evidence_classification) })})`
          : latest && latest.because.length > 0 && ` · ${because(file, form, latest)}`}</p>
      <div className="actions">
        {facts.overridden === "yes" && <Button type="button" outline onClick={follow}><Icon name="undo" />{t("staff.cases.follow")}</Button>}
        <Button type="button" unstyled aria-expanded={deciding} onClick={() => setDeciding(!deciding)}><Icon name="edit" />{t("staff.cases.override")}</Button>
      </div>
      {deciding && <OverrideForm id={facts.id} onDone={decided} />}
      {file.classifications.length > 1 && (
        <details className="group">
          <summary>{t("staff.cases.history", { count: file.classifications.length })}</summary>
          <ul className="versions">
            {file.classifications.map((one) => (
              <li key={one.decided_at + one.classification}>
                <strong>{tOf("staff.classification", one.classification)}</strong> · {dayText(dayOf(one.decided_at))}, {clockTime(one.decided_at)}
                {one.basis === "person" && <> · {nameOf(one.decided_by)}{one.reason && `: ${tOf("staff.override_reason", one.reason)}`}{one.note && ` · ${one.note}`}</>}
                {one.basis !== "person" && one.because.length > 0 && <> · {because(file, form, one)}</>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
