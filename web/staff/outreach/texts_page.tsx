import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, put } from "../shell/api";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { t } from "../shell/texts";
import type { TextOverview } from "./phone_texts";

const refreshMs = 10_000;

// How texts to phones go out, in numbers, and the switch that makes them wait.
export function TextsPage() {
  const queries = useQueryClient();
  const shown = useQuery({ queryKey: ["texts"], queryFn: () => get<TextOverview>("/api/staff/texts"), refetchInterval: refreshMs });
  const texts = shown.data;
  if (shown.error) return <p className="empty" role="alert">{shown.error.message}</p>;
  if (!texts) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  const set = (flow: TextOverview["flow"]) => put("/api/staff/texts/flow", { flow }).then(() => queries.invalidateQueries({ queryKey: ["texts"] }));
  const switchTo = (flow: TextOverview["flow"]) =>
    void set(flow).then(() => notice(t(`staff.texts.now_${flow}`), () => set(texts.flow)), trouble);
  const on = texts.gateway === "configured";
  return (
    <section className="panel" aria-label={t("staff.texts.title")}>
      <h2>{t("staff.texts.title")}</h2>
      <p className={on && texts.flow === "running" ? "good" : "warn"}>
        <Icon name={on && texts.flow === "running" ? "check_circle" : "warning"} />
        {t(!on ? "staff.texts.off" : texts.flow === "paused" ? "staff.texts.paused" : "staff.texts.on")}
      </p>
      <dl className="facts facts--rows">
        <div><dt>{t("staff.texts.waiting")}</dt><dd><strong>{texts.waiting}</strong></dd></div>
        <div><dt>{t("staff.texts.sent_today")}</dt><dd><strong>{texts.sent_today}</strong> · {t("staff.texts.segments", { count: texts.segments_today })}</dd></div>
        <div><dt>{t("staff.texts.failed_today")}</dt><dd><strong>{texts.failed_today}</strong></dd></div>
        <div><dt>{t("staff.texts.stopped")}</dt><dd><strong>{texts.stopped_numbers}</strong></dd></div>
      </dl>
      <p className="usa-hint">{t("staff.texts.hint")}</p>
      {on && (
        <div className="actions">
          {texts.flow === "running"
            ? <Button type="button" outline onClick={() => switchTo("paused")}><Icon name="hourglass_empty" />{t("staff.texts.pause")}</Button>
            : <Button type="button" size="big" onClick={() => switchTo("running")}><Icon name="send" />{t("staff.texts.resume")}</Button>}
        </div>
      )}
    </section>
  );
}
