import { useCallback, useEffect, useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { post } from "../shell/api";
import { sinceTouched, useAttention } from "../shell/attention";
import { serverNow } from "../shell/clock";
import { Icon } from "../shell/icon";
import { useProgram } from "../shell/program";
import { t } from "../shell/texts";
import { become, lock, useSignOut, type MySignIn, type WhoIAm } from "./signed_in";

export const lockAfterMinutes = 5; // a site device that nobody touches
const told = 120_000; // how long before the end it is said
const tellServerEvery = 240_000;

type Warning = { kind: "idle" | "over" | "lock"; seconds: number } | null;

// Watches how long nobody has touched the page: says two minutes before the sign-in ends, and locks a site device after
// the pack's minutes. Whoever types for long without sending anything stays signed in.
export function SignInEnd({ who }: { who: WhoIAm }) {
  const queries = useQueryClient();
  const signOut = useSignOut();
  const program = useProgram();
  const [warning, setWarning] = useState<Warning>(null);
  const lastTold = useRef(Date.now());
  const signIn = who.sign_in;

  const stay = useCallback(() => {
    lastTold.current = Date.now();
    setWarning(null);
    post<MySignIn>("/api/me/stay").then((sign_in) =>
      queries.setQueryData<WhoIAm>(["who-i-am"], (before) => before && { ...before, sign_in }), () => undefined);
  }, [queries]);

  const onTouch = useCallback(() => {
    if (Date.now() - lastTold.current > tellServerEvery || warning?.kind === "idle") stay();
    else if (warning?.kind === "lock") setWarning(null);
  }, [stay, warning]);
  useAttention(onTouch);

  const lockAfter = signIn?.device && (who.has_pin || signIn.kind === "pin") ? lockAfterMinutes * 60_000 : Infinity;
  useEffect(() => {
    if (!signIn || !program) return;
    const look = () => {
      const untouched = sinceTouched();
      if (untouched >= lockAfter) return lock();
      const idle = Date.parse(signIn.idle_ends_at) - serverNow().getTime();
      const over = Date.parse(signIn.ends_at) - serverNow().getTime();
      if (Math.min(idle, over) <= 0) {
        become("ended");
      } else if (over <= told) {
        setWarning({ kind: "over", seconds: Math.ceil(over / 1000) });
      } else if (untouched >= lockAfter - 30_000) {
        setWarning({ kind: "lock", seconds: Math.ceil((lockAfter - untouched) / 1000) });
      } else if (idle <= told && untouched > 60_000) {
        setWarning({ kind: "idle", seconds: Math.ceil(idle / 1000) });
      } else {
        setWarning(null);
      }
    };
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [signIn, program, lockAfter]);

  // Another tab may have gone on meanwhile: ask once before saying anything.
  const warned = warning !== null;
  useEffect(() => {
    if (warned) void queries.invalidateQueries({ queryKey: ["who-i-am"] });
  }, [warned, queries]);

  if (!warning) return null;
  const minutes = Math.ceil(warning.seconds / 60);
  return (
    <div className="ending" role="alertdialog" aria-label={t("staff.ending.title")} aria-live="assertive">
      <Icon name={warning.kind === "lock" ? "lock" : "timer"} />
      <p>{warning.kind === "lock" ? t("staff.ending.lock", { seconds: warning.seconds }) : t(`staff.ending.${warning.kind}`, { minutes })}</p>
      {warning.kind === "over"
        ? <Button type="button" onClick={() => become("ended")}>{t("staff.ending.again")}</Button>
        : <Button type="button" onClick={warning.kind === "lock" ? () => setWarning(null) : stay}>{t("staff.ending.stay")}</Button>}
      <Button type="button" outline onClick={warning.kind === "lock" ? lock : () => void signOut()}>{t(warning.kind === "lock" ? "staff.frame.lock" : "staff.frame.sign_out")}</Button>
    </div>
  );
}
