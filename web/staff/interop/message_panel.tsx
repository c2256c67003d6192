import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { useStaffNames } from "../access/staff_names";
import { get, postSeen } from "../shell/api";
import { clockTime, dayOf, fullDay } from "../shell/clock";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { t, tOf } from "../shell/texts";
import { ExplainCode } from "./explain_code";
import { MendForm } from "./mend_form";
import { reasonText } from "./reasons";
import { Segments } from "./segments";
import { SetAside } from "./set_aside";
import type { MessageLine, OpenedMessage, ShownAct } from "./types";

function History({ acts }: { acts: ShownAct[] }) {
  const nameOf = useStaffNames(acts.map((one) => one.acted_by));
  if (!acts.length) return null;
  return (
    <>
      <h3>{t("staff.messages.history")}</h3>
      <ul className="lots">
        {acts.map((one) => (
          <li key={one.acted_at + one.act}>
            {fullDay(dayOf(one.acted_at))}, {clockTime(one.acted_at)} · {nameOf(one.acted_by)}: {t(`staff.message_act.${one.act}`)}
            {one.act === "set_aside" ? ` (${tOf("staff.message_aside", one.reason ?? "other")})` : ` → ${t(`staff.message_state.${one.outcome}`)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

// One message: why it waits, its segments with the field at fault, and what can be done.
export function MessagePanel({ id, onChanged }: { id: string; onChanged: () => Promise<unknown> }) {
  const [doing, setDoing] = useState<"mend" | "aside" | null>(null);
  const read = useQuery({ queryKey: ["message", id], queryFn: () => get<OpenedMessage>(`/api/hl7-messages/${id}`), gcTime: 0, refetchOnWindowFocus: false });
  if (read.error) return <p className="empty empty--side" role="alert">{read.error.message}</p>;
  if (!read.data) return <p className="empty empty--side" role="status">{t("staff.frame.loading")}</p>;
  const message = read.data;
  const { line } = message;
  const waits = line.state === "waiting";
  const after = (now: MessageLine) => {
    setDoing(null);
    notice(now.state === "replayed" ? t("staff.messages.is_used") : now.state === "set_aside" ? t("staff.messages.is_aside")
      : t("staff.messages.still_waits", { why: now.reason ? reasonText(now.reason) : "" }));
    void onChanged();
  };
  const act = (what: "replay" | "take-up") => void postSeen<MessageLine>(`/api/hl7-messages/${id}/${what}`, line.version).then(after, trouble);
  return (
    <section className="panel two__side" aria-label={t("staff.messages.one", { sender: line.sender || t("staff.messages.no_sender") })}>
      <h2>{line.sender || t("staff.messages.no_sender")}</h2>
      <p>{t("staff.messages.came", { day: fullDay(dayOf(line.received_at)), time: clockTime(line.received_at), door: t(`staff.message_door.${line.door}`) })}</p>
      {line.reason && line.state !== "replayed" && line.state !== "used" && (
        <p className="warn"><Icon name="warning" />{reasonText(line.reason)}{line.place && ` (${line.place})`}</p>
      )}
      {message.reasons.filter((one) => one !== line.reason).map((one) => <p key={one} className="warn"><Icon name="warning" />{reasonText(one)}</p>)}
      {message.forgotten && <p className="empty">{t("staff.messages.forgotten")}</p>}
      {waits && message.unknown.map((one) => <ExplainCode key={one.place} message={message} unknown={one} onDone={after} />)}
      {waits && !message.forgotten && (
        <div className="actions">
          <Button type="button" outline={line.reason !== "interop.hl7_key_used"} onClick={() => act("replay")}><Icon name="autorenew" />{t("staff.messages.replay")}</Button>
          {message.text !== undefined && <Button type="button" outline={message.unknown.length > 0 || line.reason === "interop.hl7_key_used"} aria-expanded={doing === "mend"} onClick={() => setDoing(doing === "mend" ? null : "mend")}><Icon name="edit" />{t("staff.messages.mend")}</Button>}
          <Button type="button" outline aria-expanded={doing === "aside"} onClick={() => setDoing(doing === "aside" ? null : "aside")}><Icon name="cancel" />{t("staff.messages.aside")}</Button>
        </div>
      )}
      {waits && message.forgotten && <div className="actions"><Button type="button" outline onClick={() => setDoing("aside")}><Icon name="cancel" />{t("staff.messages.aside")}</Button></div>}
      {line.state === "set_aside" && <div className="actions"><Button type="button" onClick={() => act("take-up")}><Icon name="undo" />{t("staff.messages.take_up")}</Button></div>}
      {doing === "mend" && message.text !== undefined && <MendForm line={line} text={message.text} onDone={after} />}
      {doing === "aside" && <SetAside line={line} onDone={after} />}
      {doing !== "mend" && <Segments message={message} />}
      <History acts={message.acts} />
    </section>
  );
}
