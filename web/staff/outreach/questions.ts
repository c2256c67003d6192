import { useQuery } from "@tanstack/react-query";
import { onHandOver } from "../access/signed_in";
import { get } from "../shell/api";
import { localeNow, t, tOf } from "../shell/texts";
import type { ProgramToday } from "../shell/types";

// What all who answer see of a question: never its words.
export interface QuestionLine {
  id: string;
  helper: string;
  language: string;
  topic?: string;
  asked_at: string;
  due_at: string;
  claimed: "nobody" | "mine" | "someone";
  claimed_by?: string;
  claim_ends_at?: string;
  may_claim_from: string;
  answered_at?: string;
}
export interface QuestionPage {
  waiting: number;
  mine: QuestionLine[];
  questions: QuestionLine[];
  next?: string;
}
// In full, for who has claimed it.
export interface QuestionShown {
  id: string;
  text: string;
  language: string;
  answers: { text: string; answered_for: string; answered_at: string }[];
}

export const topicText = (line: { topic?: string }): string => (line.topic ? tOf("staff.question_topic", line.topic) : t("staff.questions.no_topic"));

export const helperText = (program: ProgramToday, helper: string): string =>
  program.partners.find((one) => one.slug === helper)?.name ?? t("staff.questions.department");

// "Spanish", in the language of the page.
export const languageText = (code: string): string => new Intl.DisplayNames([localeNow()], { type: "language" }).of(code) ?? code;

// The one question that a task is about.
export function useQuestionLine(id: string, enabled: boolean): QuestionLine | undefined {
  const find = async () => {
    const waiting = await get<QuestionPage>("/api/staff/questions", { question: id });
    if (waiting.questions[0]) return waiting.questions[0];
    return (await get<QuestionPage>("/api/staff/questions", { question: id, state: "answered" })).questions[0] ?? null;
  };
  return useQuery({ queryKey: ["questions", "line", id], queryFn: find, enabled }).data ?? undefined;
}

// Answers that are being written, so that looking at another question loses none. They leave with whoever wrote them.
export interface AnswerDraft {
  id: string;
  text: string;
}
export const drafts = new Map<string, AnswerDraft>();
onHandOver(() => drafts.clear());
