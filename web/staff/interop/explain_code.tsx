import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { postSeen } from "../shell/api";
import { Form, SelectField, errorsOf, type Errors } from "../shell/form";
import { t } from "../shell/texts";
import type { MessageLine, OpenedMessage, UnknownCode } from "./types";

const meanings = ["detected", "not_detected", "inconclusive", "not_done"] as const;

// A laboratory's own code or words: said once, known from then on.
export function ExplainCode({ message, unknown, onDone }: { message: OpenedMessage; unknown: UnknownCode; onDone: (now: MessageLine) => void }) {
  const [means, setMeans] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const choices: [string, string][] = unknown.kind === "test"
    ? [...message.tests.map((one): [string, string] => [one.means, `${one.name} (${one.means})`]), ["not_ours", t("staff.messages.not_ours")]]
    : meanings.map((one): [string, string] => [one, t(`staff.message_meaning.${one}`)]);
  const submit = async () => {
    if (!means) return setErrors({ means: t("staff.messages.choose_meaning") });
    try {
      const { kind, code } = unknown;
      onDone(await postSeen<MessageLine>(`/api/hl7-messages/${message.line.id}/codes`, message.line.version, { kind, code, means }));
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} className="message__explain" label={t("staff.messages.explain", { code: unknown.code })}>
      <SelectField name="means" value={means} onChange={setMeans} empty="—" choices={choices} hint={t("staff.messages.explain_hint")}
        label={t(unknown.kind === "test" ? "staff.messages.which_test" : "staff.messages.which_meaning", { code: unknown.code })} />
      <Button type="submit">{t("staff.messages.explain_go")}</Button>
    </Form>
  );
}
