import { useQuery } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { useStaffNames } from "../access/staff_names";
import { get, post } from "../shell/api";
import { dayOf, fullDay } from "../shell/clock";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { t } from "../shell/texts";
import type { MergeLine } from "./merging";

// Which records are one in this person, and the way back.
export function Merges({ person, onParted }: { person: string; onParted: () => void }) {
  const list = useQuery({ queryKey: ["merges", person], queryFn: () => get<{ merges: MergeLine[] }>(`/api/people/${person}/merges`).then((all) => all.merges), gcTime: 0, retry: false });
  const merges = list.data ?? [];
  const nameOf = useStaffNames(merges.map((one) => one.merged_by));
  if (!merges.length) return null;
  const part = (id: string) => void post<{ identity_left: boolean }>(`/api/merges/${id}/undo`).then((parted) => {
    notice(t(parted.identity_left ? "staff.merge.parted_as_edited" : "staff.merge.parted"));
    void list.refetch();
    onParted();
  }, trouble);
  return (
    <>
      <h3>{t("staff.merge.holds", { count: merges.length + 1 })}</h3>
      <ul className="doses">
        {merges.map((one, at) => (
          <li key={one.id}>{t("staff.merge.merged_on", { day: fullDay(dayOf(one.merged_at)), name: nameOf(one.merged_by) })}{" "}
            {at === 0 && <Button type="button" unstyled onClick={() => part(one.id)}><Icon name="undo" />{t("staff.merge.part")}</Button>}</li>
        ))}
      </ul>
    </>
  );
}
