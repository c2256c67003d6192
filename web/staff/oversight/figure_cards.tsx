import { type ReactNode } from "react";
import { may, type WhoIAm } from "../access/signed_in";
import { clockTime, dayText, fromNow, fullDay, serverNow } from "../shell/clock";
import { Link } from "../shell/frame";
import { Icon } from "../shell/icon";
import { t, type TextKey } from "../shell/texts";
import type { Dashboard } from "./types";

interface CardProps {
  name: "cases" | "given" | "reached" | "on_hand" | "booked" | "wasted" | "questions";
  number: string | number;
  to?: string; // the list behind the number: a page, or a part of this one ("#sites")
  children?: ReactNode;
}

// A number, what it is, and on demand what exactly is counted.
function Card({ name, number, to, children }: CardProps) {
  const inner = <><span className="figure__number">{number}</span> <span className="figure__what">{t(`staff.lead.${name}`)}</span></>;
  return (
    <li className={`figure figure--${name}`}>
      {!to && <p className="figure__link">{inner}</p>}
      {to?.startsWith("#") && <a href={to} className="figure__link">{inner}</a>}
      {to && !to.startsWith("#") && <Link to={to} className="figure__link">{inner}</Link>}
      {children && <p className="figure__note">{children}</p>}
      <details className="figure__means">
        <summary><Icon name="info" />{t("staff.lead.means")}<span className="usa-sr-only">: {t(`staff.lead.${name}`)}</span></summary>
        <p>{t(`staff.lead.means_${name}` as TextKey)}</p>
      </details>
    </li>
  );
}

function Cases({ shown }: { shown: Dashboard }) {
  const last = shown.cases.at(-1);
  const before = shown.cases.at(-2);
  if (!last) return <Card name="cases" number="—">{t("staff.lead.cases_none")}</Card>;
  return (
    <Card name="cases" number={last.number}>
      {t("staff.lead.cases_on", { day: fullDay(last.counted_on) })}
      {before && ` · ${t(`staff.lead.cases_${last.number > before.number ? "since" : last.number < before.number ? "fewer" : "same"}`, { change: Math.abs(last.number - before.number), day: dayText(before.counted_on, "short") })}`}
    </Card>
  );
}

export function FigureCards({ shown, who }: { shown: Dashboard; who: WhoIAm }) {
  const { totals, questions } = shown;
  return (
    <>
      <ul className="figures">
        <Cases shown={shown} />
        <Card name="given" number={totals.given_first + totals.given_later} to="#days">
          {t("staff.lead.given_note", { today: totals.given_today, first: totals.given_first, later: totals.given_later })}
        </Card>
        <Card name="reached" number={totals.people_reached} to="#reach" />
        <Card name="on_hand" number={totals.doses} to={may(who, "allot_supply") ? "supply" : "#sites"}>
          {t("staff.lead.on_hand_note", { coming: totals.vials_to_come, unallotted: totals.vials_unallotted })}
        </Card>
        <Card name="booked" number={totals.booked_ahead} to="#sites">
          {t("staff.lead.booked_note", { today: totals.booked_today, here: totals.here_now, free: totals.places_free })}
        </Card>
        <Card name="wasted" number={totals.doses_wasted} to="#waste">
          {t("staff.lead.wasted_note", { week: totals.doses_wasted_week })}
        </Card>
        <Card name="questions" number={questions.open} {...(may(who, "answer_questions") ? { to: "questions" } : {})}>
          {questions.oldest_asked_at && t("staff.lead.questions_oldest", { time: fromNow(questions.oldest_asked_at, serverNow()) })}
        </Card>
      </ul>
      <p className="usa-hint">{t("staff.lead.source", { time: clockTime(shown.made_at) })}</p>
    </>
  );
}
