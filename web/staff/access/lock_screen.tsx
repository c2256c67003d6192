import { useEffect, useRef, useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { Problem } from "../shell/api";
import { Icon } from "../shell/icon";
import { t } from "../shell/texts";
import type { DeviceHere } from "./device";
import { useUnlock } from "./signed_in";

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

// Six digits, typed or tapped with gloves on; the sixth unlocks.
function PinPad({ onPin, busy, error }: { onPin: (pin: string) => Promise<void>; busy: boolean; error: string }) {
  const [pin, setPin] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const take = (typed: string) => {
    const next = typed.replace(/\D/g, "").slice(0, 6);
    setPin(next);
    if (next.length < 6 || busy) return;
    void onPin(next).finally(() => {
      setPin("");
      field.current?.focus();
    });
  };
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="pin">
      <label className="usa-label" htmlFor="pin">{t("staff.lock.pin")}</label>
      {error && <span className="usa-error-message" role="alert" id="pin-error">{error}</span>}
      <input id="pin" className="usa-input pin__field" type="password" inputMode="numeric" autoComplete="off" maxLength={6}
        value={pin} aria-invalid={!!error} {...(error ? { "aria-describedby": "pin-error" } : {})} onChange={(event) => take(event.target.value)} />
      <div className="pin__keys">
        {keys.map((key) => <button key={key} type="button" className="pin__key" onClick={() => take(pin + key)}>{key}</button>)}
        <button type="button" className="pin__key pin__key--word" onClick={() => setPin("")}>{t("staff.lock.clear")}</button>
        <button type="button" className="pin__key" onClick={() => take(`${pin}0`)}>0</button>
        <button type="button" className="pin__key pin__key--word" onClick={() => setPin(pin.slice(0, -1))}>{t("staff.lock.back")}</button>
      </div>
    </div>
  );
}

// The door of a site device: a name, six digits. Names of staff only; nothing of anybody who comes to the site.
export function LockScreen({ device, last, onPassword }: { device: DeviceHere; last: string; onPassword: () => void }) {
  const unlock = useUnlock();
  const known = device.staff.some((one) => one.staff === last);
  const [staff, setStaff] = useState(known ? last : device.staff.length === 1 ? device.staff[0]?.staff ?? "" : "");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const chosen = device.staff.find((one) => one.staff === staff);
  const tryPin = async (pin: string) => {
    setBusy(true);
    setError("");
    try {
      await unlock(staff, pin);
    } catch (problem) {
      setError(problem instanceof Problem ? problem.detail : t("staff.form.unexpected"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="lock">
      <h1><Icon name="lock" />{t("staff.lock.title")}</h1>
      <p className="lock__device">{device.device_name}</p>
      {chosen ? (
        <>
          <p className="lock__who">
            <Icon name="account_circle" /><strong>{chosen.display_name}</strong>
            {device.staff.length > 1 && <Button type="button" unstyled onClick={() => { setStaff(""); setError(""); }}>{t("staff.lock.someone_else")}</Button>}
          </p>
          <PinPad key={staff} onPin={tryPin} busy={busy} error={error} />
          {busy && <p role="status">{t("staff.form.sending")}</p>}
        </>
      ) : (
        <>
          <h2>{t("staff.lock.who")}</h2>
          <ul className="lock__names">
            {device.staff.map((one) => (
              <li key={one.staff}><Button type="button" outline onClick={() => setStaff(one.staff)}>{one.display_name}</Button></li>
            ))}
          </ul>
        </>
      )}
      <Button type="button" unstyled onClick={onPassword}>{t("staff.lock.password")}</Button>
      <p className="usa-hint">{t("staff.lock.help")}</p>
    </div>
  );
}
