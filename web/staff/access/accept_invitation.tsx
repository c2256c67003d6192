import { useEffect, useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { post, Problem } from "../shell/api";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { t } from "../shell/texts";
import { AppKey } from "./app_key";
import { RecoveryCodes } from "./recovery_codes";
import type { QrPicture } from "./types";

interface Found {
  purpose: "set_everything" | "set_password";
  display_name: string;
  sign_in_name: string;
  second_step_uri?: string;
  second_step_key?: string;
  second_step_qr?: QrPicture;
}

// The page of a one-time link. Its token stands after '#', which no browser sends; it leaves the address at once.
export function AcceptInvitation() {
  const [token] = useState(() => location.hash.slice(1));
  const [found, setFound] = useState<Found | null>(null);
  const [trouble, setTrouble] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [codes, setCodes] = useState<string[] | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    history.replaceState(null, "", "/staff/invitation");
    post<Found>("/api/invitations/find", { token }).then(setFound, (problem: unknown) =>
      setTrouble(problem instanceof Problem ? problem.detail : t("staff.form.unexpected")));
  }, [token]);

  const submit = async () => {
    const missing: Errors = {};
    if (!password) missing.password = t("staff.invitation.password_missing");
    if (!code.trim()) missing.second_step = t("staff.sign_in.code_missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    setBusy(true);
    try {
      const accepted = await post<{ recovery_codes: string[] }>("/api/invitations/accept", { token, password, second_step: code.replaceAll(" ", "") });
      if (accepted.recovery_codes.length) setCodes(accepted.recovery_codes);
      else location.assign("/staff/");
    } catch (problem) {
      setErrors(errorsOf(problem));
      setCode("");
    } finally {
      setBusy(false);
    }
  };

  if (codes) return <RecoveryCodes codes={codes} onKept={() => location.assign("/staff/")} />;
  if (trouble) return <p className="empty" role="alert">{trouble}</p>;
  if (!found) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  return (
    <div className="sign-in">
      <h1>{t("staff.invitation.title", { name: found.display_name })}</h1>
      <p>{t("staff.sign_in.name")}: <strong>{found.sign_in_name}</strong></p>
      <Form errors={errors} onSubmit={() => void submit()} label={t("staff.invitation.title", { name: found.display_name })}>
        <TextField name="password" label={t("staff.invitation.password")} hint={t("staff.invitation.password_hint")} value={password}
          onChange={setPassword} type="password" autoComplete="new-password" autoFocus />
        {found.second_step_key && (
          <AppKey qr={found.second_step_qr} uri={found.second_step_uri} typed={found.second_step_key} />
        )}
        <TextField name="second_step" label={t("staff.sign_in.code")} hint={t("staff.sign_in.code_hint")} value={code} onChange={setCode}
          inputMode="numeric" autoComplete="one-time-code" width="medium" />
        <Button type="submit" size="big" disabled={busy}>{busy ? t("staff.form.sending") : t("staff.invitation.go")}</Button>
      </Form>
    </div>
  );
}
