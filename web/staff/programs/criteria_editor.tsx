import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { fullDay, parseDay, typedDay } from "../shell/clock";
import { AreaField, ChoiceField, Form, SelectField, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice } from "../shell/notices";
import { t } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { useCriteriaChanged } from "./criteria_page";
import { CriteriaPreviewPage } from "./criteria_preview";
import { instantAt, parseTime } from "./moment";
import type { CriteriaDraft, CriterionDraft, Implication, QuestionDraft, Words } from "./types";

// What is being written stays while the lead looks at another page.
let kept: CriteriaDraft | null = null;
export const draftKept = () => kept;
export const keepDraft = (draft: CriteriaDraft | null) => { kept = draft; };

const implications: Implication[] = ["vaccinate", "exposure_pep", "test_first", "clinician", "not_now"];
const shortId = (prefix: string) => `${prefix}_${newId().slice(0, 8)}`;

function moved<T>(list: T[], from: number, by: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(from + by, 0, one);
  return next;
}
const replaced = <T,>(list: T[], at: number, one: T): T[] => list.map((other, index) => (index === at ? one : other));

function WordsFields({ name, label, words, onChange }: { name: string; label: string; words: Words; onChange: (words: Words) => void }) {
  return (
    <div className="fields">
      <AreaField name={`${name}/en`} label={`${label}, ${t("staff.language.english")}`} lang="en" value={words.en} onChange={(en) => onChange({ ...words, en })} />
      <AreaField name={`${name}/es`} label={`${label}, ${t("staff.language.spanish")}`} lang="es" value={words.es} onChange={(es) => onChange({ ...words, es })} />
    </div>
  );
}

function Order({ what, at, count, onMove, onRemove }: { what: string; at: number; count: number; onMove: (by: number) => void; onRemove: () => void }) {
  return (
    <div className="actions">
      <Button type="button" unstyled disabled={at === 0} onClick={() => onMove(-1)}><Icon name="expand_less" />{t("staff.programs.up")}<span className="usa-sr-only"> {what}</span></Button>
      <Button type="button" unstyled disabled={at === count - 1} onClick={() => onMove(1)}><Icon name="expand_more" />{t("staff.programs.down")}<span className="usa-sr-only"> {what}</span></Button>
      <Button type="button" unstyled onClick={onRemove}><Icon name="close" />{t("staff.programs.remove")}<span className="usa-sr-only"> {what}</span></Button>
    </div>
  );
}

function QuestionFields({ question, at, count, onChange, onMove, onRemove }: {
  question: QuestionDraft; at: number; count: number;
  onChange: (question: QuestionDraft) => void; onMove: (by: number) => void; onRemove: () => void;
}) {
  const name = `draft/questions/${at}`;
  const what = t("staff.programs.question_number", { number: at + 1 });
  const setCriteria = (criteria: CriterionDraft[]) => onChange({ ...question, criteria });
  return (
    <fieldset className="usa-fieldset panel question">
      <legend><h2>{what}</h2></legend>
      <Order what={what} at={at} count={count} onMove={onMove} onRemove={onRemove} />
      <SelectField name={`${name}/implies`} label={t("staff.programs.yes_leads")} value={question.implies}
        onChange={(implies) => onChange({ ...question, implies: implies as Implication, ...(implies === "not_now" && !question.not_now ? { not_now: { en: "", es: "" } } : {}) })}
        choices={implications.map((one) => [one, t(`staff.programs.implies.${one}`)])} />
      <WordsFields name={`${name}/words`} label={t("staff.programs.question_words")} words={question.words} onChange={(words) => onChange({ ...question, words })} />
      {question.implies === "not_now" && (
        <WordsFields name={`${name}/not_now`} label={t("staff.programs.not_now_words")} words={question.not_now ?? { en: "", es: "" }} onChange={(not_now) => onChange({ ...question, not_now })} />
      )}
      {question.criteria.map((criterion, index) => {
        const statement = t("staff.programs.statement_number", { number: index + 1 });
        return (
          <div key={criterion.id} className="statement" role="group" aria-label={`${what}, ${statement}`}>
            <WordsFields name={`${name}/criteria/${index}/words`} label={statement} words={criterion.words} onChange={(words) => setCriteria(replaced(question.criteria, index, { ...criterion, words }))} />
            <Order what={`${what}, ${statement}`} at={index} count={question.criteria.length} onMove={(by) => setCriteria(moved(question.criteria, index, by))}
              onRemove={() => setCriteria(question.criteria.filter((one) => one !== criterion))} />
          </div>
        );
      })}
      <Button type="button" outline onClick={() => setCriteria([...question.criteria, { id: shortId("c"), words: { en: "", es: "" } }])}><Icon name="add" />{t("staff.programs.add_statement")}<span className="usa-sr-only"> {what}</span></Button>
    </fieldset>
  );
}

// A draft goes to the server without what it does not mean: an answer's words that no "not now" needs.
const meant = (draft: CriteriaDraft): CriteriaDraft => ({
  ...draft,
  questions: draft.questions.map(({ not_now, ...question }) => (question.implies === "not_now" && not_now ? { ...question, not_now } : question)),
});

export function CriteriaEditor({ program, done, again }: { program: ProgramToday; done: () => void; again: () => void }) {
  const changed = useCriteriaChanged();
  const [draft, setDraft] = useState<CriteriaDraft>(() => kept ?? { asks: "once", source: "", questions: [] });
  const [id] = useState(newId);
  const [when, setWhen] = useState<"now" | "later">("later");
  const [day, setDay] = useState("");
  const [time, setTime] = useState("09:00");
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [effectiveAt, setEffectiveAt] = useState<string | null | undefined>(undefined); // null: at once; set: shows the preview
  const write = (next: CriteriaDraft) => {
    kept = next;
    setDraft(next);
  };
  const stop = () => {
    const before = kept;
    kept = null;
    done();
    notice(t("staff.programs.draft_left"), () => {
      kept = before;
      again();
      return Promise.resolve();
    });
  };
  const removeQuestion = (question: QuestionDraft) => {
    const before = draft;
    write({ ...draft, questions: draft.questions.filter((one) => one !== question) });
    notice(t("staff.programs.question_removed"), () => Promise.resolve(write(before)));
  };
  const look = () => {
    const on = parseDay(day);
    const at = parseTime(time);
    const missing: Errors = {};
    if (when === "later" && !on) missing.day = t("staff.programs.day_wrong");
    if (when === "later" && !at) missing.time = t("staff.programs.time_wrong");
    if (!draft.source.trim()) missing.source = t("staff.programs.source_missing");
    if (!reason.trim()) missing.reason = t("staff.programs.reason_missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    setEffectiveAt(when === "later" && on && at ? instantAt(on, at, program.time_zone) : null);
  };
  const refused = (problem: unknown) => {
    setEffectiveAt(undefined);
    setErrors(errorsOf(problem, { "draft/questions": "form", effective_at: "day" }));
  };
  const save = async () => {
    const moment = effectiveAt ? { effective_at: effectiveAt } : {};
    try {
      await post("/api/criteria", { id, ...moment, reason: reason.trim(), draft: meant(draft) });
      kept = null;
      notice(t(effectiveAt ? "staff.programs.saved_later" : "staff.programs.saved_now"));
      await changed();
      done();
    } catch (problem) {
      refused(problem);
    }
  };
  if (effectiveAt !== undefined)
    return <CriteriaPreviewPage draft={meant(draft)} effectiveAt={effectiveAt} onBack={() => setEffectiveAt(undefined)} onSave={save} onRefused={refused} />;
  return (
    <>
      <div className="page-head"><h1>{t("staff.programs.write_title")}</h1></div>
      <Form errors={errors} onSubmit={look} label={t("staff.programs.write_title")} className="editor">
        <ChoiceField name="draft/asks" label={t("staff.programs.asks")} value={draft.asks} onChange={(asks) => write({ ...draft, asks: asks as CriteriaDraft["asks"] })}
          choices={[["once", t("staff.programs.asks_once")], ["nothing", t("staff.programs.asks_nothing")]]} />
        {draft.questions.map((question, at) => (
          <QuestionFields key={question.id} question={question} at={at} count={draft.questions.length}
            onChange={(next) => write({ ...draft, questions: replaced(draft.questions, at, next) })}
            onMove={(by) => write({ ...draft, questions: moved(draft.questions, at, by) })} onRemove={() => removeQuestion(question)} />
        ))}
        <Button type="button" outline onClick={() => write({ ...draft, questions: [...draft.questions, { id: shortId("q"), implies: "vaccinate", words: { en: "", es: "" }, criteria: [] }] })}><Icon name="add" />{t("staff.programs.add_question")}</Button>
        <section className="panel">
          <h2>{t("staff.programs.when")}</h2>
          <ChoiceField name="when" label={t("staff.programs.holds")} value={when} onChange={(one) => setWhen(one as typeof when)}
            choices={[["later", t("staff.programs.holds_later")], ["now", t("staff.programs.holds_now")]]} />
          {when === "later" && (
            <div className="fields">
              <TextField name="day" label={t("staff.programs.day")} hint={t("staff.programs.day_hint", { day: typedDay(program.today), said: fullDay(program.today) })} value={day} onChange={setDay} />
              <TextField name="time" label={t("staff.programs.time")} hint={t("staff.programs.time_hint", { zone: program.time_zone })} value={time} onChange={setTime} width="small" />
            </div>
          )}
          <div className="fields">
            <TextField name="source" label={t("staff.programs.source")} hint={t("staff.programs.source_hint")} value={draft.source} onChange={(source) => write({ ...draft, source })} />
            <TextField name="reason" label={t("staff.programs.reason")} hint={t("staff.programs.reason_hint")} value={reason} onChange={setReason} />
          </div>
        </section>
        <div className="actions">
          <Button type="submit" size="big">{t("staff.programs.see_change")}</Button>
          <Button type="button" unstyled onClick={stop}>{t("staff.programs.stop")}</Button>
        </div>
      </Form>
    </>
  );
}
