import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { t } from "../shell/texts";
import { useSignIn } from "./signed_in";

// Name, password, six digits. One page: password managers and one-time-code fields work, and nothing says which of the
// three was wrong.
export function SignIn({ ended, device }: { ended: boolean; device?: string }) {
  const signIn = useSignIn();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const missing: Errors = {};
    if (!name.trim()) missing.name = t("staff.sign_in.name_missing");
    if (!password) missing.password = t("staff.sign_in.password_missing");
    if (!code.trim()) missing.second_step = t("staff.sign_in.code_missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    setBusy(true);
    try {
      await signIn({ sign_in_name: name.trim(), password, second_step: code.replaceAll(" ", "") });
    } catch (problem) {
      setErrors(errorsOf(problem, { sign_in_name: "name" }));
      setCode("");
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="sign-in">
      <h1>{t("staff.sign_in.title")}</h1>
      {device && <p className="lock__device"><Icon name="lock" />{device}</p>}
      {ended && <p className="sign-in__ended" role="status"><Icon name="info" />{t("staff.sign_in.ended")}</p>}
      <Form errors={errors} onSubmit={() => void submit()} label={t("staff.sign_in.title")}>
        <TextField name="name" label={t("staff.sign_in.name")} value={name} onChange={setName} autoComplete="username" autoFocus />
        <TextField name="password" label={t("staff.sign_in.password")} value={password} onChange={setPassword}
          type="password" autoComplete="current-password" />
        <TextField name="second_step" label={t("staff.sign_in.code")} hint={t("staff.sign_in.code_hint")} value={code}
          onChange={setCode} inputMode="numeric" autoComplete="one-time-code" width="medium" />
        <Button type="submit" size="big" disabled={busy}>{busy ? t("staff.form.sending") : t("staff.sign_in.go")}</Button>
      </Form>
      <h2>{t("staff.sign_in.help")}</h2>
      <dl className="help">
        <dt>{t("staff.sign_in.help_new")}</dt><dd>{t("staff.sign_in.help_new_do")}</dd>
        <dt>{t("staff.sign_in.help_password")}</dt><dd>{t("staff.sign_in.help_password_do")}</dd>
        <dt>{t("staff.sign_in.help_phone")}</dt><dd>{t("staff.sign_in.help_phone_do")}</dd>
        {device && <><dt>{t("staff.sign_in.help_pin")}</dt><dd>{t("staff.sign_in.help_pin_do")}</dd></>}
      </dl>
    </div>
  );
}
