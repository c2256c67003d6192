import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { t } from "../shell/texts";
import { useProgram } from "../shell/program";
import { BookForCaller } from "./book_for_caller";
import { FindCaller, type Caller } from "./find_caller";
import { PickTime, type Picked } from "./pick_time";
import type { Appointment } from "../shell/types";

// One screen for a call: who calls and what they have on the left, sites and times on the right, the booking between
// them. Nothing moves away while the operator talks.
export function PhonePage() {
  const program = useProgram();
  const [caller, setCaller] = useState<Caller | null>(null);
  const [moving, setMoving] = useState<Appointment | null>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [call, setCall] = useState(0);
  if (!program) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  const nextCall = () => {
    setCaller(null);
    setMoving(null);
    setPicked(null);
    setCall(call + 1);
  };
  return (
    <>
      <div className="page-head">
        <h1>{t("staff.phone.title")}</h1>
        <Button type="button" outline className="page-head__end" onClick={nextCall}>{t("staff.phone.next_call")}</Button>
      </div>
      <div className="phone" key={call}>
        <div className="phone__who">
          <FindCaller program={program} caller={caller} moving={moving} onCaller={setCaller} onMove={setMoving} />
        </div>
        <div className="phone__when">
          {picked ? <BookForCaller program={program} picked={picked} caller={caller} onBack={() => setPicked(null)} onDone={nextCall} />
            : <PickTime moving={moving} onPicked={setPicked} onMoved={() => setMoving(null)} />}
        </div>
      </div>
    </>
  );
}
