import { useEffect, useRef, useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, newId, post } from "../shell/api";
import { clockTime, serverNow } from "../shell/clock";
import { ChoiceField, Form, SelectField, TextField, errorsOf } from "../shell/form";
import { Icon } from "../shell/icon";
import { hush, trouble } from "../shell/notices";
import { printSheet } from "../shell/print";
import { packText } from "../shell/program";
import { t, tOf } from "../shell/texts";
import type { DayLine, ProgramToday } from "../shell/types";
import { VaersSheet, type PersonShown, type VaersFacts } from "./vaers_sheet";

const severities = ["none", "mild", "moderate", "serious", "life_threatening", "death"];

// A reaction or an error: what to do now is shown at once, and a task is opened.
export function MishapForm({ program, line, only, onReported, onClose }: {
  program: ProgramToday;
  line: DayLine;
  only: "reaction" | "any";
  onReported: () => void;
  onClose: () => void;
}) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const [id] = useState(newId);
  const [mishap, setMishap] = useState("");
  const [severity, setSeverity] = useState(only === "reaction" ? "" : "none");
  const [taken, setTaken] = useState("");
  const report = useMutation({
    mutationFn: () => post<VaersFacts>(`/api/doses/${line.dose_id}/mishaps`, {
      id, mishap, severity, onset_at: serverNow().toISOString(), ...(taken.trim() ? { action_taken: taken.trim() } : {}),
    }),
    onSuccess: () => {
      hush();
      onReported();
    },
  });
  // Read again for the paper, so that what is printed is what is kept.
  const print = useMutation({
    mutationFn: () => Promise.all([get<VaersFacts>(`/api/mishaps/${id}`), get<PersonShown>(`/api/people/${line.person}`)]),
    onSuccess: ([facts, person]) => printSheet(<VaersSheet program={program} facts={facts} person={person} />),
    onError: trouble,
  });
  const title = t(only === "reaction" ? "staff.mishap.reaction_title" : "staff.mishap.title");
  const choices = program.mishaps.filter((one) => only === "any" || one.kind === "reaction");
  if (report.data) {
    return (
      <section className="aside" role="status">
        <p className="good"><Icon name="check_circle" />{t("staff.mishap.done")}</p>
        <p className="act-now"><Icon name="priority_high" />{packText(program, `mishap.${mishap}.action`)}</p>
        {report.data.report_to_vaers && <p>{t("staff.mishap.vaers")}</p>}
        <div className="actions">
          <Button type="button" outline disabled={print.isPending} onClick={() => print.mutate()}><Icon name="print" />{t("staff.vaers.print")}</Button>
          <Button type="button" unstyled onClick={onClose}>{t("staff.notice.close")}</Button>
        </div>
      </section>
    );
  }
  return (
    <section className="aside" aria-label={title} tabIndex={-1} ref={box}>
      <h3>{title}</h3>
      {only === "reaction" && <p className="usa-hint">{t("staff.mishap.ends_wait")}</p>}
      <Form errors={report.error ? errorsOf(report.error) : {}} onSubmit={() => mishap && severity && report.mutate()} label={title}>
        <SelectField name="mishap" label={t("staff.mishap.what")} value={mishap} onChange={setMishap} empty={t("staff.form.choose")}
          choices={choices.map((one) => [one.id, packText(program, `mishap.${one.id}`)])} />
        {mishap && <p className="act-now"><Icon name="priority_high" />{packText(program, `mishap.${mishap}.action`)}</p>}
        <ChoiceField name="severity" label={t("staff.mishap.how_bad")} value={severity} onChange={setSeverity}
          choices={severities.filter((one) => only === "any" || one !== "none").map((one) => [one, tOf("staff.severity", one)])} />
        <TextField name="action_taken" label={t("staff.mishap.taken")} optional hint={t("staff.mishap.onset_now", { time: clockTime(serverNow()) })} value={taken} onChange={setTaken} />
        <div className="actions">
          <Button type="submit" disabled={!mishap || !severity || report.isPending}>{t("staff.mishap.go")}</Button>
          <Button type="button" unstyled onClick={onClose}>{t("staff.form.cancel")}</Button>
        </div>
      </Form>
    </section>
  );
}
