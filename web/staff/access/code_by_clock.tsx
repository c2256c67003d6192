import { useEffect, useState } from "react";
import { serverNow, useNow } from "../shell/clock";
import { useProgram } from "../shell/program";
import { t } from "../shell/texts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const stepSeconds = 30;

function bytesOf(base32: string): Uint8Array<ArrayBuffer> {
  const bits = [...base32].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => parseInt(eight, 2));
}

// TOTP, RFC 6238: HMAC-SHA-1 of the step, of which four bytes give six digits.
async function codeAt(typed: string, step: number): Promise<string> {
  const key = await crypto.subtle.importKey("raw", bytesOf(typed), { name: "HMAC", hash: "SHA-1" }, false, ["sign"]);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const mac = new DataView(await crypto.subtle.sign("HMAC", key, counter.buffer));
  const from = mac.getUint8(19) & 15;
  return String((mac.getUint32(from) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

// An app goes by the phone's clock. Where the server's is another, as in a demonstration of the past, no app has the
// code that it wants: whoever holds the key is told it here.
export function CodeByServersClock({ typed }: { typed: string }) {
  useProgram(); // tells the server's time
  const now = useNow();
  const [code, setCode] = useState("");
  const differs = Math.abs(serverNow().getTime() - Date.now()) > 5 * 60_000;
  const step = Math.floor(now.getTime() / 1000 / stepSeconds);
  useEffect(() => {
    if (differs) void codeAt(typed, step).then(setCode);
  }, [differs, typed, step]);
  return differs && code ? <p>{t("staff.invitation.other_clock")} <strong className="codes">{code}</strong></p> : null;
}
