import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { may, type WhoIAm } from "../access/signed_in";
import { helperText, languageText, topicText, useQuestionLine } from "../outreach/questions";
import { openPerson } from "../people/opened";
import { get, post } from "../shell/api";
import { clockTime, dayOf, fullDay } from "../shell/clock";
import { ChoiceField, Form, TextField, errorsOf, type Errors } from "../shell/form";
import { Link } from "../shell/frame";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { useProgram } from "../shell/program";
import { go } from "../shell/router";
import { t, tOf } from "../shell/texts";
import { openCase, openContact } from "../surveillance/opened_case";
import { questionTask, type Task } from "./tasks";

// The outcomes that a kind of task mostly has; "other" is said in own words.
const outcomes: Record<string, string[]> = {
  "inventory.discrepancy": ["counted_again", "entered_late", "vials_lost"],
  "clinics.likely_repeat": ["same_person", "two_persons"],
  "clinics.likely_repeat_on_standby": ["same_person", "two_persons"],
  "clinics.clinician_decides": ["dose_decided", "other_way_decided", "decided_at_visit"],
  "immunization.possible_duplicate": ["entered_twice", "two_doses"],
  "immunization.administration_error": ["person_told", "dose_repeated"],
  "immunization.mishap": ["person_told", "reported"],
};

const aboutContacts = ["surveillance.offer_pep", "surveillance.symptoms_reported"];

function AboutPerson({ task }: { task: Task }) {
  const about = useQuery({ queryKey: ["task-person", task.id], queryFn: () => get<{ person?: string }>(`/api/tasks/${task.id}/person`), staleTime: Infinity, retry: false });
  const person = about.data?.person;
  if (!person) return null;
  return <Button type="button" outline onClick={() => { openPerson(person); go("people"); }}><Icon name="person" />{t("staff.tasks.open_person")}</Button>;
}

// Where the work is done: the person, the stock, the day of the site.
function About({ who, task }: { who: WhoIAm; task: Task }) {
  const room = task.kind.split(".")[0];
  if (aboutContacts.includes(task.kind)) return <div className="actions"><Button type="button" size="big" onClick={() => { openContact(task.subject_id); go("contacts"); }}><Icon name="person" />{t("staff.tasks.open_contact")}</Button></div>;
  if (room === "surveillance") return <div className="actions"><Button type="button" size="big" onClick={() => { openCase(task.subject_id); go("cases"); }}><Icon name="person" />{t("staff.tasks.open_case")}</Button></div>;
  return (
    <div className="actions">
      {(room === "clinics" || room === "immunization") && may(who, "find_people") && <AboutPerson task={task} />}
      {room === "inventory" && may(who, "manage_stock") && <Link to={`stock?site=${task.site ?? ""}`} className="usa-button usa-button--outline"><Icon name="store" />{t("staff.tasks.open_stock")}</Link>}
      {room === "clinics" && may(who, "view_site_day") && <Link to={`day?site=${task.site ?? ""}`} className="usa-button usa-button--outline"><Icon name="event" />{t("staff.tasks.open_day")}</Link>}
    </div>
  );
}

// What may be said of a question without opening it; it is taken, read and answered on its own page.
function AboutQuestion({ task }: { task: Task }) {
  const program = useProgram();
  const line = useQuestionLine(task.subject_id, true);
  return (
    <>
      {line && program && <p><strong>{t("staff.tasks.question_about", { topic: topicText(line), helper: helperText(program, line.helper), language: languageText(line.language) })}</strong></p>}
      <div className="actions"><Link to={`questions?question=${task.subject_id}`} className="usa-button usa-button--big"><Icon name="help" />{t("staff.tasks.open_question")}</Link></div>
    </>
  );
}

function CompleteForm({ task, onChanged }: { task: Task; onChanged: () => void }) {
  const usual = outcomes[task.kind] ?? ["finished"];
  const [outcome, setOutcome] = useState("");
  const [own, setOwn] = useState("");
  const [note, setNote] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    const said = outcome === "other" ? own.trim() : outcome && tOf("staff.task_outcome", outcome);
    if (!said) return setErrors(outcome === "other" ? { own: t("staff.tasks.outcome_missing") } : { outcome: t("staff.tasks.outcome_missing") });
    try {
      await post(`/api/tasks/${task.id}/complete`, { outcome: said, ...(note.trim() ? { note: note.trim() } : {}) });
      notice(t("staff.tasks.completed"));
      onChanged();
    } catch (problem) {
      setErrors(errorsOf(problem, { outcome: outcome === "other" ? "own" : "outcome" }));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.tasks.complete")}>
      <ChoiceField name="outcome" label={t("staff.tasks.outcome")} value={outcome} onChange={setOutcome}
        choices={[...usual, "not_needed", "other"].map((one) => [one, tOf("staff.task_outcome", one)])} />
      {outcome === "other" && <TextField name="own" label={t("staff.tasks.own_words")} hint={t("staff.tasks.no_names")} value={own} onChange={setOwn} autoFocus />}
      <TextField name="note" label={t("staff.tasks.note")} hint={t("staff.tasks.no_names")} optional value={note} onChange={setNote} />
      <Button type="submit" size="big">{t("staff.tasks.complete")}</Button>
    </Form>
  );
}

export function TaskPanel({ who, task, title, owner, onChanged }: { who: WhoIAm; task: Task; title: string; owner: string; onChanged: () => void }) {
  const mine = task.owner === who.staff;
  const closed = task.state === "done" || task.state === "cancelled";
  const act = (what: "claim" | "release", said: string, undo?: () => Promise<unknown>) =>
    void post(`/api/tasks/${task.id}/${what}`).then(() => { onChanged(); notice(said, undo); }, (problem: unknown) => { trouble(problem); onChanged(); });
  const question = task.kind === questionTask;
  const back = (what: "claim" | "release") => () => post(`/api/tasks/${task.id}/${what}`).then(onChanged);
  return (
    <>
      <h2>{title}</h2>
      <p className="usa-hint">{t("staff.tasks.opened", { day: fullDay(dayOf(task.opened_at)), time: clockTime(task.opened_at) })}</p>
      <p>{tOf("staff.task_what", task.kind.replace(".", "_"))}</p>
      {task.note && <p><strong>{task.note.replaceAll("_", " ")}</strong></p>}
      {question && may(who, "answer_questions") ? <AboutQuestion task={task} /> : <About who={who} task={task} />}
      {closed ? (
        <p className="good"><Icon name="check_circle" />{task.outcome ? tOf("staff.task_outcome", task.outcome) : tOf("staff.task_state", task.state)}{task.outcome_note && `: ${task.outcome_note}`}{owner && ` · ${owner}`}</p>
      ) : question ? (
        task.owner && <p><Icon name="account_circle" />{mine ? t("staff.questions.yours") : t("staff.tasks.taken", { name: owner })}</p>
      ) : task.owner && !mine ? (
        <>
          <p><Icon name="account_circle" />{t("staff.tasks.taken", { name: owner })}</p>
          {may(who, "manage_program") && <Button type="button" outline onClick={() => act("release", t("staff.tasks.released"))}>{t("staff.tasks.release")}</Button>}
        </>
      ) : (
        <>
          <div className="actions">
            {!mine && <Button type="button" size="big" onClick={() => act("claim", t("staff.tasks.claimed"), back("release"))}><Icon name="flag" />{t("staff.tasks.claim")}</Button>}
            {mine && <Button type="button" outline onClick={() => act("release", t("staff.tasks.released"), back("claim"))}><Icon name="undo" />{t("staff.tasks.release")}</Button>}
          </div>
          {mine && <CompleteForm task={task} onChanged={onChanged} />}
        </>
      )}
    </>
  );
}
