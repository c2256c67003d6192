import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { post } from "../shell/api";
import { clockTime, useNow, fromNow } from "../shell/clock";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { siteName, useProgram } from "../shell/program";
import { Sure } from "../shell/sure";
import { t, tOf } from "../shell/texts";
import { RecoveryCodes } from "./recovery_codes";
import { SecondStepForm } from "./second_step_form";
import { become, type WhoIAm } from "./signed_in";

function PasswordForm({ onDone }: { onDone: () => void }) {
  const [password, setPassword] = useState("");
  const [fresh, setFresh] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const missing: Errors = {};
    if (!password) missing.password = t("staff.sign_in.password_missing");
    if (!fresh) missing.new_password = t("staff.invitation.password_missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    setBusy(true);
    try {
      await post("/api/me/password", { password, new_password: fresh });
      notice(t("staff.account.password_changed"));
      onDone();
    } catch (problem) {
      setErrors(errorsOf(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.account.password")}>
      <TextField name="password" label={t("staff.account.password_now")} value={password} onChange={setPassword} type="password" autoComplete="current-password" autoFocus />
      <TextField name="new_password" label={t("staff.account.password_new")} hint={t("staff.invitation.password_hint")} value={fresh} onChange={setFresh} type="password" autoComplete="new-password" />
      <Button type="submit" disabled={busy}>{busy ? t("staff.form.sending") : t("staff.account.password_go")}</Button>
    </Form>
  );
}

function CodesForm({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const [password, setPassword] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    if (!password) return setErrors({ password: t("staff.sign_in.password_missing") });
    try {
      onCodes((await post<{ recovery_codes: string[] }>("/api/me/recovery-codes", { password })).recovery_codes);
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.account.codes")}>
      <TextField name="password" label={t("staff.account.password_now")} value={password} onChange={setPassword} type="password" autoComplete="current-password" autoFocus />
      <Button type="submit">{t("staff.account.codes_go")}</Button>
    </Form>
  );
}

function PinForm({ onDone }: { onDone: () => void }) {
  const [pin, setPin] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    try {
      await post("/api/pin", { pin: pin.trim() });
      notice(t("staff.account.pin_set"));
      onDone();
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.account.pin")}>
      <TextField name="pin" label={t("staff.account.pin_choose")} hint={t("staff.account.pin_hint")} value={pin} onChange={setPin} type="password" inputMode="numeric" width="medium" autoFocus />
      <Button type="submit">{t("staff.account.pin_go")}</Button>
    </Form>
  );
}

type Doing = "password" | "codes" | "second_step" | "pin" | null;

// How one signs in oneself. Each change asks for the password; where one came in by PIN, it is said what to do first.
export function AccountPage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const queries = useQueryClient();
  const now = useNow(30);
  const [doing, setDoing] = useState<Doing>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const done = () => { setDoing(null); void queries.invalidateQueries({ queryKey: ["who-i-am"] }); };
  const shown = (fresh: string[]) => { setCodes(fresh); done(); };
  const byPin = who.sign_in?.kind === "pin";
  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />;
  const part = (what: Exclude<Doing, null>, icon: string, said: string, form: React.ReactNode) => (
    <li className="setting">
      <div className="setting__head">
        <div><h2><Icon name={icon} />{t(`staff.account.${what}`)}</h2><p>{said}</p></div>
        {!byPin && <Button type="button" outline aria-expanded={doing === what} onClick={() => setDoing(doing === what ? null : what)}>{doing === what ? t("staff.form.cancel") : t(`staff.account.${what}_start`)}<span className="usa-sr-only"> {t(`staff.account.${what}`)}</span></Button>}
      </div>
      {doing === what && form}
    </li>
  );
  return (
    <>
      <div className="page-head"><h1>{t("staff.account.title")}</h1></div>
      <div className="who">
        <p>
          <strong>{who.display_name}</strong><span>{t("staff.sign_in.name")}: {who.sign_in_name}</span>
          <span>{who.roles.map((role) => tOf("staff.role", role)).join(", ")}</span>
          {program && who.sites.length > 0 && <span>{who.sites.map((site) => siteName(program, site)).join(", ")}</span>}
        </p>
        {who.sign_in && <p><span><Icon name="schedule" />{t("staff.account.ends", { time: clockTime(who.sign_in.ends_at), in: fromNow(who.sign_in.ends_at, now) })}</span></p>}
      </div>
      {byPin && <p className="act-now"><Icon name="info" />{t("staff.account.by_pin")}</p>}
      <ul className="settings">
        {part("pin", "lock", who.has_pin ? t("staff.account.pin_is_set") : t("staff.account.pin_none"), <PinForm onDone={done} />)}
        {part("password", "security", t("staff.account.password_said"), <PasswordForm onDone={done} />)}
        {part("second_step", "phone", t("staff.account.second_step_said"), <SecondStepForm onCodes={shown} />)}
        {part("codes", "list", t("staff.account.codes_left", { count: who.recovery_codes_left }), <CodesForm onCodes={shown} />)}
        <li className="setting">
          <div className="setting__head">
            <div><h2><Icon name="logout" />{t("staff.account.everywhere")}</h2><p>{t("staff.account.everywhere_said")}</p></div>
            <Sure label={t("staff.account.everywhere")} icon="logout" what={t("staff.account.everywhere_what")} go={t("staff.account.everywhere_go")}
              act={() => post("/api/me/end-sign-ins").then(() => become("ended"), trouble)} />
          </div>
        </li>
      </ul>
    </>
  );
}
