import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { may, type WhoIAm } from "../access/signed_in";
import { useStaffNames } from "../access/staff_names";
import { ContactTexts } from "../outreach/contact_texts";
import { openPerson } from "../people/opened";
import { phoneLink, phoneShown } from "../clinics/reach";
import { get, newId, post } from "../shell/api";
import { clockTime, dayOf, dayText, fullDay } from "../shell/clock";
import { Form, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { go } from "../shell/router";
import { Sure } from "../shell/sure";
import { t, tOf } from "../shell/texts";
import { formText } from "./case_form";
import { contactName } from "./contact_row";
import { MonitoringForm } from "./monitoring_form";
import { MonitoringLink } from "./monitoring_link";
import { ExposureFields, exposureFaults, exposureOf, missingOf, nothingTold } from "./name_contact_form";
import { openCase } from "./opened_case";
import { PepOfferPart } from "./pep_offer";
import type { CaseForm, ContactFile, ExposureShown } from "./types";

// The days that count, in words: until when a dose helps, and how long the contact is followed.
function Clock({ file }: { file: ContactFile }) {
  const { clock, stage, pep } = file.line.facts;
  return (
    <dl className="facts facts--rows">
      <div><dt>{t("staff.contacts.dose")}</dt><dd><strong>{pep === "none" ? tOf("staff.pep_stage", stage) : tOf("staff.pep", pep)}</strong></dd></div>
      {clock.high_first_on && <div><dt>{t("staff.contacts.high_first")}</dt><dd>{fullDay(clock.high_first_on)}</dd></div>}
      {clock.ideal_until && <div><dt>{t("staff.contacts.ideal_until")}</dt><dd>{fullDay(clock.ideal_until)}</dd></div>}
      {clock.useful_until && <div><dt>{t("staff.contacts.useful_until")}</dt><dd>{fullDay(clock.useful_until)}</dd></div>}
      <div><dt>{t("staff.contacts.last_exposure")}</dt><dd>{fullDay(clock.exposed_last_on)}</dd></div>
      {clock.monitor_until_on && <div><dt>{t("staff.contacts.followed_until")}</dt><dd>{fullDay(clock.monitor_until_on)}</dd></div>}
    </dl>
  );
}

function Exposures({ form, file, decide }: { form: CaseForm; file: ContactFile; decide: (exposure: ExposureShown, decision: string, done: string) => Promise<void> }) {
  const advice = (exposure: ExposureShown) => form.exposure_risks.find((one) => one.id === exposure.risk)?.pep;
  return (
    <ul className="doses">
      {file.exposures.map((one) => (
        <li key={one.id}>
          <strong>{formText(form, `exposure_kind.${one.kind}`)}</strong> · {formText(form, `exposure_setting.${one.setting}`)} · {one.first_on === one.last_on ? fullDay(one.first_on) : t("staff.contacts.days", { first: fullDay(one.first_on), last: fullDay(one.last_on) })}
          <br />{formText(form, `exposure_risk.${one.risk}`)}
          {one.note && <><br />{one.note}</>}
          <div className="actions">
            {one.case_id && <Button type="button" unstyled onClick={() => { openCase(one.case_id ?? null); go("cases"); }}><Icon name="arrow_forward" />{t("staff.cases.one", { number: one.case_number ?? 0 })}</Button>}
            {advice(one) === "case_by_case" && (one.pep_approved === "yes"
              ? <Button type="button" unstyled onClick={() => void decide(one, "withdraw_approval", t("staff.contacts.approval_withdrawn"))}><Icon name="undo" />{t("staff.contacts.withdraw_approval")}</Button>
              : <Button type="button" outline onClick={() => void decide(one, "approve_pep", t("staff.contacts.approved"))}><Icon name="check" />{t("staff.contacts.approve")}</Button>)}
            <Sure label={t("staff.contacts.withdraw")} icon="cancel" what={t("staff.contacts.withdraw_what", { day: fullDay(one.first_on) })} go={t("staff.contacts.withdraw")}
              act={() => decide(one, "withdraw", t("staff.contacts.exposure_withdrawn"))} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function AddExposure({ form, id, onDone, onCancel }: { form: CaseForm; id: string; onDone: () => Promise<unknown>; onCancel: () => void }) {
  const [exposure] = useState(newId);
  const [told, setTold] = useState(nothingTold);
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    const missing = missingOf(told);
    setErrors(missing);
    if (Object.keys(missing).length) return;
    try {
      await post(`/api/contacts/${id}/exposures`, { exposure: exposureOf(told, exposure, undefined) });
      await onDone();
      notice(t("staff.contacts.exposure_added"));
    } catch (problem) {
      setErrors(errorsOf(problem, exposureFaults("exposure")));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.contacts.add_exposure")}>
      <ExposureFields form={form} told={told} onChange={setTold} />
      <div className="actions">
        <Button type="submit">{t("staff.contacts.add_exposure")}</Button>
        <Button type="button" unstyled onClick={onCancel}>{t("staff.form.cancel")}</Button>
      </div>
    </Form>
  );
}

// All of one contact. Opening it leaves a line in the audit log.
export function ContactPanel({ who, form, id, onChanged }: { who: WhoIAm; form: CaseForm; id: string; onChanged: () => Promise<unknown> }) {
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const shown = useQuery({ queryKey: ["contact", id], queryFn: () => get<ContactFile>(`/api/contacts/${id}`), staleTime: Infinity, gcTime: 0, retry: false });
  const file = shown.data;
  const nameOf = useStaffNames([file?.line.facts.owner]);
  if (shown.error) return <p className="empty" role="alert">{shown.error.message}</p>;
  if (!file) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  const { facts } = file.line;
  const refresh = () => queries.invalidateQueries({ queryKey: ["contact", id] }).then(onChanged);
  const act = (path: string, body: unknown, done: string, back?: unknown) =>
    post(path, body).then(refresh).then(() => notice(done, back === undefined ? undefined : () => post(path, back).then(refresh)), trouble);
  const own = (owner: string | undefined, done: string) => void act(`/api/contacts/${id}/owner`, owner ? { owner } : {}, done, facts.owner ? { owner: facts.owner } : {});
  const mine = facts.owner === who.staff;
  const { person } = facts;
  return (
    <section className="panel two__side" aria-label={contactName(file.line)}>
      <h2>{contactName(file.line)}{facts.naming !== "named" && <span className="optional"> ({tOf("staff.naming", facts.naming)})</span>}</h2>
      <p>{file.line.phone ? <a href={phoneLink(file.line.phone)}>{phoneShown(file.line.phone)}</a> : t("staff.cases.no_phone")}{facts.state !== "following" && ` · ${tOf("staff.contact_state", facts.state)}`}</p>
      <div className="actions">
        {facts.owner && !mine && <p><Icon name="account_circle" />{t("staff.cases.with", { name: nameOf(facts.owner) })}</p>}
        {mine ? <Button type="button" outline onClick={() => own(undefined, t("staff.contacts.given_back"))}><Icon name="undo" />{t("staff.cases.give_back")}</Button>
          : <Button type="button" onClick={() => own(who.staff, t("staff.contacts.taken"))}><Icon name="flag" />{t("staff.cases.take")}</Button>}
        {person && may(who, "edit_people") && <Button type="button" unstyled onClick={() => { openPerson(person); go("people"); }}><Icon name="person" />{t("staff.cases.open_person")}</Button>}
      </div>
      <h3>{t("staff.contacts.clock")}</h3>
      <Clock file={file} />
      <PepOfferPart line={file.line} onChanged={refresh} />
      <h3>{t("staff.contacts.exposures")}</h3>
      <Exposures form={form} file={file} decide={(exposure, decision, done) => act(`/api/exposures/${exposure.id}/decision`, { decision }, done, decision === "approve_pep" ? { decision: "withdraw_approval" } : decision === "withdraw_approval" ? { decision: "approve_pep" } : undefined)} />
      {adding ? <AddExposure form={form} id={id} onDone={() => { setAdding(false); return refresh(); }} onCancel={() => setAdding(false)} />
        : <Button type="button" outline onClick={() => setAdding(true)}><Icon name="add" />{t("staff.contacts.add_exposure")}</Button>}
      <h3>{t("staff.contacts.following")}</h3>
      {facts.state === "following" && facts.clock.monitor_until_on && <MonitoringForm key={`${facts.rhythm} ${facts.channel}`} form={form} contact={facts} onSaved={refresh} />}
      {facts.state === "following" && facts.clock.monitor_until_on && <MonitoringLink contact={id} />}
      {person && <ContactTexts contact={id} />}
      {file.checks.length > 0 && (
        <ul className="doses">
          {file.checks.map((one) => (
            <li key={one.id}>{fullDay(one.due_on)} · {tOf("staff.channel", one.channel)} · {one.answer ? <strong>{tOf("staff.check_answer", one.answer)}</strong> : t("staff.checks.no_answer_yet")}
              {one.answered_at && ` · ${dayText(dayOf(one.answered_at))}, ${clockTime(one.answered_at)}`}</li>
          ))}
        </ul>
      )}
      <div className="actions">
        {facts.state === "following"
          ? ["stopped", "lost_to_follow_up"].map((state) => <Button key={state} type="button" outline onClick={() => void act(`/api/contacts/${id}/state`, { state }, tOf("staff.contact_ended", state), { state: "following" })}>{tOf("staff.contact_end", state)}</Button>)
          : facts.state !== "became_case" && facts.state !== "completed" && <Button type="button" outline onClick={() => void act(`/api/contacts/${id}/state`, { state: "following" }, t("staff.contacts.followed_again"), { state: facts.state })}><Icon name="undo" />{t("staff.contacts.follow_again")}</Button>}
      </div>
    </section>
  );
}
