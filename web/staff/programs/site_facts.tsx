import { useState } from "react";
import { Button, Checkbox } from "@trussworks/react-uswds";
import { put } from "../shell/api";
import { Form, SelectField, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice } from "../shell/notices";
import { t, tOf, type TextKey } from "../shell/texts";
import { parseTime } from "./moment";
import { undoOf, useSitesChanged } from "./sites_page";
import { facts, weekdays, type ChangedSite, type Fact, type ManagedSite, type SiteHours, type Weekday } from "./types";

const services = ["vaccination", "testing"] as const;
type Said = "" | "yes" | "no";
const saidOf = (value: boolean | undefined): Said => (value === undefined ? "" : value ? "yes" : "no");

// What the public is told of a site. What is unknown stays unknown: people are told to ask the site.
export function SiteFacts({ site, done }: { site: ManagedSite; done: () => void }) {
  const changed = useSitesChanged();
  const [name, setName] = useState(site.site.name);
  const [street, setStreet] = useState(site.site.street ?? "");
  const [zip, setZip] = useState(site.site.zip ?? "");
  const [phone, setPhone] = useState(site.site.phone ?? "");
  const [transit, setTransit] = useState(site.site.facts.transit ?? "");
  const [served, setServed] = useState<string[]>(site.site.services.split(" ").filter(Boolean));
  const [said, setSaid] = useState<Record<Fact, Said>>(() => Object.fromEntries(facts.map((one) => [one, saidOf(site.site.facts[one])])) as Record<Fact, Said>);
  const [hours, setHours] = useState<SiteHours[]>(site.hours);
  const [errors, setErrors] = useState<Errors>({});
  const setHour = (at: number, change: Partial<SiteHours>) => setHours(hours.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const nextDay = (): Weekday => weekdays[(weekdays.indexOf(hours.at(-1)?.weekday ?? "sunday") + 1) % 7] ?? "monday";
  const submit = async () => {
    const known = Object.fromEntries(facts.filter((one) => said[one]).map((one) => [one, said[one] === "yes"]));
    try {
      const answer = await put<ChangedSite>(`/api/staff/sites/${site.site.id}`, {
        version: site.site.version, name: name.trim(), street, zip, phone, transit, services: served, ...known,
        hours: hours.map((one) => ({ ...one, opens_at: parseTime(one.opens_at) ?? "", closes_at: parseTime(one.closes_at) ?? "" })),
      });
      notice(t("staff.programs.site_saved", { name: name.trim() }), undoOf(answer.change, changed));
      await changed();
      done();
    } catch (problem) {
      setErrors(errorsOf(problem, { services: "form" }));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.programs.edit_site")}>
      <div className="fields">
        <TextField name="name" label={t("staff.programs.site_name")} value={name} onChange={setName} autoFocus />
        <TextField name="street" label={t("staff.programs.street")} value={street} onChange={setStreet} optional />
        <TextField name="zip" label={t("staff.programs.zip")} value={zip} onChange={setZip} inputMode="numeric" optional />
        <TextField name="phone" label={t("staff.programs.phone")} value={phone} onChange={setPhone} type="tel" optional />
      </div>
      <fieldset className="usa-fieldset field">
        <legend className="usa-label">{t("staff.programs.services")}</legend>
        {services.map((one) => (
          <Checkbox key={one} id={`service-${one}`} name={`service-${one}`} label={tOf("staff.programs.service", one)} checked={served.includes(one)}
            onChange={(event) => setServed(event.target.checked ? [...served, one] : served.filter((other) => other !== one))} />
        ))}
      </fieldset>
      <fieldset className="usa-fieldset field">
        <legend className="usa-label">{t("staff.programs.hours")}</legend>
        <p className="usa-hint">{t("staff.programs.hours_hint")}</p>
        {hours.map((one, at) => (
          <div key={at} className="hours" role="group" aria-label={t("staff.programs.hours_number", { number: at + 1 })}>
            <SelectField name={`hours/${at}/weekday`} label={t("staff.programs.weekday")} value={one.weekday} onChange={(weekday) => setHour(at, { weekday: weekday as Weekday })} choices={weekdays.map((day) => [day, tOf("staff.programs.day_name", day)])} />
            <TextField name={`hours/${at}/opens_at`} label={t("staff.programs.opens_at")} value={one.opens_at} onChange={(opens_at) => setHour(at, { opens_at })} width="small" />
            <TextField name={`hours/${at}/closes_at`} label={t("staff.programs.closes_at")} value={one.closes_at} onChange={(closes_at) => setHour(at, { closes_at })} width="small" />
            <Button type="button" unstyled onClick={() => setHours(hours.filter((_, index) => index !== at))}><Icon name="close" />{t("staff.programs.remove")}</Button>
          </div>
        ))}
        <Button type="button" outline onClick={() => setHours([...hours, { weekday: nextDay(), opens_at: "09:00", closes_at: "17:00" }])}><Icon name="add" />{t("staff.programs.add_hours")}</Button>
      </fieldset>
      <div className="fields">
        {facts.map((one) => (
          <SelectField key={one} name={one} label={t(`staff.programs.fact.${one}` as TextKey)} value={said[one]} onChange={(value) => setSaid({ ...said, [one]: value as Said })}
            choices={[["", t("staff.programs.ask")], ["yes", t("staff.answer.yes")], ["no", t("staff.answer.no")]]} />
        ))}
        <TextField name="transit" label={t("staff.programs.transit")} hint={t("staff.programs.transit_hint")} value={transit} onChange={setTransit} optional />
      </div>
      <div className="actions">
        <Button type="submit">{t("staff.programs.save_site")}</Button>
        <Button type="button" unstyled onClick={done}>{t("staff.form.cancel")}</Button>
      </div>
    </Form>
  );
}
