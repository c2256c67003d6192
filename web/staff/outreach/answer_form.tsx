import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { AreaField, Form, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice } from "../shell/notices";
import { t } from "../shell/texts";
import { drafts, languageText, type QuestionShown } from "./questions";

const lengthMax = 2000;

// An answer leaves and does not come back: it is seen once more as the person will read it.
export function AnswerForm({ question, onAnswered }: { question: QuestionShown; onAnswered: () => void }) {
  const [draft, setDraft] = useState(() => drafts.get(question.id) ?? { id: newId(), text: "" });
  const [reading, setReading] = useState(false);
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Errors>({});
  const language = languageText(question.language);
  const more = question.answers.length > 0;
  const write = (text: string) => {
    const kept = { ...draft, text };
    drafts.set(question.id, kept);
    setDraft(kept);
  };
  const read = () => {
    if (!draft.text.trim()) return setErrors({ text: t("staff.questions.answer_missing") });
    if (draft.text.length > lengthMax) return setErrors({ text: t("staff.questions.answer_long", { count: draft.text.length - lengthMax }) });
    setErrors({});
    setReading(true);
  };
  const send = async () => {
    setBusy(true);
    try {
      await post("/api/staff/answers", { id: draft.id, question: question.id, text: draft.text.trim() });
      drafts.delete(question.id);
      notice(t("staff.questions.answered"));
      onAnswered();
    } catch (problem) {
      setErrors(errorsOf(problem));
      setReading(false);
    } finally {
      setBusy(false);
    }
  };
  if (reading) {
    return (
      <section aria-label={t("staff.questions.check")}>
        <h3>{t("staff.questions.check")}</h3>
        <blockquote className="letter letter--answer" lang={question.language}>{draft.text.trim()}</blockquote>
        <p className="usa-hint">{t("staff.questions.check_hint", { language })}</p>
        <div className="actions">
          <Button type="button" size="big" disabled={busy} autoFocus onClick={() => void send()}><Icon name="send" />{t("staff.questions.send")}</Button>
          <Button type="button" outline disabled={busy} onClick={() => setReading(false)}>{t("staff.questions.change")}</Button>
        </div>
      </section>
    );
  }
  return (
    <Form errors={errors} onSubmit={read} label={t(more ? "staff.questions.add" : "staff.questions.answer_go")}>
      <AreaField name="text" label={t(more ? "staff.questions.add_in" : "staff.questions.answer_in", { language })} hint={t("staff.questions.answer_hint")}
        value={draft.text} onChange={write} lang={question.language} rows={5} />
      <Button type="submit" size="big">{t("staff.questions.read_again")}</Button>
    </Form>
  );
}
