import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { put } from "../shell/api";
import { AreaField, Form, errorsOf, type Errors } from "../shell/form";
import { t } from "../shell/texts";
import type { MessageLine } from "./types";

// The text of a message, a segment a line. What was there before is kept.
export function MendForm({ line, text, onDone }: { line: MessageLine; text: string; onDone: (now: MessageLine) => void }) {
  const [typed, setTyped] = useState(text);
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    try {
      onDone(await put<MessageLine>(`/api/hl7-messages/${line.id}/text`, { text: typed }, line.version));
    } catch (problem) {
      setErrors(errorsOf(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.messages.mend")} className="message__mend">
      <AreaField name="text" label={t("staff.messages.text")} hint={t("staff.messages.text_hint")} value={typed} onChange={setTyped} rows={12} />
      <Button type="submit" disabled={busy}>{t("staff.messages.mend_go")}</Button>
    </Form>
  );
}
