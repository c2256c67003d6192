import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { newId, post } from "../shell/api";
import { Form, SelectField, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { t, tOf } from "../shell/texts";
import type { BestTime } from "../shell/types";
import { PhoneFields, noPhone, phoneOf } from "./reach";

const times: BestTime[] = ["any_time", "morning", "afternoon", "evening"];

// For a caller who cannot wait on the line: a name to ask for and a phone.
export function AskCallBack({ onAsked, onDone }: { onAsked: () => void; onDone: () => void }) {
  const [id] = useState(newId);
  const [name, setName] = useState("");
  const [phone, setPhone] = useState(noPhone);
  const [language, setLanguage] = useState("english");
  const [best, setBest] = useState<BestTime>("any_time");
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState("");
  const submit = async () => {
    setErrors({});
    setBusy(true);
    try {
      const given = phoneOf(phone);
      const asked = await post<{ code: string }>("/api/call-backs", {
        id, name_to_call: name.trim() || undefined, consent: { text: false, voicemail: false, say_who_calls: false }, ...given,
        language, best_time: best,
      });
      setCode(asked.code);
      onAsked();
    } catch (problem) {
      setErrors(errorsOf(problem, { name_to_call: "name", "contact_points/0/phone": "phone" }));
    } finally {
      setBusy(false);
    }
  };
  if (code) {
    return (
      <section className="panel" role="status">
        <h2><Icon name="check_circle" /> {t("staff.waiting.call_back_asked", { name: name.trim() })}</h2>
        <p>{t("staff.waiting.call_back_code")}</p>
        <p className="next__code">{code}</p>
        <Button type="button" size="big" autoFocus onClick={onDone}>{t("staff.waiting.done")}</Button>
      </section>
    );
  }
  return (
    <section className="panel">
      <h2>{t("staff.waiting.ask_call_back")}</h2>
      <Form errors={errors} onSubmit={() => void submit()} label={t("staff.waiting.ask_call_back")}>
        <TextField name="name" label={t("staff.waiting.ask_for")} hint={t("staff.walk_in.name_hint")} value={name} onChange={setName} autoFocus />
        <PhoneFields value={phone} onChange={setPhone} optional={false} />
        <SelectField name="best_time" label={t("staff.waiting.best_time")} value={best} onChange={(value) => setBest(value as BestTime)}
          choices={times.map((time) => [time, tOf("staff.best_time", time)])} />
        <SelectField name="language" label={t("staff.waiting.language")} value={language} onChange={setLanguage}
          choices={["english", "spanish"].map((one) => [one, tOf("staff.language", one)])} />
        <div className="actions">
          <Button type="submit" size="big" disabled={busy}>{t("staff.waiting.ask_call_back")}</Button>
          <Button type="button" unstyled onClick={onDone}>{t("staff.form.cancel")}</Button>
        </div>
      </Form>
    </section>
  );
}
