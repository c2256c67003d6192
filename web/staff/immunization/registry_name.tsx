import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { post } from "../shell/api";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { t } from "../shell/texts";

export interface RegistryName {
  given: string;
  family: string;
}

export const missingIn = (name: RegistryName): Errors => ({
  ...(name.given.trim() ? {} : { given: t("staff.registry_name.given_missing") }),
  ...(name.family.trim() ? {} : { family: t("staff.registry_name.family_missing") }),
});

export const keepRegistryName = (person: string, name: RegistryName) =>
  post(`/api/people/${person}/registry-name`, { registry_name: { given: name.given.trim(), family: name.family.trim() } });

export const nameFaults = { "registry_name/given": "given", "registry_name/family": "family" };

// The two fields, for a form of whoever asks.
export function RegistryNameFields({ name, onChange }: { name: RegistryName; onChange: (name: RegistryName) => void }) {
  return (
    <div className="fields">
      <TextField name="given" label={t("staff.registry_name.given")} value={name.given} onChange={(given) => onChange({ ...name, given })} />
      <TextField name="family" label={t("staff.registry_name.family")} value={name.family} onChange={(family) => onChange({ ...name, family })} />
    </div>
  );
}

export function RegistryNameForm({ person, onDone }: { person: string; onDone: () => void }) {
  const [name, setName] = useState<RegistryName>({ given: "", family: "" });
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    const missing = missingIn(name);
    setErrors(missing);
    if (Object.keys(missing).length) return;
    try {
      await keepRegistryName(person, name);
      onDone();
    } catch (problem) {
      setErrors(errorsOf(problem, nameFaults));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.registry_name.title")}>
      <RegistryNameFields name={name} onChange={setName} />
      <Button type="submit">{t("staff.registry_name.go")}</Button>
    </Form>
  );
}
