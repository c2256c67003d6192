import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { ChoiceField, Form, TextField, errorsOf, type Errors } from "../shell/form";
import { notice } from "../shell/notices";
import { t } from "../shell/texts";
import type { OrganizationKind } from "./types";

const kinds: OrganizationKind[] = ["clinic", "partner", "operators", "laboratory", "department"];

export function OrganizationForm({ onDone }: { onDone: () => void }) {
  const [id] = useState(newId);
  const [name, setName] = useState("");
  const [kind, setKind] = useState<string>("clinic");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    if (!name.trim()) return setErrors({ name: t("staff.organization.name_missing") });
    try {
      await post("/api/organizations", { id, kind, name: name.trim() });
      notice(t("staff.organization.added", { name: name.trim() }));
      onDone();
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <>
      <h2>{t("staff.people_list.organization")}</h2>
      <Form errors={errors} onSubmit={() => void submit()} label={t("staff.people_list.organization")}>
        <TextField name="name" label={t("staff.organization.name")} value={name} onChange={setName} autoFocus />
        <ChoiceField name="kind" label={t("staff.organization.kind")} value={kind} onChange={setKind}
          choices={kinds.map((one) => [one, t(`staff.organization_kind.${one}`)])} />
        <Button type="submit" size="big">{t("staff.organization.go")}</Button>
      </Form>
    </>
  );
}
