import { useState } from "react";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { may, type WhoIAm } from "../access/signed_in";
import { useStaffNames } from "../access/staff_names";
import { languageText, topicText, type QuestionPage } from "../outreach/questions";
import { get } from "../shell/api";
import { clockTime, dayOf, dayText, fromNow, minutesUntil, useNow } from "../shell/clock";
import { Icon } from "../shell/icon";
import { siteName, useProgram } from "../shell/program";
import { useQuery as useAddress } from "../shell/router";
import { t, tOf } from "../shell/texts";
import { TaskPanel } from "./task_panel";
import { listTasks, questionTask, type Task, type Whose } from "./tasks";

const choices: Whose[] = ["open", "mine", "all", "done"];

const kindText = (task: Task): string => tOf("staff.task_kind", task.kind.replace(".", "_"));

function Row({ task, now, about, owner, chosen, onChoose }: { task: Task; now: Date; about: string; owner: string; chosen: boolean; onChoose: () => void }) {
  const closed = task.state === "done" || task.state === "cancelled";
  const late = !closed && minutesUntil(task.due_at, now) < 0;
  return (
    <button type="button" className="row" aria-pressed={chosen} onClick={onChoose}>
      <span className="row__name">{task.priority === "urgent" && !closed && <><Icon name="priority_high" />{t("staff.tasks.urgent")} </>}{kindText(task)}</span>
      <span className="row__what">{about}</span>
      <span className={late ? "row__time row__time--late" : "row__time"}>
        {closed ? <><Icon name="check_circle" />{task.outcome ? tOf("staff.task_outcome", task.outcome) : tOf("staff.task_state", task.state)}</>
          : <><Icon name={late ? "warning" : "schedule"} />{t(late ? "staff.tasks.was_due" : "staff.tasks.due", { in: fromNow(task.due_at, now), time: `${dayText(dayOf(task.due_at))}, ${clockTime(task.due_at)}` })}</>}
        {owner && <> · <Icon name="account_circle" />{owner}</>}
      </span>
    </button>
  );
}

// What is to be done, soonest due first. Taking a task tells the others that somebody is at it.
export function TasksPage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const queries = useQueryClient();
  const now = useNow();
  const [asked, setAsked] = useAddress("whose");
  const whose = choices.find((one) => one === asked) ?? "all";
  const [chosen, setChosen] = useState("");
  const list = useInfiniteQuery({
    queryKey: ["tasks", whose], queryFn: ({ pageParam }) => listTasks(whose, pageParam), refetchInterval: 30_000,
    initialPageParam: undefined as Task | undefined, getNextPageParam: (page) => (page.more ? page.tasks.at(-1) : undefined),
  });
  const tasks = list.data?.pages.flatMap((page) => page.tasks) ?? [];
  const nameOf = useStaffNames(tasks.map((task) => task.owner));
  const task = tasks.find((one) => one.id === chosen);
  // The oldest questions are the tasks that are due first: one page of them serves the list.
  const questions = useQuery({
    queryKey: ["questions", "of-tasks"], queryFn: () => get<QuestionPage>("/api/staff/questions"), refetchInterval: 30_000,
    enabled: may(who, "answer_questions") && tasks.some((one) => one.kind === questionTask),
  });
  const about = (one: Task): string => {
    const question = one.kind === questionTask ? questions.data?.questions.find((line) => line.id === one.subject_id) : undefined;
    return question ? `${topicText(question)} · ${languageText(question.language)}` : one.site && program ? siteName(program, one.site) : "";
  };
  const changed = () => void queries.invalidateQueries({ queryKey: ["tasks"] });
  return (
    <>
      <div className="page-head"><h1>{t("staff.tasks.title")}</h1></div>
      <div className="tabs" role="group" aria-label={t("staff.tasks.show")}>
        {choices.map((one) => <Button key={one} type="button" outline={one !== whose} aria-pressed={one === whose} onClick={() => { setAsked(one === "all" ? "" : one); setChosen(""); }}>{t(`staff.tasks_of.${one}`)}</Button>)}
      </div>
      {list.error && <p className="empty" role="alert">{list.error.message}</p>}
      {(list.isPending || !program) && !list.error && <p className="empty" role="status">{t("staff.frame.loading")}</p>}
      {list.data && program && (
        <div className="two">
          <section aria-label={t("staff.tasks.title")}>
            {!tasks.length && <p className="empty">{t(`staff.tasks_none.${whose}`)}</p>}
            <ul className="rows">
              {tasks.map((one) => (
                <li key={one.id}><Row task={one} now={now} about={about(one)} owner={one.owner === who.staff ? t("staff.tasks.you") : nameOf(one.owner)}
                  chosen={one.id === chosen} onChoose={() => setChosen(one.id)} /></li>
              ))}
            </ul>
            {list.hasNextPage && <Button type="button" outline disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("staff.audit.more")}</Button>}
          </section>
          {task && (
            <section className="panel two__side" aria-label={kindText(task)}>
              <TaskPanel key={`${task.id} ${task.state}`} who={who} task={task} title={kindText(task)} owner={nameOf(task.owner)} onChanged={changed} />
            </section>
          )}
        </div>
      )}
    </>
  );
}
