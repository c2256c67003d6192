import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import type { WhoIAm } from "../access/signed_in";
import { phoneLink, phoneShown } from "../clinics/reach";
import { get, post } from "../shell/api";
import { fullDay } from "../shell/clock";
import { notice, trouble } from "../shell/notices";
import { useQuery as useAddress } from "../shell/router";
import { t, tOf } from "../shell/texts";
import { useCaseForm } from "./case_form";
import { ContactPanel } from "./contact_panel";
import { ContactRow, contactName } from "./contact_row";
import { openContact, useOpenedContact } from "./opened_case";
import type { ContactPage as Page, PhoneCheckList } from "./types";

const which = ["following", "to_offer", "ended"] as const;
const outcomes = ["well", "symptoms", "no_answer", "wrong_number", "stop_asking"];

// Whom to ask for symptoms by phone today; one tap keeps what came of the call.
function CallsToday({ onChanged }: { onChanged: () => Promise<unknown> }) {
  const calls = useQuery({ queryKey: ["phone-checks"], queryFn: () => get<PhoneCheckList>("/api/symptom-checks", { limit: 200 }), refetchInterval: 60_000, gcTime: 0 });
  const note = (id: string, outcome: string, name: string) =>
    void post(`/api/symptom-checks/${id}/calls`, { outcome }).then(() => calls.refetch()).then(onChanged).then(() => notice(t("staff.checks.noted", { name, outcome: tOf("staff.call_outcome", outcome) })), trouble);
  if (calls.error) return <p className="empty" role="alert">{calls.error.message}</p>;
  if (!calls.data) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  if (!calls.data.checks.length) return <p className="empty">{t("staff.checks.none")}</p>;
  return (
    <ul className="doses">
      {calls.data.checks.map(({ check, contact }) => (
        <li key={check.id}>
          <strong>{contactName(contact)}</strong> {contact.phone && <a href={phoneLink(contact.phone)}>{phoneShown(contact.phone)}</a>} · {t("staff.checks.due", { day: fullDay(check.due_on) })}
          {check.tries > 0 && ` · ${t("staff.checks.tries", { count: check.tries })}`}
          <div className="actions" role="group" aria-label={t("staff.checks.outcome", { name: contactName(contact) })}>
            {outcomes.map((one) => <Button key={one} type="button" outline onClick={() => note(check.id, one, contactName(contact))}>{tOf("staff.call_outcome", one)}</Button>)}
          </div>
        </li>
      ))}
    </ul>
  );
}

// Contacts of one's own jurisdiction: whose dose cannot wait comes first.
export function ContactsPage({ who }: { who: WhoIAm }) {
  const form = useCaseForm();
  const queries = useQueryClient();
  const opened = useOpenedContact();
  const [asked, setAsked] = useAddress("show");
  const narrowed = which.find((one) => one === asked) ?? "following";
  const calling = asked === "calls";
  const list = useInfiniteQuery({
    queryKey: ["contacts", narrowed], queryFn: ({ pageParam }) => get<Page>("/api/contacts", { which: narrowed, after: pageParam }),
    initialPageParam: "", getNextPageParam: (page) => page.next, refetchInterval: 30_000, gcTime: 0,
  });
  const lines = list.data?.pages.flatMap((page) => page.items) ?? [];
  const changed = () => Promise.all(["contacts", "phone-checks", "tasks"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const show = (one: string) => { setAsked(one === "following" ? "" : one); openContact(null); };
  return (
    <>
      <div className="page-head"><h1>{t("staff.contacts.title")}</h1></div>
      <div className="tabs" role="group" aria-label={t("staff.tasks.show")}>
        {which.map((one) => <Button key={one} type="button" outline={calling || one !== narrowed} aria-pressed={!calling && one === narrowed} onClick={() => show(one)}>{t(`staff.contacts_of.${one}`)}</Button>)}
        <Button type="button" outline={!calling} aria-pressed={calling} onClick={() => show("calls")}>{t("staff.contacts_of.calls")}</Button>
      </div>
      {calling && <section aria-label={t("staff.contacts_of.calls")}><CallsToday onChanged={changed} /></section>}
      {!calling && list.error && <p className="empty" role="alert">{list.error.message}</p>}
      {!calling && (list.isPending || !form) && !list.error && <p className="empty" role="status">{t("staff.frame.loading")}</p>}
      {!calling && list.data && form && (
        <div className="two two--wide-side">
          <section aria-label={t("staff.contacts.title")}>
            {!lines.length && <p className="empty">{t(`staff.contacts_none.${narrowed}`)}</p>}
            <ul className="rows">
              {lines.map((line) => <li key={line.facts.id}><ContactRow line={line} chosen={line.facts.id === opened} onChoose={() => openContact(line.facts.id)} /></li>)}
            </ul>
            {list.hasNextPage && <Button type="button" outline disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("staff.audit.more")}</Button>}
          </section>
          {opened ? <ContactPanel key={opened} who={who} form={form} id={opened} onChanged={changed} /> : lines.length > 0 && <p className="empty empty--side">{t("staff.contacts.choose")}</p>}
        </div>
      )}
    </>
  );
}
