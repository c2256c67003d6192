import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { postSeen } from "../shell/api";
import { ChoiceField, Form, errorsOf, type Errors } from "../shell/form";
import { t } from "../shell/texts";
import type { MessageLine } from "./types";

const reasons = ["not_reportable", "sent_twice", "test_of_ours", "sender_sends_again", "other"] as const;

export function SetAside({ line, onDone }: { line: MessageLine; onDone: (now: MessageLine) => void }) {
  const [why, setWhy] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    if (!why) return setErrors({ why: t("staff.messages.aside_why_missing") });
    try {
      onDone(await postSeen<MessageLine>(`/api/hl7-messages/${line.id}/set-aside`, line.version, { why }));
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.messages.aside")}>
      <ChoiceField name="why" label={t("staff.messages.aside_why")} value={why} onChange={setWhy} choices={reasons.map((one) => [one, t(`staff.message_aside.${one}`)])} />
      <Button type="submit">{t("staff.messages.aside_go")}</Button>
    </Form>
  );
}
