import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, newId, post } from "../shell/api";
import { clockTime, dayOf, dayText, fromNow, useNow } from "../shell/clock";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { t } from "../shell/texts";
import type { Appointment, FoundSite, FreeTime, Hold, SiteTimes } from "../shell/types";

export interface Picked {
  hold: Hold;
  time: FreeTime;
  site: FoundSite;
}

function Times({ site, moving, onPicked, onMoved }: { site: FoundSite; moving: Appointment | null; onPicked: (picked: Picked) => void; onMoved: () => void }) {
  const times = useQuery({ queryKey: ["times", site.id, ""], queryFn: () => get<SiteTimes>(`/api/sites/${site.id}/times`, { service: "vaccination" }) });
  const [busy, setBusy] = useState(false);
  const days = [...new Set((times.data?.times ?? []).map((one) => one.held_on))].slice(0, 5);
  const pick = async (time: FreeTime) => {
    setBusy(true);
    try {
      if (moving) {
        await post("/api/appointments/move", { appointment: { id: moving.id }, place: time.place });
        const before = moving.place_id;
        notice(t("staff.phone.moved", { day: dayText(time.held_on), time: clockTime(time.starts_at), site: site.name }),
          before ? () => post("/api/appointments/move", { appointment: { id: moving.id }, place: before }) : undefined);
        onMoved();
      } else {
        onPicked({ hold: await post<Hold>("/api/holds", { id: newId(), place: time.place }), time, site });
      }
    } catch (problem) {
      trouble(problem);
    } finally {
      setBusy(false);
      void times.refetch();
    }
  };
  if (!times.data) return <p role="status">{t("staff.frame.loading")}</p>;
  if (!days.length) return <p>{t(times.data.doses_all_promised ? "staff.next.promised" : "staff.phone.no_times")}</p>;
  return days.map((day) => (
    <div key={day} className="times">
      <h4>{dayText(day)}</h4>
      <div className="actions">
        {times.data.times.filter((one) => one.held_on === day).slice(0, 12).map((one) => (
          <Button key={one.place} type="button" outline disabled={busy} onClick={() => void pick(one)}>{clockTime(one.starts_at)}</Button>
        ))}
      </div>
    </div>
  ));
}

// Sites near a town, nearest first, with their next free time; a time that is tapped is kept for the caller.
export function PickTime({ moving, onPicked, onMoved }: { moving: Appointment | null; onPicked: (picked: Picked) => void; onMoved: () => void }) {
  const now = useNow(60);
  const [typed, setTyped] = useState("");
  const [near, setNear] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [open, setOpen] = useState("");
  const sitesNear = (place: string) => ({
    queryKey: ["sites", place],
    queryFn: () => get<{ near?: string; sites: FoundSite[] }>("/api/sites", { near: place || undefined, service: "vaccination" }),
    retry: false,
  });
  const sites = useQuery(sitesNear(near));
  const all = useQuery(sitesNear("")); // where the town is not known
  const shownErrors = sites.error ? errorsOf(sites.error) : errors;
  return (
    <section className="panel">
      <h2>{t(moving ? "staff.phone.move_to" : "staff.phone.find_time")}</h2>
      <Form errors={shownErrors} onSubmit={() => { setErrors({}); setNear(typed.trim()); }} label={t("staff.phone.find_time")} className="inline-form">
        <TextField name="near" label={t("staff.phone.near")} value={typed} onChange={setTyped} />
        <Button type="submit">{t("staff.day.find_go")}</Button>
      </Form>
      {sites.data?.near && <p className="usa-hint">{t("staff.phone.near_is", { near: sites.data.near })}</p>}
      <ul className="lots">
        {(sites.data ?? (sites.error ? all.data : undefined))?.sites.map((site) => (
          <li key={site.id} className="lot lot--wrap">
            <div className="lot__what">
              <h3>{site.name}</h3>
              <p>{[site.street, site.town].filter(Boolean).join(", ")}{site.miles !== undefined && ` · ${t("staff.phone.miles", { miles: site.miles.toFixed(1) })}`}</p>
              <p><Icon name={site.state === "open" ? "event" : "schedule"} />{site.state !== "open" ? t("staff.lead.expected")
                : site.next_free_at ? t("staff.phone.next_free", { day: dayText(dayOf(site.next_free_at)), time: clockTime(site.next_free_at), in: fromNow(site.next_free_at, now) })
                : t("staff.phone.nothing_free")}</p>
            </div>
            {site.state === "open" && (
              <Button type="button" outline={open !== site.id} aria-expanded={open === site.id} onClick={() => setOpen(open === site.id ? "" : site.id)}>{t("staff.phone.times")}<span className="usa-sr-only"> {site.name}</span></Button>
            )}
            {open === site.id && <div className="lot__below"><Times site={site} moving={moving} onPicked={onPicked} onMoved={onMoved} /></div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
