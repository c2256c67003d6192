import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { get, postSeen, Problem, put } from "../shell/api";
import { parseDay, typedDay } from "../shell/clock";
import { Form, SelectField, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice } from "../shell/notices";
import { t, tOf } from "../shell/texts";
import { differences } from "./differences";
import { changedMeanwhile, genders, interpreterHelp, languages, pronouns, sexes, type Identity, type Person } from "./types";

interface Typed {
  name_to_call: string; given: string; middle: string; family: string; suffix: string; born_on: string; pronouns: string; own_words: string;
  language: string; interpreter: string; gender: string; sex: string; street: string; town: string; zip: string;
}

function typedOf(identity: Identity): Typed {
  const { registry_name: name, address } = identity;
  return {
    name_to_call: identity.name_to_call, given: name?.given ?? "", middle: name?.middle ?? "", family: name?.family ?? "", suffix: name?.suffix ?? "",
    born_on: identity.born_on ? typedDay(identity.born_on) : "", pronouns: identity.pronouns ?? "", own_words: identity.pronouns_in_own_words ?? "",
    language: identity.language ?? "", interpreter: identity.interpreter ?? "", gender: identity.gender ?? "", sex: identity.sex ?? "",
    street: address?.street ?? "", town: address?.town ?? "", zip: address?.zip ?? "",
  };
}

// What is typed, over what stands; what this form does not show stays as it is.
function identityOf(before: Identity, typed: Typed): Identity {
  const day = parseDay(typed.born_on);
  const kept = Object.fromEntries(Object.entries({
    born_on: day ?? "", pronouns: typed.pronouns, pronouns_in_own_words: typed.pronouns === "another" ? typed.own_words.trim() : "", language: typed.language,
    interpreter: typed.interpreter, gender: typed.gender, sex: typed.sex,
  }).filter(([, value]) => value));
  const some = (values: Record<string, string>) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.trim()]).filter(([, value]) => value));
  const named = typed.given.trim() || typed.family.trim();
  const address = some({ street: typed.street, town: typed.town, zip: typed.zip });
  return {
    name_to_call: typed.name_to_call.trim(), identifiers: before.identifiers, ...(before.demographics ? { demographics: before.demographics } : {}), ...kept,
    ...(named ? { registry_name: { given: typed.given.trim(), family: typed.family.trim(), ...some({ middle: typed.middle, suffix: typed.suffix }) } } : {}),
    ...(Object.keys(address).length ? { address } : {}),
  };
}

// What was typed beside what somebody else changed meanwhile: theirs, but for the fields that were touched here.
function beside(seen: Identity, typed: Typed, theirs: Identity): Typed {
  const before = typedOf(seen);
  const touched = Object.entries(typed).filter(([field, value]) => value !== before[field as keyof Typed]);
  return { ...typedOf(theirs), ...(Object.fromEntries(touched) as Partial<Typed>) };
}

const fieldOf: Record<string, string> = {
  "identity/name_to_call": "name_to_call", "identity/born_on": "born_on", "identity/registry_name/given": "given", "identity/registry_name/family": "family",
  "identity/registry_name/middle": "middle", "identity/address/zip": "zip", "identity/address/town": "town", "identity/address/street": "street",
  "identity/pronouns_in_own_words": "own_words",
};

export function IdentityForm({ person, onChanged, onDone }: { person: Person; onChanged: (now?: Person) => void; onDone: () => void }) {
  const [seen, setSeen] = useState(person);
  const [typed, setTyped] = useState(() => typedOf(person.identity));
  const [errors, setErrors] = useState<Errors>({});
  const [theirs, setTheirs] = useState<Person | null>(null);
  const [busy, setBusy] = useState(false);
  const field = (name: keyof Typed) => ({ name, value: typed[name], onChange: (value: string) => setTyped({ ...typed, [name]: value }) });
  const select = (name: keyof Typed, codes: string[], of: string) => ({ ...field(name), empty: t("staff.identity.not_asked"), choices: codes.map((code): [string, string] => [code, tOf(of, code)]) });

  const submit = async () => {
    const wrong: Errors = {};
    if (!typed.name_to_call.trim()) wrong.name_to_call = t("staff.identity.name_missing");
    if (typed.born_on.trim() && !parseDay(typed.born_on)) wrong.born_on = t("staff.walk_in.born_wrong");
    setErrors(wrong);
    if (Object.keys(wrong).length) return;
    setBusy(true);
    try {
      const now = await put<Person>(`/api/people/${person.id}`, { identity: identityOf(seen.identity, typed) }, seen.version);
      onChanged(now);
      onDone();
      if (now.version !== seen.version)
        notice(t("staff.identity.changed", { name: now.identity.name_to_call }), () => postSeen<Person>(`/api/people/${person.id}/undo`, now.version).then(onChanged));
    } catch (problem) {
      if (problem instanceof Problem && problem.reason === changedMeanwhile) setTheirs(await get<Person>(`/api/people/${person.id}`).catch(() => null));
      else setErrors(errorsOf(problem, fieldOf));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.person.edit")}>
      {theirs && (
        <div className="act-now" role="alert">
          <p><Icon name="info" />{t("staff.identity.conflict")}</p>
          <ul>{differences(seen.identity, theirs.identity).map((one) => <li key={one.field}><strong>{one.field}:</strong> {one.before || "–"} → {one.after || "–"}</li>)}</ul>
          <div className="actions">
            <Button type="button" onClick={() => { setTyped(beside(seen.identity, typed, theirs.identity)); setSeen(theirs); setTheirs(null); onChanged(theirs); }}>{t("staff.identity.keep_mine")}</Button>
            <Button type="button" outline onClick={() => { onChanged(theirs); onDone(); }}>{t("staff.identity.take_theirs")}</Button>
          </div>
        </div>
      )}
      <TextField {...field("name_to_call")} label={t("staff.identity.name_to_call")} hint={t("staff.identity.name_to_call_hint")} autoFocus />
      <div className="fields">
        <TextField {...field("given")} label={t("staff.identity.given")} optional />
        <TextField {...field("middle")} label={t("staff.identity.middle")} optional />
        <TextField {...field("family")} label={t("staff.identity.family")} optional />
        <TextField {...field("suffix")} label={t("staff.identity.suffix")} optional width="small" />
      </div>
      <div className="fields">
        <TextField {...field("born_on")} label={t("staff.walk_in.born_on")} inputMode="numeric" optional />
        <SelectField {...select("pronouns", pronouns, "staff.pronouns")} label={t("staff.identity.pronouns")} />
        {typed.pronouns === "another" && <TextField {...field("own_words")} label={t("staff.identity.own_words")} optional />}
      </div>
      <div className="fields">
        <SelectField {...select("language", languages, "staff.language")} label={t("staff.identity.language")} />
        <SelectField {...select("interpreter", interpreterHelp, "staff.interpreter")} label={t("staff.identity.interpreter")} />
      </div>
      <div className="fields">
        <SelectField {...select("gender", genders, "staff.gender")} label={t("staff.identity.gender")} hint={t("staff.identity.gender_hint")} />
        <SelectField {...select("sex", sexes, "staff.sex")} label={t("staff.identity.sex")} hint={t("staff.identity.sex_hint")} />
      </div>
      <div className="fields">
        <TextField {...field("street")} label={t("staff.identity.street")} optional />
        <TextField {...field("town")} label={t("staff.identity.town")} optional />
        <TextField {...field("zip")} label={t("staff.identity.zip")} inputMode="numeric" optional width="small" />
      </div>
      <div className="actions">
        <Button type="submit" disabled={busy || !!theirs}>{busy ? t("staff.form.sending") : t("staff.member.save")}</Button>
        <Button type="button" unstyled onClick={onDone}>{t("staff.form.cancel")}</Button>
      </div>
    </Form>
  );
}
