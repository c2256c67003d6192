import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { may, type WhoIAm } from "../access/signed_in";
import { post } from "../shell/api";
import { trouble } from "../shell/notices";
import { useProgram } from "../shell/program";
import { t } from "../shell/texts";
import type { Appointment, CallBackLine } from "../shell/types";
import { AskCallBack } from "./ask_call_back";
import { BookForCaller, type Start } from "./book_for_caller";
import { CallBackRows, MyCallBack, noteCall, useCallBacks } from "./call_backs";
import { FindCaller, type Caller } from "./find_caller";
import { JoinStandby } from "./join_standby";
import { PickTime, type Picked } from "./pick_time";

type Waiting = "standby" | "call_back";

// One screen for a call: who calls and what they have on the left, sites and times on the right, the booking between
// them. Nothing moves away while the operator talks. Who works call-backs has them below the caller; the one that is
// held stands above all.
export function PhonePage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const queries = useQueryClient();
  const worksCallBacks = may(who, "work_call_backs");
  const { list, mine, refresh } = useCallBacks(worksCallBacks);
  const [caller, setCaller] = useState<Caller | null>(null);
  const [moving, setMoving] = useState<Appointment | null>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [start, setStart] = useState<(Start & { line: CallBackLine }) | null>(null);
  const [call, setCall] = useState(0);
  if (!program) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  // Nothing of one caller stays for the next.
  const nextCall = () => {
    setCaller(null);
    setMoving(null);
    setPicked(null);
    setWaiting(null);
    setStart(null);
    setCall(call + 1);
  };
  const someoneElse = () => {
    if (picked) void post("/api/holds/release", { token: picked.hold.token }).catch(() => undefined);
    nextCall();
  };
  const findTime = (line: CallBackLine) => {
    someoneElse();
    setStart({ line, name: line.name_to_call, phone: line.to_call?.phone ?? "", voicemail: line.voicemail_allowed, texts: !!line.to_call?.consent.text });
    document.getElementById("when")?.focus();
  };
  // A booking made in a call-back ends it.
  const booked = () => {
    if (start && mine?.call_back === start.line.call_back) void noteCall(mine, "booked", refresh).catch(trouble);
  };
  const back = () => setWaiting(null);
  return (
    <>
      <div className="page-head">
        <h1>{t("staff.phone.title")}</h1>
        <Button type="button" outline className="page-head__end" onClick={nextCall}>{t("staff.phone.next_call")}</Button>
      </div>
      <div className="phone">
        <div className="phone__who">
          {mine && <MyCallBack key={mine.call_back} line={mine} refresh={refresh} onFindTime={findTime} />}
          <FindCaller key={call} program={program} caller={caller} moving={moving} onCaller={setCaller} onMove={setMoving} />
          {list && <CallBackRows list={list} holds={!!mine} refresh={() => { someoneElse(); return refresh(); }} />}
        </div>
        <div className="phone__when" key={call} id="when" tabIndex={-1}>
          {waiting === "standby" ? <JoinStandby {...(start ? { start } : {})} onDone={back} />
            : waiting === "call_back" ? <AskCallBack onAsked={() => void refresh()} onDone={back} />
            : picked ? <BookForCaller program={program} picked={picked} caller={caller} {...(start ? { start } : {})} onBooked={booked} onBack={() => setPicked(null)} onDone={nextCall} />
            : (
              <>
                <PickTime moving={moving} onPicked={setPicked} onMoved={() => { setMoving(null); void queries.invalidateQueries({ queryKey: ["appointments"] }); }} />
                {!moving && (
                  <section className="panel" aria-labelledby="nothing-fits">
                    <h2 id="nothing-fits">{t("staff.waiting.nothing_fits")}</h2>
                    <div className="actions">
                      <Button type="button" outline onClick={() => setWaiting("standby")}>{t("staff.waiting.join_standby")}</Button>
                      <Button type="button" outline onClick={() => setWaiting("call_back")}>{t("staff.waiting.ask_call_back")}</Button>
                    </div>
                  </section>
                )}
              </>
            )}
        </div>
      </div>
    </>
  );
}
