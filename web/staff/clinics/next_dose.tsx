import { useState } from "react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, newId, post } from "../shell/api";
import { clockTime, dayText, fullDay } from "../shell/clock";
import { SelectField } from "../shell/form";
import { Icon } from "../shell/icon";
import { trouble } from "../shell/notices";
import { siteName } from "../shell/program";
import { t } from "../shell/texts";
import type { Appointment, BookedAppointment, FreeTime, Hold, NextDose, ProgramToday, SiteTimes } from "../shell/types";

const useTimes = (site: string, from: string) =>
  useQuery({
    queryKey: ["times", site, from],
    queryFn: () => get<SiteTimes>(`/api/sites/${site}/times`, { service: "vaccination", from }),
  });

// A handful of times on the first days that have any: more would be a wall.
function firstTimes(times: FreeTime[], count: number): FreeTime[] {
  const days = [...new Set(times.map((one) => one.held_on))].slice(0, 3);
  return days.flatMap((day) => times.filter((one) => one.held_on === day).slice(0, Math.ceil(count / days.length)));
}

// The next dose, booked while the person waits: the day that the program offers, at this site or any other.
export function NextDoseBooking({ program, site, person, next }: {
  program: ProgramToday;
  site: string;
  person: string;
  next: NextDose;
}) {
  const queries = useQueryClient();
  const [at, setAt] = useState(site);
  const [ids] = useState(() => ({ hold: newId(), appointment: newId() }));
  const times = useTimes(at, next.offered_on);
  const book = useMutation({
    mutationFn: async (time: FreeTime) => {
      const hold = await post<Hold>("/api/holds", { id: newId(), place: time.place });
      return post<BookedAppointment>("/api/appointments", {
        id: ids.appointment, hold_token: hold.token, booker: { person }, dose_number: next.dose_number,
      }).catch((problem: unknown) => {
        void post("/api/holds/release", { token: hold.token }).catch(() => undefined); // it ends by itself otherwise
        throw problem;
      });
    },
    onSuccess: () => { for (const key of [["times", at], ["appointments"]]) void queries.invalidateQueries({ queryKey: key }); },
    onError: (problem) => {
      trouble(problem);
      void queries.invalidateQueries({ queryKey: ["times", at] });
    },
  });
  // Booked already, here or by the person: it is told, and not asked again.
  const standing = useQuery({
    queryKey: ["appointments", "", person], gcTime: 0,
    queryFn: () => post<{ appointments: Appointment[] }>("/api/staff/appointments/search", { person }),
  }).data?.appointments.find((one) => one.state === "booked" && one.service === "vaccination" && one.dose_number === next.dose_number);
  const title = t("staff.next.title", { number: next.dose_number, day: fullDay(next.offered_on) });
  if (book.data) {
    return (
      <section className="next">
        <h3>{t("staff.next.booked", { number: book.data.dose_number })}</h3>
        <p className="next__code">{book.data.code}</p>
        <p><Icon name="event" />{dayText(book.data.starts_at.slice(0, 10))}, {clockTime(book.data.starts_at)} · {siteName(program, book.data.site)}</p>
        <p>{t("staff.next.code_hint")}</p>
      </section>
    );
  }
  if (standing) {
    return (
      <section className="next">
        <h3>{t("staff.next.booked", { number: standing.dose_number })}</h3>
        <p><Icon name="event" />{dayText(standing.held_on)}, {clockTime(standing.starts_at)} · {siteName(program, standing.site_id)}</p>
        <p>{t("staff.next.standing_hint")}</p>
      </section>
    );
  }
  const shown = firstTimes(times.data?.times ?? [], 9);
  return (
    <section className="next">
      <h3>{title}</h3>
      <SelectField name="next-site" label={t("staff.next.where")} value={at} onChange={setAt}
        choices={program.sites.filter((one) => one.is_open).map((one) => [one.id, `${one.name}, ${one.town}`])} />
      {shown.length ? [...new Set(shown.map((one) => one.held_on))].map((day) => (
        <div key={day} className="times">
          <h4>{dayText(day)}</h4>
          <div className="actions">
            {shown.filter((one) => one.held_on === day).map((one) => (
              <Button key={one.place} type="button" outline disabled={book.isPending} onClick={() => book.mutate(one)}>{clockTime(one.starts_at)}</Button>
            ))}
          </div>
        </div>
      )) : !times.isPending && <p>{t(times.data?.doses_all_promised ? "staff.next.promised" : "staff.next.no_times")}</p>}
    </section>
  );
}
