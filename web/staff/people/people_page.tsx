import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { may, type WhoIAm } from "../access/signed_in";
import { post } from "../shell/api";
import { fullDay, parseDay } from "../shell/clock";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { Link } from "../shell/frame";
import { Icon } from "../shell/icon";
import { useProgram } from "../shell/program";
import { t } from "../shell/texts";
import { openPerson, useOpenedPerson } from "./opened";
import { PersonPage } from "./person_page";
import type { FoundPerson, PeopleFound } from "./types";

const fullName = (one: FoundPerson): string => one.registry_name ? `${one.registry_name.given} ${one.registry_name.family}` : "";

function Found({ found, chosen, onMore, busy }: { found: PeopleFound; chosen: string | null; onMore: () => void; busy: boolean }) {
  if (!found.people.length) return <p className="empty" role="status">{t("staff.persons.none")}</p>;
  return (
    <>
      <p className="count" role="status">{t("staff.persons.count", { count: found.people.length })}{found.type_more && ` ${t("staff.persons.type_more")}`}</p>
      <ul className="rows" aria-label={t("staff.persons.found")}>
        {found.people.map((one) => (
          <li key={one.id}>
            <button type="button" className="row" aria-pressed={one.id === chosen} onClick={() => openPerson(one.id)}>
              <span className="row__name">{one.name_to_call}</span>
              <span className="row__what">{one.town}</span>
              <span className="row__time">
                {[fullName(one) !== one.name_to_call ? fullName(one) : "", one.born_on ? fullDay(one.born_on) : "", one.phones_end_in.length ? t("staff.phone.ends_in", { digits: one.phones_end_in.join(", ") }) : ""].filter(Boolean).join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.next && <Button type="button" outline disabled={busy} onClick={onMore}>{t("staff.audit.more")}</Button>}
    </>
  );
}

// Finds a person and opens the person's page beside the list. What is typed goes in a request's body only.
export function PeoplePage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const opened = useOpenedPerson();
  const [name, setName] = useState("");
  const [born, setBorn] = useState("");
  const [phone, setPhone] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<PeopleFound | null>(null);

  const find = async (after?: string) => {
    const day = born.trim() ? parseDay(born) : null;
    if (born.trim() && !day) return setErrors({ born_on: t("staff.walk_in.born_wrong") });
    if (!name.trim() && !day && !phone.trim()) return setErrors({ name: t("staff.persons.search_empty") });
    setErrors({});
    setBusy(true);
    try {
      const answer = await post<PeopleFound>("/api/people/search", {
        ...(name.trim() ? { name: name.trim() } : {}), ...(day ? { born_on: day } : {}), ...(phone.trim() ? { phone: phone.trim() } : {}), ...(after ? { after } : {}),
      });
      setFound((before) => after && before ? { ...answer, people: [...before.people, ...answer.people] } : answer);
      const only = answer.people.length === 1 && !after ? answer.people[0] : undefined;
      if (only) openPerson(only.id);
      else if (!after) openPerson(null);
    } catch (problem) {
      setErrors(errorsOf(problem));
    } finally {
      setBusy(false);
    }
  };

  if (!program) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  return (
    <>
      <div className="page-head"><h1>{t("staff.persons.title")}</h1>{may(who, "investigate_cases") && <Link to="duplicates">{t("staff.merge.title")}</Link>}</div>
      <div className="two two--wide-side">
        <section aria-label={t("staff.persons.find")}>
          <Form errors={errors} onSubmit={() => void find()} label={t("staff.persons.find")}>
            <TextField name="name" label={t("staff.persons.name")} hint={t("staff.persons.name_hint")} value={name} onChange={setName} autoFocus />
            <div className="fields">
              <TextField name="born_on" label={t("staff.walk_in.born_on")} value={born} onChange={setBorn} inputMode="numeric" />
              <TextField name="phone" label={t("staff.persons.phone")} value={phone} onChange={setPhone} type="tel" />
            </div>
            <div className="actions">
              <Button type="submit" disabled={busy}><Icon name="search" />{busy ? t("staff.form.sending") : t("staff.day.find_go")}</Button>
              {(name || born || phone || found) && <Button type="button" unstyled onClick={() => { setName(""); setBorn(""); setPhone(""); setFound(null); setErrors({}); openPerson(null); }}>{t("staff.persons.clear")}</Button>}
            </div>
          </Form>
          {found && <Found found={found} chosen={opened} busy={busy} onMore={() => void find(found.next)} />}
        </section>
        {opened ? <PersonPage key={opened} who={who} program={program} person={opened} /> : <p className="empty empty--side">{t("staff.persons.choose")}</p>}
      </div>
    </>
  );
}
