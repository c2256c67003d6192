import { useQuery } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { useStaffNames } from "../access/staff_names";
import { get, postSeen } from "../shell/api";
import { clockTime, dayOf, fullDay } from "../shell/clock";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { t } from "../shell/texts";
import { differences } from "./differences";
import type { Person, PersonVersion } from "./types";

// Every version of who somebody is: what was changed, by whom, when; and the way back.
export function History({ person, mayEdit, onChanged }: { person: Person; mayEdit: boolean; onChanged: (now?: Person) => void }) {
  const history = useQuery({ queryKey: ["history", person.id], queryFn: () => get<{ versions: PersonVersion[] }>(`/api/people/${person.id}/history`).then((all) => all.versions), gcTime: 0 });
  const versions = history.data ?? [];
  const nameOf = useStaffNames(versions.map((one) => one.changed_by));
  if (history.error) return <p className="empty" role="alert">{history.error.message}</p>;
  if (!history.data) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  const mayUndo = mayEdit && (versions[0]?.restores ?? 1) > 1;
  const undo = () => void postSeen<Person>(`/api/people/${person.id}/undo`, person.version).then((now) => { onChanged(now); notice(t("staff.notice.undone")); }, (problem: unknown) => { trouble(problem); onChanged(); });
  return (
    <>
      {mayUndo && <div className="actions"><Button type="button" outline onClick={undo}><Icon name="undo" />{t("staff.person.undo_last")}</Button></div>}
      <ol className="versions">
        {versions.map((one, at) => {
          const before = versions[at + 1];
          return (
            <li key={one.version}>
              <p><strong>{t(`staff.change.${one.change}`)}</strong> · {fullDay(dayOf(one.changed_at))}, {clockTime(one.changed_at)} · {nameOf(one.changed_by)}</p>
              {before && <ul>{differences(before.identity, one.identity).map((difference) => <li key={difference.field}>{difference.field}: <s>{difference.before || "–"}</s> → {difference.after || "–"}</li>)}</ul>}
            </li>
          );
        })}
      </ol>
    </>
  );
}
