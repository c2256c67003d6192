import { useEffect, useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { post } from "../shell/api";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { trouble } from "../shell/notices";
import { t } from "../shell/texts";
import { AppKey } from "./app_key";
import type { QrPicture } from "./types";

interface Offer {
  token: string;
  second_step_uri: string;
  second_step_key: string;
  second_step_qr: QrPicture;
}

// Another phone. The one in use counts until the new one has shown its first code.
export function SecondStepForm({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  useEffect(() => { post<Offer>("/api/me/second-step/offer").then(setOffer, trouble); }, []);
  if (!offer) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  const submit = async () => {
    const missing: Errors = {};
    if (!code.trim()) missing.second_step = t("staff.sign_in.code_missing");
    if (!password) missing.password = t("staff.sign_in.password_missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    setBusy(true);
    try {
      const { recovery_codes } = await post<{ recovery_codes: string[] }>("/api/me/second-step", { password, token: offer.token, second_step: code.replaceAll(" ", "") });
      onCodes(recovery_codes);
    } catch (problem) {
      setErrors(errorsOf(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.account.second_step")}>
      <AppKey qr={offer.second_step_qr} uri={offer.second_step_uri} typed={offer.second_step_key} />
      <TextField name="second_step" label={t("staff.account.second_step_code")} value={code} onChange={setCode} inputMode="numeric" autoComplete="one-time-code" width="medium" />
      <TextField name="password" label={t("staff.account.password_now")} value={password} onChange={setPassword} type="password" autoComplete="current-password" />
      <Button type="submit" disabled={busy}>{busy ? t("staff.form.sending") : t("staff.account.second_step_go")}</Button>
    </Form>
  );
}
