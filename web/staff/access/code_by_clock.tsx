import { useEffect, useState } from "react";
import { serverNow, useNow } from "../shell/clock";
import { useProgram } from "../shell/program";
import { t } from "../shell/texts";

// Loaded where it is needed only.
async function codeAt(secret: string, timestamp: number): Promise<string> {
  const { TOTP } = await import("otpauth");
  return new TOTP({ secret }).generate({ timestamp });
}

// An app goes by the phone's clock. Where the server's is another, as in a demonstration of the past, no app has the
// code that it wants: whoever holds the key is told it here.
export function CodeByServersClock({ typed }: { typed: string }) {
  useProgram(); // tells the server's time
  const now = useNow();
  const [code, setCode] = useState("");
  const differs = Math.abs(serverNow().getTime() - Date.now()) > 5 * 60_000;
  useEffect(() => {
    if (differs) void codeAt(typed, now.getTime()).then(setCode);
  }, [differs, typed, now]);
  return differs && code ? <p>{t("staff.invitation.other_clock")} <strong className="codes">{code}</strong></p> : null;
}
