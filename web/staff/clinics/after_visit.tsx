import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { useQueryClient } from "@tanstack/react-query";
import { DosesGiven, EndedWait, ObservationClock, PrintRecord, UndoDose } from "../immunization/after_dose";
import { MishapForm } from "../immunization/mishap_form";
import { Icon } from "../shell/icon";
import { t } from "../shell/texts";
import type { DayLine, Observation, PersonDoses, ProgramToday } from "../shell/types";
import { NextDoseBooking } from "./next_dose";

// After the dose: how long to stay, the next dose, the record to take home, and the way back.
export function AfterDose({ program, site, line, doses, observation }: {
  program: ProgramToday;
  site: string;
  line: DayLine;
  doses: PersonDoses;
  observation: Observation | undefined;
}) {
  const queries = useQueryClient();
  const [report, setReport] = useState<"reaction" | "any" | "">("");
  const refresh = () => {
    for (const key of [["day", site], ["stock", site], ["observations", site], ["observation", line.dose_id], ["doses", line.person]]) void queries.invalidateQueries({ queryKey: key });
  };
  const form = report && (
    <MishapForm key={report} program={program} line={line} only={report} onReported={refresh} onClose={() => setReport("")} />
  );
  return (
    <>
      <p className="good"><Icon name="check_circle" />{t("staff.after.recorded", { number: line.dose_number })}</p>
      {observation ? <ObservationClock observation={observation} site={site} onReaction={() => setReport("reaction")} />
        : line.dose_id && <EndedWait dose={line.dose_id} site={site} />}
      {report === "reaction" && form}
      {doses.forecast.series_status === "complete" && <p className="good"><Icon name="verified" />{t("staff.after.complete")}</p>}
      {doses.forecast.next && (
        <NextDoseBooking key={line.appointment} program={program} site={site} person={line.person} next={doses.forecast.next} />
      )}
      <h3>{t("staff.after.doses")}</h3>
      <DosesGiven program={program} doses={doses} />
      <div className="actions">
        <PrintRecord program={program} line={line} />
      </div>
      {report === "any" ? form
        : <Button type="button" unstyled className="aside" onClick={() => setReport("any")}><Icon name="warning" />{t("staff.mishap.title")}</Button>}
      <UndoDose line={line} onUndone={refresh} />
    </>
  );
}
