import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, newId, post } from "../shell/api";
import { dayOf, fullDay } from "../shell/clock";
import { Form, SelectField, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { Sure } from "../shell/sure";
import { t } from "../shell/texts";
import type { Organization } from "./types";

interface SendingToken {
  id: string;
  organization_name: string;
  name: string;
  issued_at: string;
  used_at?: string;
  revoked_at?: string;
}

// A laboratory that is there already, or a new one by its name.
function IssueForm({ laboratories, onIssued }: { laboratories: Organization[]; onIssued: (token: string) => void }) {
  const [id, setId] = useState(newId);
  const [organization, setOrganization] = useState("");
  const [laboratory, setLaboratory] = useState("");
  const [name, setName] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    if (!organization && !laboratory.trim()) return setErrors({ laboratory: t("staff.laboratories.which_missing") });
    try {
      const of = organization || newId();
      if (!organization) await post("/api/organizations", { id: of, kind: "laboratory", name: laboratory.trim() });
      setOrganization(of);
      const issued = await post<{ token: string }>("/api/sending-tokens", { id, organization: of, name: name.trim() });
      setId(newId());
      setName("");
      setErrors({});
      onIssued(issued.token);
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.laboratories.issue")}>
      {laboratories.length > 0 && (
        <SelectField name="organization" label={t("staff.laboratories.which")} value={organization} onChange={setOrganization}
          empty={t("staff.laboratories.another")} choices={laboratories.map((one) => [one.id, one.name])} />
      )}
      {!organization && <TextField name="laboratory" label={t("staff.laboratories.name")} value={laboratory} onChange={setLaboratory} />}
      <TextField name="name" label={t("staff.laboratories.what_for")} hint={t("staff.laboratories.what_for_hint")} value={name} onChange={setName} />
      <Button type="submit">{t("staff.laboratories.issue")}</Button>
    </Form>
  );
}

function ShownOnce({ token, onSeen }: { token: string; onSeen: () => void }) {
  const copy = () => void navigator.clipboard.writeText(token).then(() => notice(t("staff.laboratories.copied")), trouble);
  return (
    <div className="shown-once" role="status">
      <p><Icon name="security" />{t("staff.laboratories.once")}</p>
      <p><code className="message__token">{token}</code></p>
      <p>{t("staff.laboratories.how")}</p>
      <div className="actions">
        <Button type="button" onClick={copy}>{t("staff.laboratories.copy")}</Button>
        <Button type="button" outline onClick={onSeen}>{t("staff.laboratories.seen")}</Button>
      </div>
    </div>
  );
}

// Which laboratories may send results, and by which tokens.
export function LaboratoriesPage() {
  const queries = useQueryClient();
  const [shown, setShown] = useState("");
  const tokens = useQuery({ queryKey: ["sending-tokens"], queryFn: () => get<{ tokens: SendingToken[] }>("/api/sending-tokens").then((all) => all.tokens) });
  const organizations = useQuery({ queryKey: ["organizations"], queryFn: () => get<{ organizations: Organization[] }>("/api/organizations").then((all) => all.organizations) });
  const problem = tokens.error ?? organizations.error;
  if (problem) return <p className="empty" role="alert">{problem.message}</p>;
  if (!tokens.data || !organizations.data) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  const changed = () => Promise.all(["sending-tokens", "organizations"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const revoke = (one: SendingToken) => post(`/api/sending-tokens/${one.id}/revoke`).then(() => { notice(t("staff.laboratories.revoked", { name: one.name })); return changed(); }, trouble);
  return (
    <>
      <div className="page-head"><h1>{t("staff.laboratories.title")}</h1></div>
      <p className="lead-in">{t("staff.laboratories.what")}</p>
      <div className="two">
        <section className="panel">
          <h2>{t("staff.laboratories.issue")}</h2>
          {shown ? <ShownOnce token={shown} onSeen={() => setShown("")} />
            : <IssueForm laboratories={organizations.data.filter((one) => one.kind === "laboratory")} onIssued={(token) => { setShown(token); void changed(); }} />}
        </section>
        <section className="two__side">
          <h2>{t("staff.laboratories.all")}</h2>
          {tokens.data.length === 0 && <p className="empty">{t("staff.laboratories.none")}</p>}
          <ul className="lots">
            {tokens.data.map((one) => (
              <li key={one.id} className="lot">
                <div className="lot__what">
                  <h3>{one.organization_name}: {one.name}</h3>
                  <p>{t("staff.laboratories.since", { day: fullDay(dayOf(one.issued_at)) })} · {one.used_at ? t("staff.laboratories.used", { day: fullDay(dayOf(one.used_at)) }) : t("staff.laboratories.unused")}</p>
                  {one.revoked_at && <p><Icon name="cancel" />{t("staff.laboratories.revoked_on", { day: fullDay(dayOf(one.revoked_at)) })}</p>}
                </div>
                {!one.revoked_at && <Sure label={t("staff.laboratories.revoke")} icon="cancel" what={t("staff.laboratories.revoke_what", { name: one.name })} go={t("staff.laboratories.revoke_go")} act={() => revoke(one)} />}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
