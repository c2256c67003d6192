import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { fullDay, clockTime, dayOf } from "../shell/clock";
import { Icon } from "../shell/icon";
import { t } from "../shell/texts";
import type { OneTimeLink } from "./types";

// Copies where the browser allows it; else the text stays selected, to be copied by hand.
export function CopyButton({ text, from }: { text: string; from: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      (document.getElementById(from) as HTMLInputElement | null)?.select();
    }
  };
  return <Button type="button" onClick={() => void copy()}><Icon name={copied ? "check" : "content_copy"} />{t(copied ? "staff.link.copied" : "staff.link.copy")}</Button>;
}

// A link that works once. It is shown now and nowhere again; who needs another one asks for it.
export function LinkShown({ link, name, onDone }: { link: OneTimeLink; name: string; onDone: () => void }) {
  const address = `${location.origin}/staff/invitation#${link.token}`;
  return (
    <div className="shown-once" role="status">
      <h3>{t("staff.link.title", { name })}</h3>
      <p>{t("staff.link.how", { day: fullDay(dayOf(link.ends_at)), time: clockTime(link.ends_at) })}</p>
      <label className="usa-label" htmlFor="one-time-link">{t("staff.link.label")}</label>
      <input id="one-time-link" className="usa-input codes" readOnly value={address} onFocus={(event) => event.target.select()} />
      <div className="actions">
        <CopyButton text={address} from="one-time-link" />
        <Button type="button" outline onClick={onDone}>{t("staff.link.done")}</Button>
      </div>
    </div>
  );
}

export function PinShown({ pin, name, onDone }: { pin: string; name: string; onDone: () => void }) {
  return (
    <div className="shown-once" role="status">
      <h3>{t("staff.day_vaccinator.pin_title", { name })}</h3>
      <p className="shown-once__pin codes">{pin.slice(0, 3)} {pin.slice(3)}</p>
      <p>{t("staff.day_vaccinator.pin_how")}</p>
      <Button type="button" onClick={onDone}>{t("staff.link.done")}</Button>
    </div>
  );
}
