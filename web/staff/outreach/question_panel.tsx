import { useQuery } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, post } from "../shell/api";
import { clockTime, dayOf, dayText, fromNow, useNow } from "../shell/clock";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { t } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { AnswerForm } from "./answer_form";
import { helperText, languageText, topicText, type QuestionLine, type QuestionShown } from "./questions";

const moment = (at: string) => `${dayText(dayOf(at))}, ${clockTime(at)}`;

function Words({ program, line, onChanged }: { program: ProgramToday; line: QuestionLine; onChanged: () => Promise<unknown> }) {
  const shown = useQuery({ queryKey: ["question", line.id], queryFn: () => get<QuestionShown>(`/api/staff/questions/${line.id}`), staleTime: Infinity, gcTime: 0, retry: false });
  const question = shown.data;
  if (shown.error) return <p className="empty" role="alert">{shown.error.message}</p>;
  if (!question) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  const answered = () => void shown.refetch().then(onChanged);
  return (
    <>
      <blockquote className="letter" lang={question.language}>{question.text}</blockquote>
      {question.answers.map((answer) => (
        <div key={answer.answered_at}>
          <h3>{t("staff.questions.answer_of", { name: helperText(program, answer.answered_for), time: moment(answer.answered_at) })}</h3>
          <blockquote className="letter letter--answer" lang={question.language}>{answer.text}</blockquote>
        </div>
      ))}
      {question.answers.length === 0
        ? <AnswerForm key={line.id} question={question} onAnswered={answered} />
        : <details className="group"><summary>{t("staff.questions.add")}</summary><AnswerForm key={`${line.id} ${question.answers.length}`} question={question} onAnswered={answered} /></details>}
    </>
  );
}

// One question. Taking it shows its words, to nobody else, and leaves a line in the audit log.
export function QuestionPanel({ program, line, nameOf, onChanged }: {
  program: ProgramToday;
  line: QuestionLine;
  nameOf: (staff: string | undefined) => string;
  onChanged: () => Promise<unknown>;
}) {
  const now = useNow(30);
  const act = (what: "claim" | "hand-back") => post(`/api/staff/questions/${line.id}/${what}`).then(onChanged);
  const claim = () => void act("claim").then(() => notice(t("staff.questions.taken"), () => act("hand-back")), (problem: unknown) => { trouble(problem); void onChanged(); });
  const handBack = () => void act("hand-back").then(() => notice(t("staff.questions.handed_back"), () => act("claim")), trouble);
  const waits = new Date(line.may_claim_from) > now;
  return (
    <>
      <h2>{topicText(line)}</h2>
      <dl className="facts facts--rows">
        <div><dt>{t("staff.questions.asked_of")}</dt><dd>{helperText(program, line.helper)}</dd></div>
        <div><dt>{t("staff.questions.language")}</dt><dd>{languageText(line.language)}</dd></div>
        <div><dt>{t("staff.questions.asked")}</dt><dd>{moment(line.asked_at)} ({fromNow(line.asked_at, now)})</dd></div>
        {line.answered_at ? <div><dt>{t("staff.questions.answered_at")}</dt><dd>{moment(line.answered_at)}</dd></div>
          : <div><dt>{t("staff.questions.due")}</dt><dd>{moment(line.due_at)} ({fromNow(line.due_at, now)})</dd></div>}
      </dl>
      {line.claimed === "mine" && <Words program={program} line={line} onChanged={onChanged} />}
      {line.claimed === "mine" && !line.answered_at && (
        <p className="question__end">
          {line.claim_ends_at && <span className="usa-hint"><Icon name="timer" />{t("staff.questions.yours_until", { time: clockTime(line.claim_ends_at) })} </span>}
          <Button type="button" unstyled onClick={handBack}><Icon name="undo" />{t("staff.questions.hand_back")}</Button>
        </p>
      )}
      {line.claimed === "someone" && (
        <p><Icon name="account_circle" />{line.answered_at ? t("staff.questions.answered_by", { name: nameOf(line.claimed_by) })
          : t("staff.questions.someone_until", { name: nameOf(line.claimed_by), time: line.claim_ends_at ? clockTime(line.claim_ends_at) : "" })}</p>
      )}
      {line.claimed === "nobody" && !line.answered_at && waits && (
        <p><Icon name="hourglass_empty" />{t("staff.questions.partner_first", { name: helperText(program, line.helper), time: moment(line.may_claim_from) })}</p>
      )}
      {line.claimed === "nobody" && !line.answered_at && !waits && (
        <>
          <p className="usa-hint">{t("staff.questions.take_hint")}</p>
          <div className="actions"><Button type="button" size="big" onClick={claim}><Icon name="flag" />{t("staff.questions.take")}</Button></div>
        </>
      )}
    </>
  );
}
