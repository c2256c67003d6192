import { useEffect, useRef, useState } from "react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Select, Table } from "@trussworks/react-uswds";
import { post } from "../shell/api";
import { Icon } from "../shell/icon";
import { languageNow, t, tOf } from "../shell/texts";
import { momentText } from "./moment";
import type { Answer, CriteriaDraft, CriteriaPreview, ProfileAnswer } from "./types";

const answers: Answer[] = ["yes", "no", "rather_not_say"];

// What the public reads now, and what it would read: line beside line, what goes and what comes said in words too.
function SideBySide({ shown }: { shown: CriteriaPreview["differences"][number] }) {
  const name = t(shown.language === "es" ? "staff.language.spanish" : "staff.language.english");
  const unchanged = shown.lines.every((line) => line.change === "same");
  const side = (without: "added" | "removed", title: string) => (
    <div className="beside__side">
      <h4>{title}</h4>
      <ul lang={shown.language}>
        {shown.lines.filter((line) => line.change !== without).map((line, index) => (
          <li key={index} className={`line line--${line.change}`}>
            {line.change !== "same" && <span className="line__mark">{t(`staff.programs.line.${line.change}`)}</span>}{line.text}
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <section>
      <h3>{name}</h3>
      {unchanged ? <p className="empty">{t("staff.programs.same_words", { language: name })}</p> : (
        <div className="beside">{side("added", t("staff.programs.before"))}{side("removed", t("staff.programs.after"))}</div>
      )}
    </section>
  );
}

const outcome = (kind: string | undefined) => (kind ? tOf("staff.programs.outcome", kind) : t("staff.programs.no_criteria"));

function People({ shown, draft, onAnswer }: { shown: CriteriaPreview; draft: CriteriaDraft; onAnswer: (answer: ProfileAnswer) => void }) {
  const language = languageNow();
  const questions = draft.questions.filter((one) => shown.changed_questions.includes(one.id));
  const changed = shown.people.filter((one) => one.before !== one.after).length;
  return (
    <section>
      <h2>{changed ? t("staff.programs.people_changed", { changed, count: shown.people.length }) : t("staff.programs.people_same")}</h2>
      {questions.length > 0 && <p className="usa-hint">{t("staff.programs.people_hint")}</p>}
      <div className="wide" tabIndex={0} role="region" aria-label={t("staff.programs.people")}>
        <Table fullWidth>
          <thead><tr>
            <th scope="col">{t("staff.programs.person")}</th>
            {questions.map((one) => <th key={one.id} scope="col">{one.words[language]}</th>)}
            <th scope="col">{t("staff.programs.before")}</th><th scope="col">{t("staff.programs.after")}</th>
          </tr></thead>
          <tbody>
            {shown.people.map((person) => (
              <tr key={person.profile}>
                <th scope="row">{person.description[language]}</th>
                {person.answers.map((one) => (
                  <td key={one.question}>
                    <Select id={`${person.profile}-${one.question}`} name={`${person.profile}-${one.question}`} value={one.answer}
                      aria-label={`${person.description[language]} ${draft.questions.find((other) => other.id === one.question)?.words[language] ?? ""}`}
                      onChange={(event) => onAnswer({ ...one, answer: event.target.value as Answer })}>
                      {answers.map((answer) => <option key={answer} value={answer}>{tOf("staff.answer", answer)}</option>)}
                    </Select>
                  </td>
                ))}
                <td>{outcome(person.before)}</td>
                <td>{person.before === person.after ? outcome(person.after) : <strong><Icon name="flag" />{outcome(person.after)}</strong>}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}

export function CriteriaPreviewPage({ draft, effectiveAt, onBack, onSave, onRefused }: {
  draft: CriteriaDraft; effectiveAt: string | null; onBack: () => void; onSave: () => Promise<void>; onRefused: (problem: unknown) => void;
}) {
  const [chosen, setChosen] = useState<ProfileAnswer[]>([]);
  const [busy, setBusy] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const moment = effectiveAt ? { effective_at: effectiveAt } : {};
  const preview = useQuery({
    queryKey: ["criteria-preview", draft, effectiveAt, chosen],
    queryFn: () => post<CriteriaPreview>("/api/criteria/preview", { ...moment, draft, answers: chosen }),
    placeholderData: keepPreviousData, retry: false, gcTime: 0,
  });
  useEffect(() => {
    if (preview.error) onRefused(preview.error);
  }, [preview.error, onRefused]);
  useEffect(() => {
    title.current?.focus();
    scrollTo(0, 0);
  }, []);
  const choose = (answer: ProfileAnswer) =>
    setChosen([...chosen.filter((one) => one.profile !== answer.profile || one.question !== answer.question), answer]);
  const shown = preview.data;
  return (
    <>
      <div className="page-head"><h1 tabIndex={-1} ref={title}>{t("staff.programs.preview_title")}</h1></div>
      <p className="kept">{effectiveAt ? t("staff.programs.preview_from", { moment: momentText(effectiveAt) }) : t("staff.programs.preview_now")} {t("staff.programs.preview_kept")}</p>
      {!shown ? <p className="empty" role="status">{t("staff.frame.loading")}</p> : (
        <>
          <h2>{t("staff.programs.words_change")}</h2>
          {shown.differences.map((one) => <SideBySide key={one.language} shown={one} />)}
          <People shown={shown} draft={draft} onAnswer={choose} />
        </>
      )}
      <div className="actions">
        <Button type="button" size="big" disabled={busy || !shown} onClick={() => { setBusy(true); void onSave().finally(() => setBusy(false)); }}>
          {effectiveAt ? t("staff.programs.save_from", { moment: momentText(effectiveAt) }) : t("staff.programs.save_now")}
        </Button>
        <Button type="button" outline onClick={onBack}>{t("staff.programs.back_to_edit")}</Button>
      </div>
    </>
  );
}
