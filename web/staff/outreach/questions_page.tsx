import { useState } from "react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Label, Select } from "@trussworks/react-uswds";
import type { WhoIAm } from "../access/signed_in";
import { useStaffNames } from "../access/staff_names";
import { get } from "../shell/api";
import { clockTime, dayOf, dayText, fromNow, minutesUntil, useNow } from "../shell/clock";
import { Icon } from "../shell/icon";
import { useProgram } from "../shell/program";
import { useQuery as useAddress } from "../shell/router";
import { t } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { QuestionPanel } from "./question_panel";
import { helperText, languageText, topicText, useQuestionLine, type QuestionLine, type QuestionPage } from "./questions";

const states = ["waiting", "answered"] as const;

function State({ line, now, name }: { line: QuestionLine; now: Date; name: string }) {
  if (line.answered_at) return <><Icon name="check_circle" />{dayText(dayOf(line.answered_at), "short")}, {clockTime(line.answered_at)}{name && ` · ${name}`}</>;
  if (line.claimed === "mine") return <><Icon name="flag" />{t("staff.questions.yours")}</>;
  if (line.claimed === "someone") return <><Icon name="account_circle" />{name}</>;
  if (new Date(line.may_claim_from) > now) return <><Icon name="hourglass_empty" />{t("staff.questions.with_partner")}</>;
  return null;
}

function Row({ program, line, now, name, chosen, onChoose }: {
  program: ProgramToday;
  line: QuestionLine;
  now: Date;
  name: string;
  chosen: boolean;
  onChoose: () => void;
}) {
  const late = !line.answered_at && minutesUntil(line.due_at, now) < 0;
  return (
    <button type="button" className="row" aria-pressed={chosen} onClick={onChoose}>
      <span className="row__name">{topicText(line)}</span>
      <span className="row__what">{languageText(line.language)} · {helperText(program, line.helper)}</span>
      <span className={late ? "row__time row__time--late" : "row__time"}>
        <Icon name={late ? "warning" : "schedule"} />{t(late ? "staff.questions.row_late" : "staff.questions.row_asked", { ago: fromNow(line.asked_at, now) })}{" "}
        <State line={line} now={now} name={name} />
      </span>
    </button>
  );
}

// What the public asks, oldest first. A question is taken before its words are read.
export function QuestionsPage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const queries = useQueryClient();
  const now = useNow(30);
  const [asked, setAsked] = useAddress("show");
  const [language, setLanguage] = useAddress("language");
  const [helper, setHelper] = useAddress("helper");
  const [linked, setLinked] = useAddress("question");
  const [chosen, setChosen] = useState("");
  const state = asked === "answered" ? "answered" : "waiting";
  const list = useInfiniteQuery({
    queryKey: ["questions", state, language, helper],
    queryFn: ({ pageParam }) => get<QuestionPage>("/api/staff/questions", { state, language, helper, after: pageParam }),
    initialPageParam: "", getNextPageParam: (page) => page.next, refetchInterval: 30_000,
  });
  const alone = useQuestionLine(linked, !!linked);
  const first = list.data?.pages[0];
  const lines = list.data?.pages.flatMap((page) => page.questions) ?? [];
  const known = [...lines, ...(first?.mine ?? [])];
  const nameOf = useStaffNames([...known, ...(alone ? [alone] : [])].map((one) => one.claimed_by));
  const name = (line: QuestionLine) => line.claimed === "mine" ? t("staff.tasks.you") : nameOf(line.claimed_by);
  // Whoever comes back finds what was taken; a task leads to its own question.
  const line = chosen ? known.find((one) => one.id === chosen) ?? (alone?.id === chosen ? alone : undefined) : alone ?? first?.mine[0];
  const choose = (id: string) => { setChosen(id); setLinked(""); };
  const changed = () => queries.invalidateQueries({ queryKey: ["questions"] }).then(() => queries.invalidateQueries({ queryKey: ["tasks"] }));
  const partner = who.roles.every((role) => role === "partner");
  return (
    <>
      <div className="page-head"><h1>{t("staff.questions.title")}</h1></div>
      <div className="tabs" role="group" aria-label={t("staff.tasks.show")}>
        {states.map((one) => (
          <Button key={one} type="button" outline={one !== state} aria-pressed={one === state} onClick={() => { setAsked(one === "waiting" ? "" : one); choose(""); }}>
            {t(`staff.questions_of.${one}`)}{one === "waiting" && first ? ` (${first.waiting})` : ""}
          </Button>
        ))}
      </div>
      {program && (
        <div className="filters">
          <div><Label htmlFor="questions-language">{t("staff.questions.language")}</Label>
            <Select id="questions-language" name="language" value={language} onChange={(event) => setLanguage(event.target.value)}>
              <option value="">{t("staff.people_list.all")}</option>
              {program.languages.map((one) => <option key={one} value={one}>{languageText(one)}</option>)}
            </Select></div>
          {!partner && program.partners.length > 0 && (
            <div><Label htmlFor="questions-helper">{t("staff.questions.asked_of")}</Label>
              <Select id="questions-helper" name="helper" value={helper} onChange={(event) => setHelper(event.target.value)}>
                <option value="">{t("staff.people_list.all")}</option>
                {["department", ...program.partners.map((one) => one.slug)].map((one) => <option key={one} value={one}>{helperText(program, one)}</option>)}
              </Select></div>
          )}
        </div>
      )}
      {list.error && <p className="empty" role="alert">{list.error.message}</p>}
      {(list.isPending || !program) && !list.error && <p className="empty" role="status">{t("staff.frame.loading")}</p>}
      {list.data && program && (
        <div className="two">
          <section aria-label={t(`staff.questions_of.${state}`)}>
            {!lines.length && <p className="empty">{t(language || helper ? "staff.questions_none.filtered" : `staff.questions_none.${state}`)}</p>}
            <ul className="rows">
              {lines.map((one) => <li key={one.id}><Row program={program} line={one} now={now} name={name(one)} chosen={one.id === line?.id} onChoose={() => choose(one.id)} /></li>)}
            </ul>
            {list.hasNextPage && <Button type="button" outline disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("staff.audit.more")}</Button>}
          </section>
          {line && (
            <section className="panel two__side" aria-label={topicText(line)}>
              <QuestionPanel key={`${line.id} ${line.claimed}`} program={program} line={line} nameOf={nameOf} onChanged={changed} />
            </section>
          )}
        </div>
      )}
    </>
  );
}
