import { useRef, useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { Problem, get, post, put } from "../shell/api";
import { fullDay, parseDay, typedDay } from "../shell/clock";
import { AreaField, ChoiceField, LiveFields, SelectField, TextField, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { t, tOf } from "../shell/texts";
import { formText } from "./case_form";
import type { Answer, CaseFile, CaseForm, InterviewQuestion, OpenedAnswers, Said } from "./types";

const saids: Said[] = ["yes", "no", "unknown", "would_not_say"];
const notKnown: Said[] = ["unknown", "would_not_say"];

const answerTo = (answers: Answer[], question: string) => answers.find((one) => one.question === question);

// An answer as its field shows it; "" where there is none.
function typed(answer: Answer | undefined): string {
  if (!answer) return "";
  if (answer.said) return answer.said;
  if (answer.date) return typedDay(answer.date);
  if (answer.number !== undefined) return String(answer.number);
  return answer.choice ?? answer.text ?? "";
}

const isOvertaken = (problem: unknown) => problem instanceof Problem && problem.reason === "surveillance.changed_meanwhile";

const without = (all: Record<string, string>, key: string) => Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));

// What was typed as an answer to send; null where it is none. "" takes the answer back.
function answerOf(question: InterviewQuestion, value: string): Answer | null {
  const id = question.id;
  if (!value.trim()) return { question: id };
  if (question.kind === "yes_no" || (question.kind !== "text" && notKnown.includes(value as Said))) return { question: id, said: value as Said };
  if (question.kind === "date") {
    const day = parseDay(value);
    return day ? { question: id, date: day } : null;
  }
  if (question.kind === "number") return /^\d{1,5}$/.test(value.trim()) ? { question: id, number: Number(value) } : null;
  if (question.kind === "choice") return { question: id, choice: value };
  return { question: id, text: value.trim() };
}

function Field({ form, question, value, onChange }: { form: CaseForm; question: InterviewQuestion; value: string; onChange: (value: string, sends: boolean) => void }) {
  const label = formText(form, `interview.${question.id}`);
  const unknown: [string, string][] = notKnown.map((one) => [one, tOf("staff.said", one)]);
  switch (question.kind) {
    case "yes_no":
      return <ChoiceField name={question.id} label={label} value={value} onChange={(one) => onChange(one, true)} choices={saids.map((one) => [one, tOf("staff.said", one)])} />;
    case "choice":
      return <SelectField name={question.id} label={label} value={value} onChange={(one) => onChange(one, true)} empty={t("staff.interview.not_asked")}
        choices={[...question.choices.map((one): [string, string] => [one, formText(form, `interview.${question.id}.${one}`)]), ...unknown]} />;
    case "text":
      return <AreaField name={question.id} label={label} value={value} onChange={(one) => onChange(one, false)} />;
    default:
      return <TextField name={question.id} label={label} hint={question.kind === "date" ? t("staff.interview.day_hint") : undefined} value={notKnown.includes(value as Said) ? tOf("staff.said", value) : value}
        onChange={(one) => onChange(one, false)} inputMode="numeric" width="medium" />;
  }
}

// The questions of the pack, in its order and words. Each answer is kept as soon as it is given, so that a call that
// breaks off loses nothing; what was not asked stays open, and the last change can be taken back again and again.
export function Interview({ form, file, onChanged }: { form: CaseForm; file: CaseFile; onChanged: () => Promise<unknown> }) {
  const { id } = file.facts;
  const [answers, setAnswers] = useState(file.answers);
  const [drafts, setDrafts] = useState<Record<string, string>>({});
  const [errors, setErrors] = useState<Errors>({});
  const version = useRef(file.facts.version);
  const sent = useRef(Promise.resolve());
  const [sending, setSending] = useState(0);
  const [startsOpen] = useState(!file.facts.interviewed && file.facts.state === "open");
  const of = (question: InterviewQuestion) => drafts[question.id] ?? typed(answerTo(answers, question.id));

  const take = (now: OpenedAnswers) => {
    version.current = now.version;
    setAnswers(now.answers);
    return now.answers;
  };
  // Where somebody else wrote meanwhile, theirs is taken over; this answer goes after it unless it is to the same question.
  const keep = async (answer: Answer, seen: string) => {
    const write = () => put<OpenedAnswers>(`/api/cases/${id}/answers`, { version: version.current, answers: [answer] });
    try {
      return take(await write());
    } catch (problem) {
      if (!isOvertaken(problem)) throw problem;
      const now = await get<CaseFile>(`/api/cases/${id}`);
      take({ version: now.facts.version, answers: now.answers });
      if (typed(answerTo(now.answers, answer.question)) !== seen) throw problem;
      return take(await write());
    }
  };
  // One after the other: each change names the version that it saw.
  const send = (question: InterviewQuestion, value: string) => {
    const answer = answerOf(question, value);
    if (!answer) return setErrors((all) => ({ ...all, [question.id]: t(question.kind === "date" ? "staff.interview.day_wrong" : "staff.interview.number_wrong") }));
    const seen = typed(answerTo(answers, question.id));
    setErrors((all) => without(all, question.id));
    if (value === seen) return setDrafts((all) => without(all, question.id));
    setSending((count) => count + 1);
    sent.current = sent.current.then(async () => {
      try {
        await keep(answer, seen);
      } catch (problem) {
        const detail = isOvertaken(problem) ? t("staff.interview.overtaken")
          : problem instanceof Problem ? problem.faults[0]?.detail ?? problem.detail : t("staff.form.unexpected");
        setErrors((all) => ({ ...all, [question.id]: detail }));
        if (!isOvertaken(problem)) return;
      } finally {
        setSending((count) => count - 1);
      }
      setDrafts((all) => without(all, question.id));
      await onChanged();
    });
  };
  const change = (question: InterviewQuestion) => (value: string, sends: boolean) => {
    setDrafts((all) => ({ ...all, [question.id]: value }));
    if (sends) send(question, value);
  };
  const undo = () => void post<OpenedAnswers>(`/api/cases/${id}/answers/undo`, { version: version.current }).then((now) => {
    take(now);
    setDrafts({});
    setErrors({});
    notice(t("staff.interview.undone"));
    return onChanged();
  }).catch(trouble);

  const asked = form.questions.filter((question) => !question.only_if || answers.some((one) => one.question === question.only_if && one.said === "yes"));
  const sections = [...new Set(form.questions.map((question) => question.section))];
  const given = asked.filter((question) => answers.some((one) => one.question === question.id)).length;
  return (
    <details className="group" open={startsOpen}>
      <summary>{t("staff.interview.title")} · {t("staff.interview.given", { given, all: asked.length })}</summary>
      <p className="usa-hint">{t("staff.interview.hint")}</p>
      <LiveFields errors={errors} label={t("staff.interview.title")}>
        {sections.map((section) => (
          <section key={section} aria-label={formText(form, `interview_section.${section}`)}>
            <h3>{formText(form, `interview_section.${section}`)}</h3>
            {asked.filter((question) => question.section === section).map((question) => (
              <div key={question.id} onBlur={() => { if (drafts[question.id] !== undefined) send(question, drafts[question.id] ?? ""); }}>
                <Field form={form} question={question} value={of(question)} onChange={change(question)} />
                {of(question) && <Button type="button" unstyled onClick={() => { setDrafts((all) => ({ ...all, [question.id]: "" })); send(question, ""); }}>
                  {t("staff.interview.clear")}<span className="usa-sr-only"> {formText(form, `interview.${question.id}`)}</span></Button>}
              </div>
            ))}
          </section>
        ))}
      </LiveFields>
      <div className="actions">
        <p role="status">
          {sending ? <><Icon name="hourglass_empty" />{t("staff.form.sending")}</>
            : Object.keys(errors).length ? <><Icon name="error" />{t("staff.interview.not_kept", { count: Object.keys(errors).length })}</>
            : <><Icon name="check_circle" />{t("staff.interview.kept")}</>}
        </p>
        {file.facts.onset_on && <p>{t("staff.cases.onset", { day: fullDay(file.facts.onset_on) })}</p>}
        {version.current > 1 && <Button type="button" outline onClick={undo}><Icon name="undo" />{t("staff.interview.undo")}</Button>}
      </div>
    </details>
  );
}
