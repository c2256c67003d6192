import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { post } from "../shell/api";
import { clockTime, dayText, fullDay, parseDay } from "../shell/clock";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { siteName } from "../shell/program";
import { t, tOf } from "../shell/texts";
import type { Appointment, ProgramToday } from "../shell/types";
import { codeIn } from "./site_day";

export interface Caller {
  id: string;
  name_to_call: string;
  born_on?: string;
  town?: string;
  phones_end_in: string[];
}

interface Found {
  appointments: Appointment[];
  clinician_decides: string[];
}
const search = (query: { code?: string; person?: string }) => post<Found>("/api/staff/appointments/search", query);

function Appointments({ program, found, moving, onMove, onChanged }: {
  program: ProgramToday;
  found: Found;
  moving: Appointment | null;
  onMove: (appointment: Appointment | null) => void;
  onChanged: () => void;
}) {
  const cancel = (one: Appointment) =>
    void post("/api/appointments/cancel", { appointment: { id: one.id } }).then(() => {
      onChanged();
      notice(t("staff.phone.cancelled"), () => post("/api/appointments/restore", { id: one.id }).then(onChanged));
    }, trouble);
  const rows = found.appointments;
  if (!rows.length) return <p className="empty">{t("staff.phone.none_booked")}</p>;
  return (
    <ul className="lots">
      {rows.map((one) => (
        <li key={one.id} className="lot">
          <div className="lot__what">
            <h3>{dayText(one.held_on)}, {clockTime(one.starts_at)}</h3>
            <p>{siteName(program, one.site_id)} · {t("staff.day.dose", { number: one.dose_number })} · {tOf("staff.state", one.state)}</p>
            {one.state === "booked" && found.clinician_decides.includes(one.id) && <p className="act-now"><Icon name="priority_high" />{t("staff.phone.clinician")}</p>}
          </div>
          {one.state === "booked" && (
            <div className="actions">
              <Button type="button" outline aria-pressed={moving?.id === one.id} onClick={() => onMove(moving?.id === one.id ? null : one)}>{t(moving?.id === one.id ? "staff.phone.stop_move" : "staff.phone.move")}</Button>
              <Button type="button" outline onClick={() => cancel(one)}>{t("staff.phone.cancel")}</Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

// By the code that the caller reads out, or by name, birth date and phone. What is typed goes in a request's body, so
// that no address or log keeps it.
export function FindCaller({ program, caller, moving, onCaller, onMove }: {
  program: ProgramToday;
  caller: Caller | null;
  moving: Appointment | null;
  onCaller: (caller: Caller | null) => void;
  onMove: (appointment: Appointment | null) => void;
}) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState("");
  const [born, setBorn] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [found, setFound] = useState<Caller[] | null>(null);
  const [code, setCode] = useState("");
  const rows = useQuery({
    queryKey: ["appointments", code, caller?.id ?? ""],
    queryFn: () => search(code ? { code } : { person: caller?.id ?? "" }),
    enabled: !!code || !!caller, retry: false, gcTime: 0,
  });
  const changed = () => void queries.invalidateQueries({ queryKey: ["appointments"] });

  const find = async () => {
    setErrors({});
    setFound(null);
    onMove(null);
    const read = codeIn(typed);
    if (read) {
      onCaller(null);
      return setCode(read);
    }
    setCode("");
    const day = born.trim() ? parseDay(born) : null;
    if (born.trim() && !day) return setErrors({ born_on: t("staff.walk_in.born_wrong") });
    const digits = typed.replace(/[^\d+]/g, "");
    const isPhone = digits.length >= 10 && !/[a-z]/i.test(typed);
    try {
      const answer = await post<{ people: Caller[] }>("/api/people/search", {
        ...(isPhone ? { phone: typed.trim() } : typed.trim() ? { name: typed.trim() } : {}), ...(day ? { born_on: day } : {}),
      });
      setFound(answer.people);
    } catch (problem) {
      setErrors(errorsOf(problem, { name: "find", phone: "find" }));
    }
  };
  const shownErrors = rows.error ? errorsOf(rows.error, { code: "find" }) : errors;
  return (
    <section className="panel">
      <h2>{t("staff.phone.caller")}</h2>
      <Form errors={shownErrors} onSubmit={() => void find()} label={t("staff.phone.caller")}>
        <TextField name="find" label={t("staff.phone.find")} hint={t("staff.phone.find_hint")} value={typed} onChange={setTyped} autoFocus />
        <TextField name="born_on" label={t("staff.walk_in.born_on")} optional value={born} onChange={setBorn} inputMode="numeric" width="medium" />
        <Button type="submit">{t("staff.day.find_go")}</Button>
      </Form>
      {found && !caller && (
        <ul className="lots" aria-label={t("staff.phone.found")}>
          {found.map((one) => (
            <li key={one.id}>
              <button type="button" className="row" onClick={() => onCaller(one)}>
                <span className="row__name">{one.name_to_call}</span>
                <span className="row__what">{one.town}</span>
                <span className="row__time">{one.born_on && fullDay(one.born_on)}{one.phones_end_in.length > 0 && ` · ${t("staff.phone.ends_in", { digits: one.phones_end_in.join(", ") })}`}</span>
              </button>
            </li>
          ))}
          {!found.length && <li className="empty">{t("staff.phone.nobody")}</li>}
        </ul>
      )}
      {caller && (
        <p className="good"><Icon name="person" />{caller.name_to_call}{caller.born_on && `, ${fullDay(caller.born_on)}`}{" "}
          <Button type="button" unstyled onClick={() => { onCaller(null); onMove(null); }}>{t("staff.phone.someone_else")}</Button>
        </p>
      )}
      {rows.data && <Appointments program={program} found={rows.data} moving={moving} onMove={onMove} onChanged={changed} />}
    </section>
  );
}
