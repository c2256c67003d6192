import { useEffect, useRef, useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { useDoses } from "../immunization/after_dose";
import { newId, post } from "../shell/api";
import { clockTime, dayText, fromNow, fullDay, minutesUntil, parseDay, useNow } from "../shell/clock";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { t } from "../shell/texts";
import type { BookedAppointment, ProgramToday } from "../shell/types";
import type { Caller } from "./find_caller";
import { EarlierDoseFields, earlierFaults, earlierPart, missingEarlier, noneEarlier } from "./earlier_dose";
import { bookerPart, nothingSaid } from "./how_to_speak";
import { HowToSpeakFields } from "./how_to_speak_fields";
import type { Picked } from "./pick_time";
import { PhoneFields, phoneOf } from "./reach";

function Kept({ picked }: { picked: Picked }) {
  const now = useNow(5);
  const over = minutesUntil(picked.hold.expires_at, now) <= 0;
  return (
    <p className={over ? "act-now" : "kept"} role="status"><Icon name="timer" />
      {over ? t("staff.phone.hold_over") : t("staff.phone.held", { in: fromNow(picked.hold.expires_at, now), time: clockTime(picked.hold.expires_at) })}
    </p>
  );
}

// Which dose the series asks for next; the booking is for that one.
function NextDose({ person }: { person: string }) {
  const doses = useDoses(person).data;
  if (doses?.forecast.next) return <p>{t("staff.person.next_dose", { number: doses.forecast.next.dose_number, day: fullDay(doses.forecast.next.offered_on) })}</p>;
  return doses?.forecast.series_status === "complete" ? <p className="act-now"><Icon name="verified" />{t("staff.after.complete")}</p> : null;
}

// The place is kept while these few questions are asked; the code is read out at the end.
export interface Start {
  name: string;
  phone: string;
  texts: boolean;
  voicemail: boolean;
}

export function BookForCaller({ program, picked, caller, start, onBooked, onBack, onDone }: {
  program: ProgramToday;
  picked: Picked;
  caller: Caller | null;
  start?: Start; // of someone who asked to be called
  onBooked: () => void;
  onBack: () => void;
  onDone: () => void;
}) {
  const [id] = useState(newId);
  const [name, setName] = useState(start?.name ?? "");
  const [born, setBorn] = useState("");
  const [phone, setPhone] = useState({ phone: start?.phone ?? "", texts: !!start?.texts, voicemail: !!start?.voicemail });
  const [speak, setSpeak] = useState(nothingSaid);
  const [earlier, setEarlier] = useState(() => noneEarlier(program));
  const [errors, setErrors] = useState<Errors>({});
  const [booked, setBooked] = useState<BookedAppointment | null>(null);
  const [busy, setBusy] = useState(false);
  const when = `${dayText(picked.time.held_on)}, ${clockTime(picked.time.starts_at)} · ${picked.site.name}, ${picked.site.town}`;

  const submit = async () => {
    const day = parseDay(born);
    const missing: Errors = caller ? {} : missingEarlier(earlier);
    if (!caller && !name.trim()) missing.name = t("staff.walk_in.name_missing");
    if (!caller && !day) missing.born_on = t("staff.walk_in.born_wrong");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    setBusy(true);
    try {
      const booker = caller ? { person: caller.id } : {
        name_to_call: name.trim(), born_on: day,
        ...phoneOf(phone), ...bookerPart(speak), ...earlierPart(earlier),
      };
      setBooked(await post<BookedAppointment>("/api/appointments", { id, hold_token: picked.hold.token, booker }));
      onBooked();
    } catch (problem) {
      setErrors(errorsOf(problem, { "booker/name_to_call": "name", "booker/born_on": "born_on", "booker/phone": "phone", ...earlierFaults }));
    } finally {
      setBusy(false);
    }
  };
  const back = () => {
    void post("/api/holds/release", { token: picked.hold.token }).catch(() => undefined);
    onBack();
  };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [booked]);
  if (booked) {
    return (
      <section className="panel" role="status">
        <h2 ref={heading} tabIndex={-1}><Icon name="check_circle" /> {program.dose_numbers.length > 1 && booked.service === "vaccination" ? t("staff.phone.booked_dose", { number: booked.dose_number }) : t("staff.phone.booked")}</h2>
        <p>{when}</p>
        <p>{t("staff.phone.read_code")}</p>
        <p className="next__code">{booked.code}</p>
        {booked.clinician_decides && <p className="act-now"><Icon name="priority_high" />{t("staff.phone.clinician")}</p>}
        <Button type="button" size="big" onClick={onDone}>{t("staff.phone.next_call")}</Button>
      </section>
    );
  }
  return (
    <section className="panel">
      <h2>{when}</h2>
      <Kept picked={picked} />
      <Form errors={errors} onSubmit={() => void submit()} label={t("staff.phone.book")}>
        {caller ? <><p>{t("staff.phone.for", { name: caller.name_to_call })}</p><NextDose person={caller.id} /></> : (
          <>
            <TextField name="name" label={t("staff.walk_in.name")} hint={t("staff.walk_in.name_hint")} value={name} onChange={setName} autoFocus />
            <TextField name="born_on" label={t("staff.walk_in.born_on")} hint={t("staff.walk_in.born_hint")} value={born} onChange={setBorn} inputMode="numeric" width="medium" />
            <PhoneFields value={phone} onChange={setPhone} />
            <EarlierDoseFields program={program} said={earlier} onChange={setEarlier} />
            <HowToSpeakFields said={speak} onChange={setSpeak} />
          </>
        )}
        <div className="actions">
          <Button type="submit" size="big" disabled={busy}>{t("staff.phone.book")}</Button>
          <Button type="button" unstyled onClick={back}>{t("staff.phone.other_time")}</Button>
        </div>
      </Form>
    </section>
  );
}
