import { useQuery } from "@tanstack/react-query";
import { get } from "../shell/api";
import { languageNow } from "../shell/texts";
import type { CaseForm } from "./types";

// What is asked of a case and chosen from, as the pack in force has it.
export const useCaseForm = (): CaseForm | undefined =>
  useQuery({ queryKey: ["case-form"], queryFn: () => get<CaseForm>("/api/case-form"), staleTime: 600_000, refetchInterval: 600_000 }).data;

// The pack's words for a question, a choice, a kind of exposure.
export function formText(form: CaseForm, key: string): string {
  const of = (language: string) => form.texts.find((one) => one.key === key && one.language === language)?.text;
  return of(languageNow()) ?? of("en") ?? key.slice(key.lastIndexOf(".") + 1).replaceAll("_", " ");
}

export const riskOf = (form: CaseForm, kind: string) =>
  form.exposure_risks.find((risk) => risk.id === form.exposure_kinds.find((one) => one.id === kind)?.risk);
