import { useQueryClient } from "@tanstack/react-query";
import { DosesGiven, ObservationClock, PrintRecord, UndoDose } from "../immunization/after_dose";
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
  const refresh = () => {
    for (const key of [["day", site], ["stock", site], ["observations", site], ["doses", line.person]]) void queries.invalidateQueries({ queryKey: key });
  };
  return (
    <>
      <p className="good"><Icon name="check_circle" />{t("staff.after.recorded", { number: line.dose_number })}</p>
      {observation && <ObservationClock observation={observation} site={site} />}
      {doses.forecast.series_status === "complete" && <p className="good"><Icon name="verified" />{t("staff.after.complete")}</p>}
      {doses.forecast.next && (
        <NextDoseBooking key={line.appointment} program={program} site={site} person={line.person} next={doses.forecast.next} />
      )}
      <h3>{t("staff.after.doses")}</h3>
      <DosesGiven program={program} doses={doses} />
      <div className="actions">
        <PrintRecord program={program} line={line} />
      </div>
      <MishapForm program={program} line={line} />
      <UndoDose line={line} onUndone={refresh} />
    </>
  );
}
