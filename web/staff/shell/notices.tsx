import { useSyncExternalStore } from "react";
import { Button } from "@trussworks/react-uswds";
import { onHandOver } from "../access/signed_in";
import { Problem } from "./api";
import { Icon } from "./icon";
import { t } from "./texts";

// What was just done, with the way back beside it: undo instead of "are you sure". One at a time, and it stays until
// the next act or until it is closed: nobody is hurried.
interface Notice {
  kind: "done" | "trouble";
  text: string;
  undo?: (() => Promise<unknown>) | undefined;
}

let current: Notice | null = null;
const watchers = new Set<() => void>();
function show(notice: Notice | null): void {
  current = notice;
  watchers.forEach((watcher) => watcher());
}

export const notice = (text: string, undo?: () => Promise<unknown>) => show({ kind: "done", text, undo });
export const trouble = (problem: unknown) =>
  show({ kind: "trouble", text: problem instanceof Problem ? problem.detail : t("staff.form.unexpected") });
export const hush = () => show(null);
onHandOver(hush);

export function Notices() {
  const shown = useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, () => current);
  const undo = () => {
    const way = shown?.undo;
    if (!way) return;
    show(null);
    way().then(() => show({ kind: "done", text: t("staff.notice.undone") }), trouble);
  };
  return (
    <div className="notices" role="status" aria-live="polite">
      {shown && (
        <div className={`notice notice--${shown.kind}`}>
          <Icon name={shown.kind === "done" ? "check_circle" : "error"} />
          <p>{shown.text}</p>
          {shown.undo && <Button type="button" outline onClick={undo}><Icon name="undo" />{t("staff.notice.undo")}</Button>}
          <Button type="button" unstyled onClick={hush}><Icon name="close" />{t("staff.notice.close")}</Button>
        </div>
      )}
    </div>
  );
}
