import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { post } from "../shell/api";
import { Icon } from "../shell/icon";
import { trouble } from "../shell/notices";
import { PassedLink } from "../shell/passed_link";
import { t } from "../shell/texts";

// The link by which a contact answers by oneself, to be read out or sent. A new one ends the one before.
export function MonitoringLink({ contact }: { contact: string }) {
  const [code, setCode] = useState("");
  const ask = (renew: "no" | "yes") => void post<{ code: string }>(`/api/contacts/${contact}/monitoring-link`, { renew }).then((made) => setCode(made.code), trouble);
  if (!code) return <Button type="button" outline onClick={() => ask("no")}><Icon name="send" />{t("staff.monitoring.link")}</Button>;
  return (
    <section className="panel" role="status">
      <p className="usa-hint">{t("staff.monitoring.link_hint")}</p>
      <PassedLink path="/m" code={code} />
      <Button type="button" unstyled onClick={() => ask("yes")}><Icon name="undo" />{t("staff.monitoring.link_renew")}</Button>
    </section>
  );
}
