import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { Icon } from "./icon";
import { t } from "./texts";

// For the few acts that cannot be undone: the button says what will happen, and asks once.
export function Sure({ label, icon, what, go, act }: { label: string; icon: string; what: string; go: string; act: () => Promise<unknown> }) {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!asked) return <Button type="button" outline onClick={() => setAsked(true)}><Icon name={icon} />{label}</Button>;
  return (
    <div className="undo" role="group" aria-label={label}>
      <p>{what}</p>
      <div className="actions">
        <Button type="button" disabled={busy} onClick={() => { setBusy(true); void act().finally(() => { setBusy(false); setAsked(false); }); }}>{go}</Button>
        <Button type="button" unstyled onClick={() => setAsked(false)}>{t("staff.form.cancel")}</Button>
      </div>
    </div>
  );
}
