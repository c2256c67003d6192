import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { parseDay, typedDay } from "../shell/clock";
import { Form, TextField, errorsOf, wholeNumber, type Errors } from "../shell/form";
import { notice } from "../shell/notices";
import { t } from "../shell/texts";
import type { ProgramToday } from "../shell/types";

// A dated count; the public pages show it at once. A count of the same day typed again mends the first.
export function AnnounceCount({ program }: { program: ProgramToday }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(newId);
  const [number, setNumber] = useState("");
  const [day, setDay] = useState(() => typedDay(program.today));
  const [source, setSource] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    const on = parseDay(day);
    const missing: Errors = {};
    if (wholeNumber(number) === null) missing.number = t("staff.stock.number_wrong");
    if (!on) missing.counted_on = t("staff.outside.day_wrong");
    if (!source.trim()) missing.source = t("staff.count.source_missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    try {
      await post("/api/counts", { id, measure: "cases", counted_on: on, number: Number(number), source: source.trim() });
      notice(t("staff.count.done", { number }));
      setId(newId());
      setNumber("");
      setOpen(false);
      void queries.invalidateQueries({ queryKey: ["dashboard"] });
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  if (!open) return <Button type="button" outline onClick={() => setOpen(true)}>{t("staff.count.title")}</Button>;
  return (
    <section className="panel">
      <h2>{t("staff.count.title")}</h2>
      <Form errors={errors} onSubmit={() => void submit()} label={t("staff.count.title")}>
        <div className="fields">
          <TextField name="number" label={t("staff.count.number")} value={number} onChange={setNumber} inputMode="numeric" autoFocus />
          <TextField name="counted_on" label={t("staff.count.day")} value={day} onChange={setDay} inputMode="numeric" />
        </div>
        <TextField name="source" label={t("staff.count.source")} hint={t("staff.count.source_hint")} value={source} onChange={setSource} />
        <div className="actions">
          <Button type="submit">{t("staff.count.go")}</Button>
          <Button type="button" unstyled onClick={() => setOpen(false)}>{t("staff.form.cancel")}</Button>
        </div>
      </Form>
    </section>
  );
}
