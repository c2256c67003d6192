import { SelectField, TextField } from "../shell/form";
import { t, tOf } from "../shell/texts";
import { languages, pronouns, type HowToSpeak } from "./how_to_speak";

// Folded away: most people are on the list in two fields.
export function HowToSpeakFields({ said, onChange }: { said: HowToSpeak; onChange: (said: HowToSpeak) => void }) {
  return (
    <details className="more-fields">
      <summary>{t("staff.speak.more")}</summary>
      <SelectField name="pronouns" label={t("staff.speak.pronouns")} value={said.pronouns} onChange={(value) => onChange({ ...said, pronouns: value })}
        empty={t("staff.speak.not_said")} choices={pronouns.map((one) => [one, tOf("staff.pronouns", one)])} />
      <TextField name="pronouns_own" label={t("staff.speak.own")} optional value={said.own} onChange={(value) => onChange({ ...said, own: value })} />
      <SelectField name="language" label={t("staff.speak.language")} value={said.language} onChange={(value) => onChange({ ...said, language: value })}
        empty={t("staff.speak.no_interpreter")} choices={languages.map((one) => [one, tOf("staff.language", one)])} />
    </details>
  );
}
