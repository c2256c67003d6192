import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { parseDay } from "../shell/clock";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { hush, notice } from "../shell/notices";
import { t } from "../shell/texts";
import type { BookedAppointment, ProgramToday } from "../shell/types";
import { EarlierDoseFields, earlierFaults, earlierPart, missingEarlier, noneEarlier } from "./earlier_dose";
import { bookerPart, nothingSaid } from "./how_to_speak";
import { HowToSpeakFields } from "./how_to_speak_fields";

// Two fields are enough, and Enter sends: someone at the door is on the list within half a minute.
export function WalkInForm({ program, site, onDone, onStandby }: {
  program: ProgramToday;
  site: string;
  onDone: (appointment?: string) => void;
  onStandby: (start: { name: string; phone: string }) => void;
}) {
  const queries = useQueryClient();
  const [id] = useState(newId);
  const [name, setName] = useState("");
  const [bornOn, setBornOn] = useState("");
  const [phone, setPhone] = useState("");
  const [speak, setSpeak] = useState(nothingSaid);
  const [earlier, setEarlier] = useState(() => noneEarlier(program));
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const day = parseDay(bornOn);
    const missing: Errors = missingEarlier(earlier);
    if (!name.trim()) missing.name = t("staff.walk_in.name_missing");
    if (!day) missing.born_on = t("staff.walk_in.born_wrong");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    hush();
    setBusy(true);
    try {
      const booked = await post<BookedAppointment>("/api/staff/walk-ins", {
        id, site, service: "vaccination",
        booker: {
          name_to_call: name.trim(), born_on: day,
          ...(phone.trim() ? { phone: phone.trim() } : {}), ...bookerPart(speak), ...earlierPart(earlier),
        },
      });
      await queries.invalidateQueries({ queryKey: ["day", site] });
      notice(t("staff.walk_in.done", { name: name.trim() }));
      onDone(booked.id);
    } catch (problem) {
      setErrors(errorsOf(problem, { "booker/name_to_call": "name", "booker/born_on": "born_on", "booker/phone": "phone", ...earlierFaults }));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="panel">
      <h2>{t("staff.walk_in.title")}</h2>
      <Form errors={errors} onSubmit={() => void submit()} label={t("staff.walk_in.title")}>
        <TextField name="name" label={t("staff.walk_in.name")} hint={t("staff.walk_in.name_hint")} value={name} onChange={setName} autoFocus />
        <TextField name="born_on" label={t("staff.walk_in.born_on")} hint={t("staff.walk_in.born_hint")} value={bornOn}
          onChange={setBornOn} inputMode="numeric" width="medium" />
        <TextField name="phone" label={t("staff.walk_in.phone")} optional value={phone} onChange={setPhone} type="tel" width="medium" />
        <HowToSpeakFields said={speak} onChange={setSpeak} />
        <EarlierDoseFields program={program} said={earlier} onChange={setEarlier} />
        <div className="actions">
          <Button type="submit" size="big" disabled={busy}>{t("staff.walk_in.go")}</Button>
          <Button type="button" unstyled onClick={() => onDone()}>{t("staff.form.cancel")}</Button>
        </div>
        <p><Button type="button" unstyled onClick={() => onStandby({ name, phone })}>{t("staff.waiting.must_wait")}</Button></p>
      </Form>
    </div>
  );
}
