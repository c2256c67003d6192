import { may, type WhoIAm } from "../access/signed_in";
import { t } from "../shell/texts";
import { pageLength, useTaskCount } from "./tasks";

export function TaskCount({ who }: { who: WhoIAm }) {
  const page = useTaskCount(may(who, "work_tasks"));
  const count = page?.tasks.filter((task) => task.state === "open" || task.owner === who.staff).length ?? 0;
  if (!count) return null;
  return <span className="bar__count"><span aria-hidden="true">{page?.more ? `${pageLength}+` : count}</span><span className="usa-sr-only">{t("staff.tasks.count", { count })}</span></span>;
}
