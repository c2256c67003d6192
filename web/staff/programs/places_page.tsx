import { useState } from "react";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Select, Table } from "@trussworks/react-uswds";
import { get, newId, post } from "../shell/api";
import { addDays, clockTime, dayText, fullDay } from "../shell/clock";
import { Form, TextField, errorsOf, wholeNumber, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { siteName } from "../shell/program";
import { useQuery as useAddress } from "../shell/router";
import { t, tOf } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { byWhom } from "./moment";
import { PublishForm } from "./publish_form";
import type { PlaceChange, PublishedLine, PublishedOverview } from "./types";

const days = 7;

export function usePlacesChanged() {
  const queries = useQueryClient();
  return () => Promise.all([["published"], ["dashboard"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
}

export const undoPlaces = (change: string, changed: () => Promise<unknown>) => () => post(`/api/staff/place-changes/${change}/undo`).then(changed);

const keyOf = (one: PublishedLine) => `${one.site_id}.${one.service}.${one.held_on}`;

// What is done with the days that are ticked: another capacity, or withdrawn with a reason.
function BulkAct({ chosen, done }: { chosen: PublishedLine[]; done: () => void }) {
  const changed = usePlacesChanged();
  const [how, setHow] = useState<"capacity" | "withdraw" | null>(null);
  const [id, setId] = useState(newId);
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const times = chosen.reduce((sum, one) => sum + one.times, 0);
  const submit = async () => {
    if (how === "capacity" && !wholeNumber(words)) return setErrors({ words: t("staff.programs.capacity_wrong") });
    if (how === "withdraw" && !words.trim()) return setErrors({ words: t("staff.programs.reason_missing") });
    const wanted = { id, days: chosen.map((one) => ({ site: one.site_id, service: one.service, on: one.held_on })) };
    try {
      const change = await post<PlaceChange>(`/api/staff/place-changes/${how}`, how === "capacity" ? { ...wanted, capacity: Number(words) } : { ...wanted, reason: words.trim() });
      notice(t(how === "capacity" ? "staff.programs.capacity_done" : "staff.programs.places_withdrawn", { count: change.places, kept: change.kept }), undoPlaces(change.id, changed));
      setId(newId());
      await changed();
      done();
    } catch (problem) {
      setErrors(errorsOf(problem, { reason: "words", capacity: "words", days: "form" }));
    }
  };
  return (
    <div className="kept" role="region" aria-label={t("staff.programs.with_chosen")}>
      <p>{t("staff.programs.chosen", { days: chosen.length, times })}</p>
      {how === null ? (
        <div className="actions">
          <Button type="button" outline onClick={() => setHow("capacity")}>{t("staff.programs.change_capacity")}</Button>
          <Button type="button" outline onClick={() => setHow("withdraw")}>{t("staff.programs.withdraw_places")}</Button>
          <Button type="button" unstyled onClick={done}>{t("staff.programs.choose_none")}</Button>
        </div>
      ) : (
        <Form errors={errors} onSubmit={() => void submit()} className="inline-form" label={t(how === "capacity" ? "staff.programs.change_capacity" : "staff.programs.withdraw_places")}>
          {how === "capacity"
            ? <TextField name="words" label={t("staff.programs.capacity_each")} hint={t("staff.programs.capacity_hint")} value={words} onChange={setWords} inputMode="numeric" width="small" autoFocus />
            : <TextField name="words" label={t("staff.programs.withdraw_why")} hint={t("staff.programs.withdraw_hint")} value={words} onChange={setWords} autoFocus />}
          <Button type="submit">{t(how === "capacity" ? "staff.programs.change_capacity" : "staff.programs.withdraw_places")}</Button>
          <Button type="button" unstyled onClick={() => setHow(null)}>{t("staff.form.cancel")}</Button>
        </Form>
      )}
    </div>
  );
}

function Published({ program, shown }: { program: ProgramToday; shown: PublishedOverview }) {
  const [site, setSite] = useAddress("site");
  const [ticked, setTicked] = useState<string[]>([]);
  const lines = shown.days.filter((one) => !site || one.site_id === site);
  const open = lines.filter((one) => one.times > 0);
  const chosen = open.filter((one) => ticked.includes(keyOf(one)));
  const tick = (keys: string[], on: boolean) => setTicked(on ? [...new Set([...ticked, ...keys])] : ticked.filter((one) => !keys.includes(one)));
  const doses = shown.doses.filter((one) => !site || one.site === site);
  const here = doses.reduce((sum, one) => sum + one.doses, 0);
  const promised = doses.reduce((sum, one) => sum + one.promised, 0);
  const free = open.filter((one) => one.service === "vaccination").reduce((sum, one) => sum + one.capacity - one.taken, 0);
  return (
    <section className="published">
      <h2>{t("staff.programs.published_title", { from: dayText(shown.first_on), to: dayText(shown.last_on) })}</h2>
      <div className="inline-form">
        <div className="field">
          <label className="usa-label" htmlFor="published-site">{t("staff.programs.site")}</label>
          <Select id="published-site" name="published-site" value={site} onChange={(event) => setSite(event.target.value)}>
            <option value="">{t("staff.programs.all_sites")}</option>
            {program.sites.map((one) => <option key={one.id} value={one.id}>{one.name}, {one.town}</option>)}
          </Select>
        </div>
      </div>
      <p>{t("staff.programs.doses_against", { doses: here, promised, free })}</p>
      {chosen.length > 0 && <BulkAct chosen={chosen} done={() => setTicked([])} />}
      {!lines.length ? <p className="empty">{t("staff.programs.published_empty")}</p> : (
        <div className="wide" tabIndex={0} role="region" aria-label={t("staff.programs.published")}>
          <Table fullWidth>
            <thead><tr>
              <th scope="col"><Checkbox id="tick-all" name="tick-all" label={<span className="usa-sr-only">{t("staff.programs.tick_all")}</span>} checked={open.length > 0 && chosen.length === open.length} onChange={(event) => tick(open.map(keyOf), event.target.checked)} /></th>
              <th scope="col">{t("staff.lead.col_name")}</th><th scope="col">{t("staff.programs.day")}</th>
              <th scope="col">{t("staff.programs.from_to")}</th>{(["times", "people", "booked", "free"] as const).map((one) => <th key={one} scope="col" className="number">{t(`staff.programs.col_${one}`)}</th>)}
            </tr></thead>
            <tbody>
              {lines.map((one) => (
                <tr key={keyOf(one)}>
                  <td>{one.times > 0 && <Checkbox id={keyOf(one)} name={keyOf(one)} checked={ticked.includes(keyOf(one))} onChange={(event) => tick([keyOf(one)], event.target.checked)}
                    label={<span className="usa-sr-only">{siteName(program, one.site_id)}, {fullDay(one.held_on)}, {tOf("staff.programs.service", one.service)}</span>} />}</td>
                  <th scope="row">{siteName(program, one.site_id)}{one.service !== "vaccination" && <span className="count"> · {tOf("staff.programs.service", one.service)}</span>}</th>
                  <td className="tight">{dayText(one.held_on)}</td>
                  <td className="tight">{one.times ? `${clockTime(one.first_at)} – ${clockTime(one.last_at)}` : t("staff.programs.all_withdrawn")}{one.times > 0 && one.withdrawn > 0 && ` · ${t("staff.programs.some_withdrawn", { count: one.withdrawn })}`}</td>
                  <td className="number">{one.times}</td><td className="number">{one.capacity}</td><td className="number">{one.taken}</td><td className="number">{one.capacity - one.taken}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </section>
  );
}

function Changes({ changes }: { changes: PlaceChange[] }) {
  const changed = usePlacesChanged();
  return (
    <section>
      <h2>{t("staff.programs.history")}</h2>
      {!changes.length && <p className="empty">{t("staff.programs.place_history_empty")}</p>}
      <ul className="plain">
        {changes.map((one) => (
          <li key={one.id}>{tOf("staff.programs.place_change", one.kind)}: {t("staff.programs.times_count", { count: one.places })}{one.reason && ` · ${one.reason}`} · {byWhom(one.changed_by, one.changed_at)}{" "}
            {one.kind !== "undone" && <Button type="button" unstyled onClick={() => void undoPlaces(one.id, changed)().then(() => notice(t("staff.notice.undone")), trouble)}><Icon name="undo" />{t("staff.notice.undo")}<span className="usa-sr-only"> {tOf("staff.programs.place_change", one.kind)}</span></Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}

// Bookable times of all sites: publish, see, change and withdraw them in bulk.
export function PlacesPage({ program }: { program: ProgramToday }) {
  const [first, setFirst] = useAddress("from");
  const [publishing, setPublishing] = useState(false);
  const from = first || program.today;
  const published = useQuery({
    queryKey: ["published", from],
    queryFn: () => get<PublishedOverview>("/api/staff/places", { first_on: from, last_on: addDays(from, days - 1) }),
    placeholderData: keepPreviousData, refetchInterval: 60_000,
  });
  const shown = published.data;
  if (!shown) return <p className="empty" role="status">{published.error ? published.error.message : t("staff.frame.loading")}</p>;
  return (
    <>
      <div className="page-head">
        <h1>{t("staff.programs.places_title")}</h1>
        {!publishing && <div className="page-head__end"><Button type="button" onClick={() => setPublishing(true)}><Icon name="add" />{t("staff.programs.publish")}</Button></div>}
      </div>
      {publishing && <PublishForm program={program} done={() => setPublishing(false)} />}
      <div className="actions">
        <Button type="button" unstyled disabled={from <= program.today} onClick={() => setFirst(addDays(from, -days) <= program.today ? "" : addDays(from, -days))}>{t("staff.programs.earlier")}</Button>
        <Button type="button" unstyled onClick={() => setFirst(addDays(from, days))}>{t("staff.programs.later")}</Button>
      </div>
      <Published program={program} shown={shown} />
      <Changes changes={shown.changes} />
    </>
  );
}
