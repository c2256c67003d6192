import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { may, type WhoIAm } from "../access/signed_in";
import { useStaffNames } from "../access/staff_names";
import { phoneLink, phoneShown } from "../clinics/reach";
import { get, post } from "../shell/api";
import { ageOn, clockTime, dayOf, dayText, fullDay, serverNow } from "../shell/clock";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { go } from "../shell/router";
import { t, tOf } from "../shell/texts";
import { openPerson } from "../people/opened";
import { ClassificationPart } from "./classification_part";
import { ContactsOfCase } from "./contacts_of_case";
import { Interview } from "./interview";
import { LinksOfCase } from "./links_of_case";
import type { CaseFile, CaseForm, ResultShown } from "./types";

function Who({ file, who }: { file: CaseFile; who: WhoIAm }) {
  const { person, facts } = file;
  if (!person) return <p className="empty">{t("staff.cases.erased")}</p>;
  const { identity } = person;
  const phones = person.contact_points.flatMap((one) => (one.phone ? [{ ...one, phone: one.phone }] : []));
  const name = identity.registry_name && `${identity.registry_name.given} ${identity.registry_name.family}`;
  return (
    <>
      <dl className="facts facts--rows">
        {name && name !== identity.name_to_call && <div><dt>{t("staff.identity.registry_name")}</dt><dd>{name}</dd></div>}
        {identity.born_on && <div><dt>{t("staff.walk_in.born_on")}</dt><dd>{fullDay(identity.born_on)} ({t("staff.cases.age", { count: ageOn(identity.born_on, dayOf(serverNow())) })})</dd></div>}
        {identity.address?.town && <div><dt>{t("staff.cases.town")}</dt><dd>{identity.address.town}</dd></div>}
        {phones.map((one) => (
          <div key={one.id}><dt>{t("staff.persons.phone")}</dt>
            <dd><a href={phoneLink(one.phone)}>{phoneShown(one.phone)}</a> · {t(one.consent.voicemail ? "staff.cases.voicemail_yes" : "staff.cases.voicemail_no")}</dd></div>
        ))}
      </dl>
      {!phones.length && <p className="usa-hint">{t("staff.cases.no_phone")}</p>}
      {may(who, "edit_people") && <Button type="button" unstyled onClick={() => { openPerson(facts.person); go("people"); }}><Icon name="person" />{t("staff.cases.open_person")}</Button>}
    </>
  );
}

function Results({ results, onTold }: { results: ResultShown[]; onTold: (result: ResultShown) => void }) {
  if (!results.length) return <p className="empty">{t("staff.cases.no_results")}</p>;
  return (
    <ul className="doses">
      {results.map((one) => (
        <li key={one.id}>
          <strong>{one.test_name}: {one.meaning ? tOf("staff.result_meaning", one.meaning) : t("staff.cases.result_unread")}</strong>
          {one.state !== "final" && ` (${tOf("staff.result_state", one.state)})`}
          <br />{[one.collected_on && t("staff.cases.collected", { day: fullDay(one.collected_on) }), one.laboratory].filter(Boolean).join(" · ")}
          <br />{one.told_at ? <span className="good"><Icon name="check_circle" />{t("staff.cases.told", { day: dayText(dayOf(one.told_at)), time: clockTime(one.told_at) })}</span>
            : <Button type="button" outline onClick={() => onTold(one)}><Icon name="phone" />{t("staff.cases.tell")}<span className="usa-sr-only"> {one.test_name}</span></Button>}
        </li>
      ))}
    </ul>
  );
}

// Whose work the case is, and its end.
function Work({ who, file, nameOf, act }: { who: WhoIAm; file: CaseFile; nameOf: (id: string | undefined) => string; act: (path: string, body: unknown, done: string, back: unknown) => void }) {
  const { facts } = file;
  const mine = facts.investigator === who.staff;
  const assign = (investigator: string | undefined, done: string) =>
    act("investigator", investigator ? { investigator } : {}, done, facts.investigator ? { investigator: facts.investigator } : {});
  return (
    <div className="actions">
      {facts.investigator && !mine && <p><Icon name="account_circle" />{t("staff.cases.with", { name: nameOf(facts.investigator) })}</p>}
      {facts.state === "open" && !mine && <Button type="button" onClick={() => assign(who.staff, t("staff.cases.taken"))}><Icon name="flag" />{t("staff.cases.take")}</Button>}
      {facts.state === "open" && mine && <Button type="button" outline onClick={() => assign(undefined, t("staff.cases.given_back"))}><Icon name="undo" />{t("staff.cases.give_back")}</Button>}
      {facts.state === "open"
        ? <Button type="button" outline onClick={() => act("state", { state: "closed" }, t("staff.cases.closed_now"), { state: "open" })}><Icon name="check" />{t("staff.cases.close")}</Button>
        : <Button type="button" outline onClick={() => act("state", { state: "open" }, t("staff.cases.opened_again"), { state: "closed" })}><Icon name="undo" />{t("staff.cases.open_again")}</Button>}
    </div>
  );
}

// All of one case. Opening it leaves a line in the audit log.
export function CasePanel({ who, form, id, onChanged }: { who: WhoIAm; form: CaseForm; id: string; onChanged: () => Promise<unknown> }) {
  const queries = useQueryClient();
  const shown = useQuery({ queryKey: ["case", id], queryFn: () => get<CaseFile>(`/api/cases/${id}`), staleTime: Infinity, gcTime: 0, retry: false });
  const file = shown.data;
  const nameOf = useStaffNames([file?.facts.investigator, ...(file?.classifications.map((one) => one.decided_by) ?? [])]);
  if (shown.error) return <p className="empty" role="alert">{shown.error.message}</p>;
  if (!file) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  const refresh = () => queries.invalidateQueries({ queryKey: ["case", id] }).then(onChanged);
  const act = (path: string, body: unknown, done: string, back: unknown) =>
    void post(`/api/cases/${id}/${path}`, body).then(refresh).then(() => notice(done, () => post(`/api/cases/${id}/${path}`, back).then(refresh)), trouble);
  const told = (result: ResultShown) => void post(`/api/lab-results/${result.id}/told`).then(refresh).then(() => notice(t("staff.cases.told_now")), trouble);
  return (
    <section className="panel two__side" aria-label={t("staff.cases.one", { number: file.facts.number })}>
      <h2>{t("staff.cases.one", { number: file.facts.number })}{file.person && ` · ${file.person.identity.name_to_call}`}</h2>
      <Work who={who} file={file} nameOf={nameOf} act={act} />
      <ClassificationPart file={file} form={form} nameOf={nameOf} onChanged={refresh} />
      <h3>{t("staff.cases.who")}</h3>
      <Who file={file} who={who} />
      <h3>{t("staff.cases.results")}</h3>
      <Results results={file.results} onTold={told} />
      <Interview key={`interview ${id}`} form={form} file={file} onChanged={refresh} />
      <ContactsOfCase form={form} file={file} />
      <LinksOfCase form={form} id={id} />
    </section>
  );
}
