import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, post } from "../shell/api";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { languageNow, t, tOf } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { CriteriaEditor, draftKept, keepDraft } from "./criteria_editor";
import { byWhom, momentText } from "./moment";
import type { CriteriaDraft, CriteriaEntry, CriteriaList, CriteriaState } from "./types";

const useCriteria = () => useQuery({ queryKey: ["criteria"], queryFn: () => get<CriteriaList>("/api/criteria"), refetchInterval: 30_000 });

export function useCriteriaChanged() {
  const queries = useQueryClient();
  return () => Promise.all([queries.invalidateQueries({ queryKey: ["criteria"] }), queries.invalidateQueries({ queryKey: ["program"] })]);
}

const icons: Record<CriteriaState, string> = { in_force: "check_circle", to_come: "schedule", past: "history", withdrawn: "cancel" };

function Questions({ draft }: { draft: CriteriaDraft }) {
  const language = languageNow();
  if (draft.asks === "nothing") return <p>{t("staff.programs.asks_nothing_said")}</p>;
  return (
    <ol className="rules">
      {draft.questions.map((question) => (
        <li key={question.id}>
          <p>{question.words[language]}</p>
          {question.criteria.length > 0 && <ul>{question.criteria.map((one) => <li key={one.id}>{one.words[language]}</li>)}</ul>}
          <p className="rules__meaning"><Icon name="arrow_forward" />{t("staff.programs.yes_means", { meaning: t(`staff.programs.implies.${question.implies}`) })}</p>
        </li>
      ))}
    </ol>
  );
}

function Withdraw({ entry }: { entry: CriteriaEntry }) {
  const changed = useCriteriaChanged();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const at = `/api/criteria/${encodeURIComponent(entry.version)}`;
  const restore = () => post(`${at}/restore`, { reason: "" }).then(changed);
  const withdraw = async () => {
    try {
      await post(`${at}/withdraw`, { reason: reason.trim() });
      notice(t("staff.programs.withdrawn_done"), restore);
      await changed();
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  if (entry.state === "withdrawn")
    return <Button type="button" outline onClick={() => void restore().then(() => notice(t("staff.programs.restored_done")), trouble)}><Icon name="undo" />{t("staff.programs.restore")}</Button>;
  if (!open) return <Button type="button" outline onClick={() => setOpen(true)}>{t("staff.programs.withdraw")}</Button>;
  return (
    <Form errors={errors} onSubmit={() => void withdraw()} className="inline-form" label={t("staff.programs.withdraw")}>
      <TextField name="reason" label={t("staff.programs.withdraw_why")} value={reason} onChange={setReason} autoFocus />
      <Button type="submit">{t("staff.programs.withdraw")}</Button>
      <Button type="button" unstyled onClick={() => setOpen(false)}>{t("staff.form.cancel")}</Button>
    </Form>
  );
}

function Version({ entry, now }: { entry: CriteriaEntry; now: string }) {
  const open = entry.state === "in_force" || entry.state === "to_come";
  return (
    <li className={`version version--${entry.state}`}>
      <p className="version__state"><Icon name={icons[entry.state]} />{tOf("staff.programs.state", entry.state)}</p>
      <h3>{t(entry.state === "in_force" || entry.state === "past" ? "staff.programs.since" : "staff.programs.from", { moment: momentText(entry.effective_at) })}</h3>
      <p className="version__who">
        {entry.written_at ? t("staff.programs.written", { who: byWhom(entry.written_by, entry.written_at) }) : t("staff.programs.from_pack")}
        {" · "}{entry.draft.source}{entry.reason ? ` · ${entry.reason}` : ""}
      </p>
      {entry.turns.map((turn) => (
        <p key={turn.decided_at} className="version__who">{t(`staff.programs.turn.${turn.decision}`, { who: byWhom(turn.decided_by, turn.decided_at) })}{turn.reason && `: ${turn.reason}`}</p>
      ))}
      <details {...(open ? { open: true } : {})}>
        <summary>{t("staff.programs.questions_of", { count: entry.draft.questions.length })}</summary>
        <Questions draft={entry.draft} />
      </details>
      {entry.effective_at > now && <div className="actions"><Withdraw entry={entry} /></div>}
    </li>
  );
}

// Who is vaccinated, tested or sent to a human, by date.
export function CriteriaPage({ program }: { program: ProgramToday }) {
  const criteria = useCriteria();
  const [writing, setWriting] = useState(() => draftKept() !== null);
  const shown = criteria.data;
  if (!shown) return <p className="empty" role="status">{criteria.error ? criteria.error.message : t("staff.frame.loading")}</p>;
  const inForce = shown.versions.find((one) => one.state === "in_force");
  const begin = () => {
    keepDraft({ ...structuredClone(inForce?.draft ?? { asks: "once", questions: [] }), source: "" });
    setWriting(true);
  };
  if (writing) return <CriteriaEditor program={program} done={() => setWriting(false)} again={() => setWriting(true)} />;
  return (
    <>
      <div className="page-head">
        <h1>{t("staff.programs.criteria_title")}</h1>
        <div className="page-head__end"><Button type="button" onClick={begin}><Icon name="edit" />{t("staff.programs.write")}</Button></div>
      </div>
      <p className="usa-hint">{t("staff.programs.criteria_hint")}</p>
      {!shown.versions.length && <p className="empty">{t("staff.programs.criteria_empty")}</p>}
      <ol className="versions">{shown.versions.map((entry) => <Version key={entry.version} entry={entry} now={shown.now} />)}</ol>
    </>
  );
}
