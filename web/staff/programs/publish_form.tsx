import { useState } from "react";
import { Button, Checkbox, Table } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { addDays, dayText, parseDay, typedDay } from "../shell/clock";
import { Form, SelectField, TextField, errorsOf, wholeNumber, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice } from "../shell/notices";
import { siteName } from "../shell/program";
import { t, tOf } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { parseTime } from "./moment";
import { undoPlaces, usePlacesChanged } from "./places_page";
import { weekdays, type PlaceChange, type PlacesPattern, type PlacesPreview, type Weekday } from "./types";

function Preview({ program, shown }: { program: ProgramToday; shown: PlacesPreview[] }) {
  const sum = (field: "places" | "people" | "backed") => shown.reduce((all, one) => all + (one[field] ?? 0), 0);
  const needs = shown.some((one) => one.backed !== undefined);
  return (
    <section aria-live="polite">
      <h3>{t("staff.programs.would_publish", { places: sum("places"), people: sum("people") })}</h3>
      {needs && <p>{t("staff.programs.would_back", { backed: sum("backed"), people: sum("people") })}</p>}
      <div className="wide" tabIndex={0} role="region" aria-label={t("staff.programs.preview")}>
        <Table fullWidth>
          <thead><tr><th scope="col">{t("staff.lead.col_name")}</th>{(["new", "people", "standing", "doses", "promised", "backed"] as const).map((one) => <th key={one} scope="col" className="number">{t(`staff.programs.col_${one}`)}</th>)}</tr></thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.site}>
                <th scope="row">{siteName(program, one.site)}
                  {one.site_is_closed && <p className="warn"><Icon name="warning" />{t("staff.programs.warn_closed")}</p>}
                  {one.opens_on && <p className="warn"><Icon name="warning" />{t("staff.programs.warn_opens", { day: dayText(one.opens_on) })}</p>}
                  {one.opening_unknown && <p className="warn"><Icon name="warning" />{t("staff.programs.warn_pending")}</p>}
                </th>
                <td className="number">{one.places}</td><td className="number">{one.people}</td><td className="number">{one.standing}</td>
                <td className="number">{one.doses ?? "–"}</td><td className="number">{one.promised ?? "–"}</td><td className="number">{one.backed ?? t("staff.programs.no_dose_needed")}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}

// Times of one kind for many sites at once. Nothing is published before its preview was seen.
export function PublishForm({ program, done }: { program: ProgramToday; done: () => void }) {
  const changed = usePlacesChanged();
  const [id, setId] = useState(newId);
  const [service, setService] = useState("vaccination");
  const [sites, setSites] = useState<string[]>([]);
  const [days, setDays] = useState<Weekday[]>(["monday", "tuesday", "wednesday", "thursday", "friday"]);
  const [first, setFirst] = useState(() => typedDay(program.today));
  const [last, setLast] = useState(() => typedDay(addDays(program.today, 13)));
  const [opens, setOpens] = useState("9:00 am");
  const [closes, setCloses] = useState("12:00 pm");
  const [every, setEvery] = useState("15");
  const [capacity, setCapacity] = useState("1");
  const [errors, setErrors] = useState<Errors>({});
  const [preview, setPreview] = useState<{ patterns: PlacesPattern[]; shown: PlacesPreview[] } | null>(null);
  const [busy, setBusy] = useState(false);
  const offered = program.sites.filter((one) => one.services.split(" ").includes(service));
  const chosen = offered.filter((one) => sites.includes(one.id)).map((one) => one.id);
  // What was previewed is what is published: any change asks for a new look.
  const edit = <T,>(set: (value: T) => void) => (value: T) => { setPreview(null); set(value); };
  const toggle = <T,>(list: T[], one: T, on: boolean) => (on ? [...list, one] : list.filter((other) => other !== one));

  const patterns = (): PlacesPattern[] | null => {
    const missing: Errors = {};
    const [from, to, opens_at, closes_at] = [parseDay(first), parseDay(last), parseTime(opens), parseTime(closes)];
    if (!chosen.length) missing.sites = t("staff.programs.sites_missing");
    if (!days.length) missing.weekdays = t("staff.programs.weekdays_missing");
    if (!from) missing.first_on = t("staff.programs.day_wrong");
    if (!to) missing.last_on = t("staff.programs.day_wrong");
    if (from && from < program.today) missing.first_on = t("staff.programs.day_past");
    if (!opens_at) missing.opens_at = t("staff.programs.time_wrong");
    if (!closes_at) missing.closes_at = t("staff.programs.time_wrong");
    if (!wholeNumber(every)) missing.every_minutes = t("staff.programs.minutes_wrong");
    if (!wholeNumber(capacity)) missing.capacity = t("staff.programs.capacity_wrong");
    setErrors(missing);
    if (Object.keys(missing).length || !from || !to || !opens_at || !closes_at) return null;
    return chosen.map((site) => ({ site, service, first_on: from, last_on: to, weekdays: weekdays.filter((one) => days.includes(one)), opens_at, closes_at, every_minutes: Number(every), capacity: Number(capacity) }));
  };
  const refused = (problem: unknown) => {
    const fields = Object.fromEntries(chosen.flatMap((_, at) => ["first_on", "last_on", "opens_at", "closes_at", "every_minutes", "capacity"].map((one) => [`patterns/${at}/${one}`, one])));
    setPreview(null);
    setErrors(errorsOf(problem, { ...fields, ...Object.fromEntries(chosen.map((_, at) => [`patterns/${at}/service`, "service"])), patterns: "form" }));
  };
  const look = async () => {
    const wanted = patterns();
    if (!wanted) return;
    setBusy(true);
    try {
      setPreview({ patterns: wanted, shown: (await post<{ sites: PlacesPreview[] }>("/api/staff/places/preview", { patterns: wanted })).sites });
    } catch (problem) {
      refused(problem);
    } finally {
      setBusy(false);
    }
  };
  const publish = async () => {
    if (!preview) return;
    setBusy(true);
    try {
      const change = await post<PlaceChange>("/api/staff/place-changes/publish", { id, patterns: preview.patterns });
      notice(t("staff.programs.published_done", { count: change.places }), undoPlaces(change.id, changed));
      setId(newId());
      await changed();
      done();
    } catch (problem) {
      refused(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="panel">
      <h2>{t("staff.programs.publish_title")}</h2>
      <Form errors={errors} onSubmit={() => void (preview ? publish() : look())} label={t("staff.programs.publish_title")}>
        <SelectField name="service" label={t("staff.programs.service_column")} value={service} onChange={edit(setService)} choices={["vaccination", "testing"].map((one) => [one, tOf("staff.programs.service", one)])} />
        <fieldset className={`usa-fieldset field ${errors.sites ? "field--error" : ""}`}>
          <legend className="usa-label">{t("staff.programs.sites")} <span className="count">{t("staff.programs.of", { count: chosen.length, all: offered.length })}</span></legend>
          {errors.sites && <span className="usa-error-message">{errors.sites}</span>}
          {!offered.length && <p className="empty">{t("staff.programs.no_site_offers")}</p>}
          <div className="actions">
            <Button type="button" unstyled onClick={() => edit(setSites)(offered.filter((one) => one.is_open).map((one) => one.id))}>{t("staff.programs.all_open")}</Button>
            <Button type="button" unstyled onClick={() => edit(setSites)(offered.map((one) => one.id))}>{t("staff.programs.all_sites")}</Button>
            <Button type="button" unstyled onClick={() => edit(setSites)([])}>{t("staff.programs.choose_none")}</Button>
          </div>
          <div className="ticks">
            {offered.map((one) => <Checkbox key={one.id} id={`site-${one.id}`} name={`site-${one.id}`} label={`${one.name}, ${one.town}${one.is_open ? "" : ` (${t("staff.programs.not_open")})`}`} checked={sites.includes(one.id)} onChange={(event) => edit(setSites)(toggle(sites, one.id, event.target.checked))} />)}
          </div>
        </fieldset>
        <fieldset className={`usa-fieldset field ${errors.weekdays ? "field--error" : ""}`}>
          <legend className="usa-label">{t("staff.programs.weekdays")}</legend>
          {errors.weekdays && <span className="usa-error-message">{errors.weekdays}</span>}
          <div className="ticks ticks--short">
            {weekdays.map((one) => <Checkbox key={one} id={`day-${one}`} name={`day-${one}`} label={tOf("staff.programs.day_name", one)} checked={days.includes(one)} onChange={(event) => edit(setDays)(toggle(days, one, event.target.checked))} />)}
          </div>
        </fieldset>
        <div className="fields">
          <TextField name="first_on" label={t("staff.programs.first_day")} value={first} onChange={edit(setFirst)} />
          <TextField name="last_on" label={t("staff.programs.last_day")} value={last} onChange={edit(setLast)} />
          <TextField name="opens_at" label={t("staff.programs.first_time")} value={opens} onChange={edit(setOpens)} />
          <TextField name="closes_at" label={t("staff.programs.last_ends")} value={closes} onChange={edit(setCloses)} />
          <TextField name="every_minutes" label={t("staff.programs.every")} value={every} onChange={edit(setEvery)} inputMode="numeric" />
          <TextField name="capacity" label={t("staff.programs.capacity_each")} value={capacity} onChange={edit(setCapacity)} inputMode="numeric" />
        </div>
        {preview && <Preview program={program} shown={preview.shown} />}
        <div className="actions">
          <Button type="submit" size="big" disabled={busy}>{t(preview ? "staff.programs.publish_go" : "staff.programs.preview_go")}</Button>
          <Button type="button" unstyled onClick={done}>{t("staff.form.cancel")}</Button>
        </div>
      </Form>
    </section>
  );
}
