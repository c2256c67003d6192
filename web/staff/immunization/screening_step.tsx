import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, newId, post } from "../shell/api";
import { ageOn, clockTime, serverNow } from "../shell/clock";
import { ChoiceField, Form, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { packText } from "../shell/program";
import { t } from "../shell/texts";
import type { DayLine, ProgramToday, Screening, ScreeningQuestion } from "../shell/types";
import type { Answer, Draft } from "../clinics/draft";

function Question({ program, question, value, onAnswer }: {
  program: ProgramToday;
  question: ScreeningQuestion;
  value: Answer | undefined;
  onAnswer: (answer: Answer) => void;
}) {
  return (
    <>
      <ChoiceField
        name={question.id} label={packText(program, `screening.${question.id}`)} value={value ?? ""}
        onChange={(answer) => onAnswer(answer as Answer)}
        choices={[["no", t("staff.answer.no")], ["yes", t("staff.answer.yes")], ["rather_not_say", t("staff.answer.rather_not_say")]]}
      />
      {value && value !== "no" && (
        <p className="act-now"><Icon name="priority_high" />{value === "yes" ? packText(program, `screening.${question.id}.action`) : t("staff.screening.consult")}</p>
      )}
    </>
  );
}

// The pack's questions, the new rash first. Only the outcome is kept by the server; the answers live in this page and
// are gone with it.
export function ScreeningStep({ program, site, line, draft, change }: {
  program: ProgramToday;
  site: string;
  line: DayLine;
  draft: Draft;
  change: (change: Partial<Draft>) => void;
}) {
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const first = program.screening.filter((question) => question.kind === "ask_first");
  const rest = program.screening.filter((question) => question.kind !== "ask_first");
  const answer = (id: string, said: Answer) => change({ answers: { ...draft.answers, [id]: said } });
  const allNo = () => change({
    answers: { ...draft.answers, ...Object.fromEntries(rest.map((question) => [question.id, draft.answers[question.id] ?? "no"])) },
  });

  const submit = async () => {
    const missing: Errors = {};
    for (const question of program.screening) if (!draft.answers[question.id]) missing[question.id] = t("staff.screening.missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    setBusy(true);
    try {
      const screening = await post<Screening>(`/api/sites/${site}/screenings`, {
        id: draft.screeningId, person_id: line.person, appointment_id: line.appointment,
        answers: program.screening.map((question) => ({ question: question.id, answer: draft.answers[question.id] })),
        screened_at: serverNow().toISOString(),
      });
      // Asked again, it is another screening.
      change({ screening, screeningId: newId(), clinicianAgreed: false });
    } catch (problem) {
      setErrors(errorsOf(problem));
    } finally {
      setBusy(false);
    }
  };

  const showRest = first.every((question) => draft.answers[question.id]);
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.screening.title")}>
      {first.map((question) => (
        <Question key={question.id} program={program} question={question} value={draft.answers[question.id]}
          onAnswer={(said) => answer(question.id, said)} />
      ))}
      {showRest && rest.map((question) => (
        <Question key={question.id} program={program} question={question} value={draft.answers[question.id]}
          onAnswer={(said) => answer(question.id, said)} />
      ))}
      {showRest && (
        <div className="actions">
          {rest.some((question) => !draft.answers[question.id]) && (
            <Button type="button" outline onClick={allNo}>{t("staff.screening.rest_no")}</Button>
          )}
          <Button type="submit" disabled={busy}>{t("staff.screening.go")}</Button>
        </div>
      )}
    </Form>
  );
}

// Asked earlier today, by somebody else perhaps, or before the page was loaded again: what it came to is not forgotten.
export function EarlierScreening({ site, line, draft }: { site: string; line: DayLine; draft: Draft }) {
  const asked = useQuery({
    queryKey: ["screening", line.person], enabled: !draft.screening, gcTime: 0,
    queryFn: () => get<{ screening?: Screening }>(`/api/sites/${site}/screenings/${line.person}`),
  });
  const found = asked.data?.screening;
  if (draft.screening || !found || (found.action !== "stop" && found.action !== "consult")) return null;
  return (
    <div className={`outcome outcome--${found.action}`} role="alert">
      <p className="outcome__word"><Icon name="warning" />{t(`staff.screening.${found.action}_title`)}</p>
      <p>{t("staff.screening.asked_earlier", { time: clockTime(found.screened_at) })}</p>
    </div>
  );
}

// What the screening came to, when it is more than "go on".
export function ScreeningOutcome({ program, line, draft, change, early }: {
  program: ProgramToday;
  line: DayLine;
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  early: string; // why the day asks for a clinician; empty where it does not
}) {
  const screening = draft.screening;
  const action = (line.clinician_decides || early) && screening?.action !== "stop" ? "consult" : screening?.action;
  if (!screening || !action || action === "proceed") return null;
  const actions = program.screening.filter((question) => draft.answers[question.id] === "yes")
    .map((question) => packText(program, `screening.${question.id}.action`));
  return (
    <div className={`outcome outcome--${action}`} role="alert">
      <p className="outcome__word">
        <Icon name={action === "restrict_routes" ? "info" : "warning"} />
        {t(`staff.screening.${action}_title`)}
      </p>
      {line.clinician_decides && line.born_on && <p>{t("staff.visit.clinician_by_age", { age: ageOn(line.born_on, program.today) })}</p>}
      {early && <p>{early}</p>}
      {actions.map((one) => <p key={one}>{one}</p>)}
      {action !== "restrict_routes" && !draft.clinicianAgreed && (
        <Button type="button" outline onClick={() => change({ clinicianAgreed: true })}>{t("staff.screening.clinician_agreed")}</Button>
      )}
      {draft.clinicianAgreed && <p><Icon name="check" /> {t("staff.screening.clinician_said")}</p>}
    </div>
  );
}
