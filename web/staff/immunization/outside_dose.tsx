import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { fullDay, parseDay } from "../shell/clock";
import { ChoiceField, Form, SelectField, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice } from "../shell/notices";
import { t, tOf } from "../shell/texts";
import type { ProgramToday } from "../shell/types";

export const evidences = ["written_record", "other_registry", "other_provider", "recall"];

// A dose given elsewhere, in half a minute: day, product, where we know it from. It never touches stock. A day on which
// one stands already is a slip of the hand; two at two desks at once become a task of the server's.
export function OutsideDoseForm({ program, person, standing }: { program: ProgramToday; person: string; standing: string[] }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(newId);
  const [day, setDay] = useState("");
  const [product, setProduct] = useState(program.products[0]?.cvx ?? "");
  const [evidence, setEvidence] = useState("written_record");
  const [source, setSource] = useState("");
  const [errors, setErrors] = useState<Errors>({});

  const submit = async () => {
    const given = parseDay(day);
    if (!given) return setErrors({ given_on: t("staff.outside.day_wrong") });
    if (standing.includes(given)) return setErrors({ given_on: t("staff.outside.day_known", { day: fullDay(given) }) });
    setErrors({});
    try {
      await post(`/api/people/${person}/outside-doses`, {
        id, given_on: given, product_cvx: product, evidence, ...(source.trim() ? { source_text: source.trim() } : {}),
      });
      // What is booked is numbered by the doses on record.
      for (const key of [["doses", person], ["day"], ["appointments"], ["standby"]]) await queries.invalidateQueries({ queryKey: key });
      notice(t("staff.outside.done"));
      setOpen(false);
      setId(newId());
      setDay("");
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };

  if (!open) return <Button type="button" unstyled className="aside" onClick={() => setOpen(true)}><Icon name="add" />{t("staff.outside.title")}</Button>;
  return (
    <section className="aside">
      <h3>{t("staff.outside.title")}</h3>
      <Form errors={errors} onSubmit={() => void submit()} label={t("staff.outside.title")}>
        <TextField name="given_on" label={t("staff.outside.day")} hint={t("staff.outside.day_hint")} value={day} onChange={setDay} autoFocus width="medium" />
        {program.products.length > 1 && (
          <SelectField name="product_cvx" label={t("staff.outside.product")} value={product} onChange={setProduct}
            choices={program.products.map((one) => [one.cvx, one.name])} />
        )}
        <ChoiceField name="evidence" label={t("staff.outside.known_from")} value={evidence} onChange={setEvidence}
          choices={evidences.map((one) => [one, tOf("staff.evidence", one)])} />
        <TextField name="source_text" label={t("staff.outside.who")} optional value={source} onChange={setSource} />
        <div className="actions">
          <Button type="submit">{t("staff.outside.go")}</Button>
          <Button type="button" unstyled onClick={() => setOpen(false)}>{t("staff.form.cancel")}</Button>
        </div>
      </Form>
    </section>
  );
}
