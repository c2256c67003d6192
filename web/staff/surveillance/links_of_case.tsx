import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, newId, post } from "../shell/api";
import { dayOf, fullDay, parseDay } from "../shell/clock";
import { ChoiceField, Form, SelectField, TextField, errorsOf, wholeNumber, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { PassedLink } from "../shell/passed_link";
import { t } from "../shell/texts";
import { formText } from "./case_form";
import type { CaseForm, NoticeLine } from "./types";

interface Made {
  links: { id: string; code: string }[];
  expires_at: string;
}

function MakeForm({ form, id, onMade }: { form: CaseForm; id: string; onMade: (made: Made) => void }) {
  const [kind, setKind] = useState("");
  const [setting, setSetting] = useState("");
  const [day, setDay] = useState("");
  const [people, setPeople] = useState("one");
  const [count, setCount] = useState("1");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    const typed = wholeNumber(count) ?? 0;
    const links = people === "one" ? typed : 1;
    const uses = people === "one" ? 1 : typed;
    const missing: Errors = {};
    if (!kind) missing.kind = t("staff.contacts.kind_missing");
    if (!setting) missing.setting = t("staff.contacts.setting_missing");
    if (!parseDay(day)) missing.exposed_on = t("staff.interview.day_wrong");
    if (typed < 1 || typed > (people === "one" ? 20 : 50)) missing.ids = t(people === "one" ? "staff.links.count_wrong" : "staff.links.uses_wrong");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    try {
      onMade(await post<Made>(`/api/cases/${id}/notices`, { ids: Array.from({ length: links }, newId), kind, setting, exposed_on: parseDay(day), uses_max: uses }));
    } catch (problem) {
      setErrors(errorsOf(problem, { uses_max: "ids" }));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.links.make")}>
      <SelectField name="kind" label={t("staff.contacts.kind")} value={kind} onChange={setKind} empty={t("staff.form.choose")} choices={form.exposure_kinds.map((one) => [one.id, formText(form, `exposure_kind.${one.id}`)])} />
      <SelectField name="setting" label={t("staff.contacts.setting")} value={setting} onChange={setSetting} empty={t("staff.form.choose")} choices={form.exposure_settings.map((one) => [one, formText(form, `exposure_setting.${one}`)])} />
      <ChoiceField name="people" label={t("staff.links.for_whom")} value={people} onChange={setPeople} choices={[["one", t("staff.links.one_each")], ["place", t("staff.links.one_for_all")]]} />
      <div className="fields">
        <TextField name="exposed_on" label={t("staff.links.day")} hint={t("staff.interview.day_hint")} value={day} onChange={setDay} inputMode="numeric" />
        <TextField name="ids" label={t(people === "one" ? "staff.links.count" : "staff.links.uses")} value={count} onChange={setCount} inputMode="numeric" width="small" />
      </div>
      <Button type="submit">{t("staff.links.make")}</Button>
    </Form>
  );
}

// For those who will not be named: codes that the case passes on. Whoever has one learns the day and what helps, and
// nothing on it leads back to the case but this list.
export function LinksOfCase({ form, id }: { form: CaseForm; id: string }) {
  const [made, setMade] = useState<Made | null>(null);
  const [open, setOpen] = useState(false);
  const list = useQuery({ queryKey: ["notices", id], queryFn: () => get<{ notices: NoticeLine[] }>(`/api/cases/${id}/notices`), gcTime: 0 });
  const withdraw = (one: NoticeLine) => void post(`/api/exposure-notices/${one.id}/withdraw`).then(() => list.refetch()).then(() => notice(t("staff.links.withdrawn_now")), trouble);
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("staff.links.title")}{list.data && ` (${list.data.notices.length})`}</summary>
      <p className="usa-hint">{t("staff.links.hint")}</p>
      {made && (
        <section className="panel" role="status">
          <p>{t("staff.links.made", { count: made.links.length, day: fullDay(dayOf(made.expires_at)) })}</p>
          <ul className="doses">{made.links.map((one) => <li key={one.id}><PassedLink path="/n" code={one.code} /></li>)}</ul>
        </section>
      )}
      {open && <MakeForm key={made?.links[0]?.id ?? "new"} form={form} id={id} onMade={(now) => { setMade(now); void list.refetch(); }} />}
      <ul className="doses">
        {list.data?.notices.map((one) => (
          <li key={one.id}>{fullDay(one.exposed_on)} · {formText(form, `exposure_setting.${one.setting}`)} · {t("staff.links.used", { uses: one.uses, max: one.uses_max })}{" "}
            {one.withdrawn ? t("staff.links.withdrawn") : <Button type="button" unstyled onClick={() => withdraw(one)}><Icon name="cancel" />{t("staff.links.withdraw")}<span className="usa-sr-only"> {fullDay(one.exposed_on)}</span></Button>}</li>
        ))}
      </ul>
    </details>
  );
}
