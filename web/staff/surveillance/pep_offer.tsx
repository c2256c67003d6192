import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, newId, post } from "../shell/api";
import { clockTime, dayOf, dayText, fromNow, fullDay, useNow } from "../shell/clock";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { PassedLink } from "../shell/passed_link";
import { t } from "../shell/texts";
import type { ContactLine, PepOffer } from "./types";

const when = (offer: PepOffer) => t("staff.offer.when", { day: dayText(dayOf(offer.starts_at)), time: clockTime(offer.starts_at), site: offer.site_name, town: offer.town });

function Standing({ offer, onBook, onWithdraw }: { offer: PepOffer; onBook: () => void; onWithdraw: () => void }) {
  const now = useNow();
  return (
    <section className="panel" aria-label={t("staff.offer.standing")}>
      <p><strong>{when(offer)}</strong></p>
      <p><Icon name="schedule" />{t("staff.offer.kept_until", { in: fromNow(offer.expires_at, now), time: clockTime(offer.expires_at), day: dayText(dayOf(offer.expires_at)) })}</p>
      <p className="usa-hint">{t("staff.offer.link_hint")}</p>
      <PassedLink path="/o" code={offer.code} />
      <div className="actions">
        <Button type="button" onClick={onBook}><Icon name="event" />{t("staff.offer.book_it")}</Button>
        <Button type="button" outline onClick={onWithdraw}><Icon name="undo" />{t("staff.offer.withdraw")}</Button>
      </div>
    </section>
  );
}

// A dose in time: the nearest place is kept as a link, or booked at once for who is on the phone.
export function PepOfferPart({ line, onChanged }: { line: ContactLine; onChanged: () => Promise<unknown> }) {
  const { facts } = line;
  const [id, setId] = useState(newId);
  const [near, setNear] = useState(line.address?.town ?? "");
  const [errors, setErrors] = useState<Errors>({});
  const [booked, setBooked] = useState<PepOffer | null>(null);
  const last = useQuery({ queryKey: ["pep-offer", facts.id], queryFn: () => get<{ offer?: PepOffer }>(`/api/contacts/${facts.id}/pep-offer`), gcTime: 0 });
  const offer = last.data?.offer;
  const standing = offer?.state === "standing" ? offer : undefined;
  const runs = facts.state === "following" && (facts.stage === "ideal" || facts.stage === "useful");
  const settled = facts.pep === "booked" || facts.pep === "given";
  const changed = () => last.refetch().then(onChanged);
  const send = async (path: string, body: object, done: (made: PepOffer) => void) => {
    setErrors({});
    try {
      const made = await post<PepOffer>(`/api/contacts/${facts.id}/${path}`, { id, ...body });
      setId(newId());
      done(made);
      await changed();
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  const where = near.trim() ? { near: near.trim() } : {};
  const keep = () => void send("pep-offer", where, (made) => notice(t("staff.offer.kept_now", { site: made.site_name })));
  const book = () => void send("pep-booking", standing ? {} : where, (made) => { setBooked(made); notice(t("staff.offer.booked_now")); });
  const withdraw = () => void post(`/api/contacts/${facts.id}/pep-offer/withdraw`).then(changed).then(() => notice(t("staff.offer.withdrawn_now")), trouble);
  if (booked)
    return (
      <section className="panel" role="status">
        <p><strong>{when(booked)}</strong></p>
        <p>{t("staff.offer.tell_code")} <strong className="codes">{booked.appointment_code}</strong></p>
      </section>
    );
  if (settled || !runs) return null;
  if (!facts.person) return <p className="usa-hint">{t("staff.offer.nobody")}</p>;
  if (standing) return <Standing offer={standing} onBook={book} onWithdraw={withdraw} />;
  return (
    <>
      {offer?.state === "ended" && <p><Icon name="info" />{t("staff.offer.ended", { day: fullDay(dayOf(offer.expires_at)) })}</p>}
      <Form errors={errors} onSubmit={keep} label={t("staff.offer.title")}>
        <TextField name="near" label={t("staff.offer.near")} hint={t("staff.offer.near_hint")} value={near} onChange={setNear} width="medium" />
        <div className="actions">
          <Button type="submit"><Icon name="send" />{t("staff.offer.keep")}</Button>
          <Button type="button" outline onClick={book}><Icon name="event" />{t("staff.offer.book")}</Button>
        </div>
      </Form>
    </>
  );
}
