import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { clockTime } from "../shell/clock";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { Sure } from "../shell/sure";
import { t, tOf } from "../shell/texts";
import type { DayLine, DaySpecimen } from "../shell/types";

// A visit for a test: the specimen is taken, and the number that is drawn goes on its label. What the laboratory finds
// is not shown here.
export function Specimens({ line, onChanged }: { line: DayLine; onChanged: () => void }) {
  const [id, setId] = useState(newId);
  const [busy, setBusy] = useState(false);
  const take = () => {
    setBusy(true);
    void post<{ order: { order_number: string } }>("/api/staff/specimens", { id, appointment: line.appointment })
      .then(({ order }) => { setId(newId()); onChanged(); notice(t("staff.specimen.taken_now", { number: order.order_number })); }, trouble)
      .finally(() => setBusy(false));
  };
  const undo = (one: DaySpecimen) => post(`/api/staff/specimens/${one.order}/undo`).then(() => { onChanged(); notice(t("staff.specimen.undone")); }, trouble);
  const taken = line.specimens.length > 0;
  return (
    <section aria-label={t("staff.specimen.take")}>
      <ul className="doses">
        {line.specimens.map((one) => (
          <li key={one.order}>
            {t("staff.specimen.label")}: <strong className="codes">{one.order_number}</strong> · {tOf("staff.specimen_state", one.state)} · {clockTime(one.collected_at)}
            {one.state !== "resulted" && (
              <div className="actions"><Sure label={t("staff.specimen.undo")} icon="cancel" what={t("staff.specimen.undo_what", { number: one.order_number })} go={t("staff.specimen.undo")} act={() => undo(one)} /></div>
            )}
          </li>
        ))}
      </ul>
      <Button type="button" outline={taken} {...(taken ? {} : { size: "big" as const })} disabled={busy} onClick={take}><Icon name={taken ? "add" : "check"} />{t(taken ? "staff.specimen.another" : "staff.specimen.go")}</Button>
    </section>
  );
}
