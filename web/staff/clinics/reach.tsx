import { Checkbox } from "@trussworks/react-uswds";
import { TextField } from "../shell/form";
import { Icon } from "../shell/icon";
import { useProgram } from "../shell/program";
import { t } from "../shell/texts";
import type { Consent } from "../shell/types";

export const phoneLink = (e164: string) => `tel:${e164}`;

// "+12035550123" as "203-555-0123"; a number of another country as it is.
export function phoneShown(e164: string): string {
  const own = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  return own ? `${own[1]}-${own[2]}-${own[3]}` : e164;
}

// What one may do with the phone, in words and not by colour.
export function Reach({ consent }: { consent: Consent }) {
  const program = useProgram();
  return (
    <p><Icon name={consent.voicemail ? "check_circle" : "cancel"} /> {t(consent.voicemail ? "staff.waiting.voicemail_yes" : "staff.waiting.voicemail_no", { help_line: program?.help_line ?? "" })}
      {consent.text && <> · {t("staff.waiting.text_yes")}</>}</p>
  );
}

export interface PhoneTyped {
  phone: string;
  texts: boolean;
  voicemail: boolean;
}
export const noPhone: PhoneTyped = { phone: "", texts: false, voicemail: false };

// A phone and what the person allows with it: nothing is allowed that was not asked.
export function PhoneFields({ value, onChange, optional = true }: {
  value: PhoneTyped;
  onChange: (value: PhoneTyped) => void;
  optional?: boolean;
}) {
  return (
    <>
      <TextField name="phone" label={t("staff.walk_in.phone")} optional={optional} value={value.phone}
        onChange={(phone) => onChange({ ...value, phone })} type="tel" width="medium" />
      {value.phone.trim() && (
        <fieldset className="usa-fieldset field">
          <legend className="usa-label">{t("staff.phone.consent")}</legend>
          <Checkbox id="consent-text" name="consent-text" label={t("staff.phone.consent_text")} checked={value.texts}
            onChange={(event) => onChange({ ...value, texts: event.target.checked })} />
          <Checkbox id="consent-voicemail" name="consent-voicemail" label={t("staff.phone.consent_voicemail")} checked={value.voicemail}
            onChange={(event) => onChange({ ...value, voicemail: event.target.checked })} />
        </fieldset>
      )}
    </>
  );
}

export const phoneOf = (typed: PhoneTyped) => (typed.phone.trim()
  ? { phone: typed.phone.trim(), consent: { text: typed.texts, voicemail: typed.voicemail, say_who_calls: false } } : {});
