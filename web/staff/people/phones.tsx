import { useState } from "react";
import { Button, Checkbox } from "@trussworks/react-uswds";
import { newId, post, postSeen, Problem, put } from "../shell/api";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { t } from "../shell/texts";
import { changedMeanwhile, type Consent, type ContactPoint, type Person } from "./types";

// "+12035550123" is said as "(203) 555-0123".
const shownPhone = (phone: string): string => phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "($1) $2-$3");

const consents = ["text", "voicemail", "say_who_calls"] as const;

function ConsentFields({ id, consent, preferred, onChange }: { id: string; consent: Consent; preferred: boolean; onChange: (consent: Consent, preferred: boolean) => void }) {
  return (
    <fieldset className="usa-fieldset field">
      <legend className="usa-label">{t("staff.phones.allows")}</legend>
      {consents.map((one) => (
        <Checkbox key={one} id={`${id}-${one}`} name={one} label={t(`staff.consent.${one}`)} checked={consent[one]} onChange={() => onChange({ ...consent, [one]: !consent[one] }, preferred)} />
      ))}
      <Checkbox id={`${id}-preferred`} name="preferred" label={t("staff.phones.preferred")} checked={preferred} onChange={() => onChange(consent, !preferred)} />
    </fieldset>
  );
}

const withName = (consent: Consent, name: string): Consent => {
  const { text, voicemail, say_who_calls } = consent;
  return { text, voicemail, say_who_calls, ...(name.trim() ? { name_to_ask_for: name.trim() } : {}) };
};

function ChangeForm({ person, point, onChanged, onDone }: { person: Person; point: ContactPoint; onChanged: (now?: Person) => void; onDone: () => void }) {
  const [consent, setConsent] = useState(point.consent);
  const [preferred, setPreferred] = useState(point.preferred);
  const [name, setName] = useState(point.consent.name_to_ask_for ?? "");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    try {
      onChanged(await put<Person>(`/api/people/${person.id}/contact-points/${point.id}`, { consent: withName(consent, name), preferred }, point.version));
      notice(t("staff.phones.changed"));
      onDone();
    } catch (problem) {
      setErrors(errorsOf(problem));
      if (problem instanceof Problem && problem.reason === changedMeanwhile) onChanged();
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.phones.change")}>
      <ConsentFields id={point.id} consent={consent} preferred={preferred} onChange={(next, first) => { setConsent(next); setPreferred(first); }} />
      <TextField name="name_to_ask_for" label={t("staff.phones.name_to_ask_for")} optional value={name} onChange={setName} />
      <div className="actions">
        <Button type="submit">{t("staff.member.save")}</Button>
        <Button type="button" unstyled onClick={onDone}>{t("staff.form.cancel")}</Button>
      </div>
    </Form>
  );
}

function AddForm({ person, onChanged, onDone }: { person: Person; onChanged: (now?: Person) => void; onDone: () => void }) {
  const [id] = useState(newId);
  const [phone, setPhone] = useState("");
  const [consent, setConsent] = useState<Consent>({ text: false, voicemail: false, say_who_calls: false });
  const [preferred, setPreferred] = useState(!person.contact_points.length);
  const [name, setName] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    try {
      onChanged(await post<Person>(`/api/people/${person.id}/contact-points`, { contact_point: { id, phone: phone.trim(), consent: withName(consent, name), preferred } }));
      notice(t("staff.phones.added"));
      onDone();
    } catch (problem) {
      setErrors(errorsOf(problem, { "contact_point/phone": "phone" }));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.phones.add")}>
      <TextField name="phone" label={t("staff.persons.phone")} type="tel" value={phone} onChange={setPhone} width="medium" autoFocus />
      <ConsentFields id={id} consent={consent} preferred={preferred} onChange={(next, first) => { setConsent(next); setPreferred(first); }} />
      <TextField name="name_to_ask_for" label={t("staff.phones.name_to_ask_for")} optional value={name} onChange={setName} />
      <div className="actions">
        <Button type="submit">{t("staff.phones.add")}</Button>
        <Button type="button" unstyled onClick={onDone}>{t("staff.form.cancel")}</Button>
      </div>
    </Form>
  );
}

// How to reach somebody, and what they allow. "No" to everything is an answer too: then we wait for their call.
export function Phones({ person, mayEdit, onChanged }: { person: Person; mayEdit: boolean; onChanged: (now?: Person) => void }) {
  const [doing, setDoing] = useState("");
  const remove = (point: ContactPoint) =>
    void postSeen<Person>(`/api/people/${person.id}/contact-points/${point.id}/removal`, point.version).then((now) => {
      onChanged(now);
      notice(t("staff.phones.removed"), () => post<Person>(`/api/people/${person.id}/contact-points`, {
        contact_point: { id: newId(), phone: point.phone, consent: point.consent, preferred: point.preferred },
      }).then(onChanged));
    }, (problem: unknown) => { trouble(problem); onChanged(); });
  return (
    <>
      {!person.contact_points.length && <p className="empty">{t("staff.phones.none")}</p>}
      <ul className="lots">
        {person.contact_points.map((point) => (
          <li key={point.id} className="lot">
            <div className="lot__what">
              <h4><a href={`tel:${point.phone}`}>{shownPhone(point.phone)}</a>{point.preferred && <span className="chip">{t("staff.phones.preferred")}</span>}</h4>
              <p>{consents.filter((one) => point.consent[one]).map((one) => t(`staff.consent.${one}`)).join(" · ") || t("staff.phones.nothing_allowed")}
                {point.consent.name_to_ask_for && ` · ${t("staff.phones.ask_for", { name: point.consent.name_to_ask_for })}`}</p>
            </div>
            {mayEdit && doing !== point.id && (
              <div className="actions">
                <Button type="button" unstyled onClick={() => setDoing(point.id)}>{t("staff.phones.change")}<span className="usa-sr-only"> {shownPhone(point.phone)}</span></Button>
                <Button type="button" unstyled onClick={() => remove(point)}>{t("staff.phones.remove")}<span className="usa-sr-only"> {shownPhone(point.phone)}</span></Button>
              </div>
            )}
            {doing === point.id && <div className="lot__form"><ChangeForm key={point.version} person={person} point={point} onChanged={onChanged} onDone={() => setDoing("")} /></div>}
          </li>
        ))}
      </ul>
      {mayEdit && (doing === "add"
        ? <AddForm person={person} onChanged={onChanged} onDone={() => setDoing("")} />
        : <Button type="button" outline onClick={() => setDoing("add")}><Icon name="add" />{t("staff.phones.add")}</Button>)}
    </>
  );
}
