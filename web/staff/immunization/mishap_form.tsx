import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, newId, post } from "../shell/api";
import { clockTime, serverNow } from "../shell/clock";
import { ChoiceField, Form, SelectField, TextField, errorsOf } from "../shell/form";
import { Icon } from "../shell/icon";
import { trouble } from "../shell/notices";
import { printSheet } from "../shell/print";
import { packText } from "../shell/program";
import { t, tOf } from "../shell/texts";
import type { DayLine, ProgramToday } from "../shell/types";
import { VaersSheet, type PersonShown, type VaersFacts } from "./vaers_sheet";

const severities = ["none", "mild", "moderate", "serious", "life_threatening", "death"];

// A reaction or an error: what to do now is shown at once, and a task is opened.
export function MishapForm({ program, line }: { program: ProgramToday; line: DayLine }) {
  const [open, setOpen] = useState(false);
  const [id] = useState(newId);
  const [mishap, setMishap] = useState("");
  const [severity, setSeverity] = useState("none");
  const [taken, setTaken] = useState("");
  const report = useMutation({
    mutationFn: () => post<VaersFacts>(`/api/doses/${line.dose_id}/mishaps`, {
      id, mishap, severity, onset_at: serverNow().toISOString(), ...(taken.trim() ? { action_taken: taken.trim() } : {}),
    }),
  });
  // Read again for the paper, so that what is printed is what is kept.
  const print = useMutation({
    mutationFn: () => Promise.all([get<VaersFacts>(`/api/mishaps/${id}`), get<PersonShown>(`/api/people/${line.person}`)]),
    onSuccess: ([facts, person]) => printSheet(<VaersSheet program={program} facts={facts} person={person} />),
    onError: trouble,
  });
  if (!open) return <Button type="button" unstyled className="aside" onClick={() => setOpen(true)}><Icon name="warning" />{t("staff.mishap.title")}</Button>;
  if (report.data) {
    return (
      <section className="aside" role="status">
        <p className="good"><Icon name="check_circle" />{t("staff.mishap.done")}</p>
        <p className="act-now"><Icon name="priority_high" />{packText(program, `mishap.${mishap}.action`)}</p>
        {report.data.report_to_vaers && <p>{t("staff.mishap.vaers")}</p>}
        <Button type="button" outline disabled={print.isPending} onClick={() => print.mutate()}><Icon name="print" />{t("staff.vaers.print")}</Button>
      </section>
    );
  }
  return (
    <section className="aside">
      <h3>{t("staff.mishap.title")}</h3>
      <Form errors={report.error ? errorsOf(report.error) : {}} onSubmit={() => mishap && report.mutate()} label={t("staff.mishap.title")}>
        <SelectField name="mishap" label={t("staff.mishap.what")} value={mishap} onChange={setMishap} empty={t("staff.form.choose")}
          choices={program.mishaps.map((one) => [one.id, packText(program, `mishap.${one.id}`)])} />
        {mishap && <p className="act-now"><Icon name="priority_high" />{packText(program, `mishap.${mishap}.action`)}</p>}
        <ChoiceField name="severity" label={t("staff.mishap.how_bad")} value={severity} onChange={setSeverity}
          choices={severities.map((one) => [one, tOf("staff.severity", one)])} />
        <TextField name="action_taken" label={t("staff.mishap.taken")} optional hint={t("staff.mishap.onset_now", { time: clockTime(serverNow()) })} value={taken} onChange={setTaken} />
        <div className="actions">
          <Button type="submit" disabled={!mishap || report.isPending}>{t("staff.mishap.go")}</Button>
          <Button type="button" unstyled onClick={() => setOpen(false)}>{t("staff.form.cancel")}</Button>
        </div>
      </Form>
    </section>
  );
}
