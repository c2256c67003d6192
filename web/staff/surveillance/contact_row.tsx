import { fromNow, fullDay, useNow } from "../shell/clock";
import { Icon } from "../shell/icon";
import { t, tOf } from "../shell/texts";
import type { ContactLine } from "./types";

export const contactName = (line: ContactLine): string => line.name_to_call ?? t("staff.contacts.unnamed");

// A contact in a list: how long a dose still helps comes first, in words and not by color alone.
export function ContactRow({ line, chosen, onChoose }: { line: ContactLine; chosen: boolean; onChoose: () => void }) {
  const now = useNow(60);
  const { facts } = line;
  const runs = facts.pep === "none" && line.days_left_until && facts.state === "following";
  return (
    <button type="button" className="row" aria-pressed={chosen} onClick={onChoose}>
      <span className="row__name">{contactName(line)}</span>
      <span className="row__what">{line.cases.length > 0 && t("staff.contacts.by", { numbers: line.cases.join(", ") })}{line.address?.town && ` · ${line.address.town}`}</span>
      <span className={runs && facts.stage === "ideal" ? "row__time row__time--late" : "row__time"}>
        {runs && line.days_left_until && <><Icon name="timer" />{t(facts.stage === "ideal" ? "staff.contacts.ideal_left" : "staff.contacts.useful_left", { time: fromNow(line.days_left_until, now) })}</>}
        {facts.pep !== "none" && <><Icon name="check_circle" />{tOf("staff.pep", facts.pep)}</>}
        {!runs && facts.pep === "none" && facts.state === "following" && tOf("staff.pep_stage", facts.stage)}
        {facts.state !== "following" ? <> {tOf("staff.contact_state", facts.state)}</>
          : facts.clock.monitor_until_on && <> · {t("staff.contacts.until", { day: fullDay(facts.clock.monitor_until_on) })}</>}
      </span>
    </button>
  );
}
