import { useState } from "react";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, post, Problem } from "../shell/api";
import { clockTime, dayOf, fullDay } from "../shell/clock";
import { Icon } from "../shell/icon";
import { notice } from "../shell/notices";
import { useQuery as useAddress } from "../shell/router";
import { t } from "../shell/texts";
import { MessagePanel } from "./message_panel";
import { reasonText } from "./reasons";
import type { MessageCounts, MessageLine, MessagePage, MessageState } from "./types";

const states = ["waiting", "set_aside", "replayed"] as const;

function Row({ line, chosen, onChoose }: { line: MessageLine; chosen: boolean; onChoose: () => void }) {
  return (
    <button type="button" className="row" aria-pressed={chosen} onClick={onChoose}>
      <span className="row__name">{line.sender || t("staff.messages.no_sender")}</span>
      <span className="row__what">{line.reason ? reasonText(line.reason) : t(`staff.message_state.${line.state}`)}{line.place && ` · ${line.place}`}</span>
      <span className="row__time">
        <Icon name={line.state === "waiting" ? "hourglass_empty" : line.state === "set_aside" ? "cancel" : "check_circle"} />
        {t(`staff.message_state.${line.state}`)} · {fullDay(dayOf(line.received_at))}, {clockTime(line.received_at)} · {t(`staff.message_door.${line.door}`)}
      </span>
    </button>
  );
}

// Those that are shown, one after another: a table knows more by now than when they came.
function ReplayAll({ lines, onDone }: { lines: MessageLine[]; onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const replay = async () => {
    setBusy(true);
    let used = 0;
    for (const line of lines) {
      try {
        const after = await post<MessageLine>(`/api/hl7-messages/${line.id}/replay`, { version: line.version });
        if (after.state === "replayed") used += 1;
      } catch (problem) {
        if (problem instanceof Problem && problem.status >= 500) break;
      }
    }
    setBusy(false);
    notice(t("staff.messages.replayed_of", { used, count: lines.length }));
    onDone();
  };
  return (
    <Button type="button" outline disabled={busy} onClick={() => void replay()}>
      <Icon name="autorenew" />{busy ? t("staff.messages.replaying") : t("staff.messages.replay_all", { count: lines.length })}
    </Button>
  );
}

// What laboratories sent and nothing could be made of by itself: oldest first, one open beside the list.
export function MessagesPage() {
  const queries = useQueryClient();
  const [asked, setAsked] = useAddress("state");
  const [opened, setOpened] = useState<string | null>(null);
  const state: MessageState = states.find((one) => one === asked) ?? "waiting";
  const counts = useQuery({ queryKey: ["message-counts"], queryFn: () => get<MessageCounts>("/api/hl7-message-counts"), refetchInterval: 30_000 });
  const list = useInfiniteQuery({
    queryKey: ["messages", state],
    queryFn: ({ pageParam }) => get<MessagePage>("/api/hl7-messages", { state, after: pageParam }),
    initialPageParam: "", getNextPageParam: (page) => page.next, refetchInterval: 30_000,
  });
  const lines = list.data?.pages.flatMap((page) => page.items) ?? [];
  const changed = () => Promise.all(["messages", "message-counts", "message", "cases", "case-counts"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const count = (one: typeof states[number]) => one === "waiting" ? counts.data?.waiting : one === "set_aside" ? counts.data?.set_aside : undefined;
  return (
    <>
      <div className="page-head"><h1>{t("staff.messages.title")}</h1></div>
      <p className="lead-in">{t("staff.messages.what")}{counts.data && ` ${t("staff.messages.used", { count: counts.data.used })}`}</p>
      <div className="tabs" role="group" aria-label={t("staff.tasks.show")}>
        {states.map((one) => (
          <Button key={one} type="button" outline={one !== state} aria-pressed={one === state} onClick={() => { setAsked(one === "waiting" ? "" : one); setOpened(null); }}>
            {t(`staff.message_state.${one}`)}{count(one) !== undefined && ` (${count(one)})`}
          </Button>
        ))}
      </div>
      {list.error && <p className="empty" role="alert">{list.error.message}</p>}
      {list.isPending && <p className="empty" role="status">{t("staff.frame.loading")}</p>}
      {list.data && (
        <div className="two two--wide-side">
          <section aria-label={t("staff.messages.title")}>
            {!lines.length && <p className="empty">{t(`staff.messages.none_${state}` as "staff.messages.none_waiting")}</p>}
            {state === "waiting" && lines.length > 1 && <div className="actions"><ReplayAll lines={lines} onDone={() => void changed()} /></div>}
            <ul className="rows">
              {lines.map((line) => <li key={line.id}><Row line={line} chosen={line.id === opened} onChoose={() => setOpened(line.id)} /></li>)}
            </ul>
            {list.hasNextPage && <Button type="button" outline disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("staff.audit.more")}</Button>}
          </section>
          {opened ? <MessagePanel key={opened} id={opened} onChanged={changed} /> : lines.length > 0 && <p className="empty empty--side">{t("staff.messages.choose")}</p>}
        </div>
      )}
    </>
  );
}
