import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { may, type WhoIAm } from "../access/signed_in";
import { DosesGiven } from "../immunization/after_dose";
import { get, post } from "../shell/api";
import { ageOn, clockTime, dayText, fullDay } from "../shell/clock";
import { Icon } from "../shell/icon";
import { siteName } from "../shell/program";
import { t, tOf } from "../shell/texts";
import type { Appointment, PersonDoses, ProgramToday } from "../shell/types";
import { History } from "./history";
import { IdentityForm } from "./identity_form";
import { Merges } from "./merges";
import { Phones } from "./phones";
import type { Identity, Person } from "./types";

function Bookings({ program, person }: { program: ProgramToday; person: string }) {
  const rows = useQuery({
    queryKey: ["appointments", "", person], queryFn: () => post<{ appointments: Appointment[] }>("/api/staff/appointments/search", { person }).then((all) => all.appointments), gcTime: 0,
  });
  if (rows.error) return <p className="empty" role="alert">{rows.error.message}</p>;
  if (!rows.data) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  if (!rows.data.length) return <p className="empty">{t("staff.phone.none_booked")}</p>;
  return (
    <ul className="doses">
      {rows.data.map((one) => (
        <li key={one.id}><strong>{dayText(one.held_on)}, {clockTime(one.starts_at)}</strong> · {siteName(program, one.site_id)} · {t("staff.day.dose", { number: one.dose_number })} · {tOf("staff.state", one.state)}</li>
      ))}
    </ul>
  );
}

function Doses({ program, person }: { program: ProgramToday; person: string }) {
  const doses = useQuery({ queryKey: ["doses", person], queryFn: () => get<PersonDoses>(`/api/people/${person}/doses`), gcTime: 0 });
  if (doses.error) return <p className="empty" role="alert">{doses.error.message}</p>;
  if (!doses.data) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  const next = doses.data.forecast.next;
  return (
    <>
      {doses.data.doses.length ? <DosesGiven program={program} doses={doses.data} /> : <p className="empty">{t("staff.person.no_doses")}</p>}
      {doses.data.forecast.series_status === "complete" && <p className="good"><Icon name="verified" />{t("staff.after.complete")}</p>}
      {next && <p>{t("staff.person.next_dose", { number: next.dose_number, day: fullDay(next.offered_on) })}</p>}
    </>
  );
}

function Facts({ identity }: { identity: Identity }) {
  const name = identity.registry_name;
  const facts: [string, string | undefined][] = [
    [t("staff.identity.registry_name"), name && [name.given, name.middle, name.family, name.suffix].filter(Boolean).join(" ")],
    [t("staff.identity.address"), identity.address && [identity.address.street, identity.address.town, identity.address.zip].filter(Boolean).join(", ")],
    [t("staff.identity.gender"), identity.gender && tOf("staff.gender", identity.gender)],
    [t("staff.identity.sex"), identity.sex && tOf("staff.sex", identity.sex)],
    [t("staff.identity.identifiers"), identity.identifiers.map((one) => `${tOf("staff.identifier", one.kind)} ${one.value}`).join(", ")],
  ];
  const known = facts.filter(([, value]) => value);
  if (!known.length) return <p className="empty">{t("staff.person.nothing_more")}</p>;
  return <dl className="facts">{known.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>;
}

// Who somebody is, how to reach them, what is booked and what was given.
export function PersonPage({ who, program, person }: { who: WhoIAm; program: ProgramToday; person: string }) {
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);
  const [history, setHistory] = useState(false);
  const found = useQuery({ queryKey: ["person", person], queryFn: () => get<Person>(`/api/people/${person}`), gcTime: 0, retry: false });
  const changed = (now?: Person) => {
    if (now) queries.setQueryData(["person", person], now);
    else void found.refetch();
    void queries.invalidateQueries({ queryKey: ["history", person] });
  };
  if (found.error) return <p className="empty" role="alert">{found.error.message}</p>;
  if (!found.data) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  const { identity } = found.data;
  const mayEdit = may(who, "edit_people");
  return (
    <section className="panel two__side person" aria-label={identity.name_to_call}>
      <div className="who">
        <h2>{identity.name_to_call}</h2>
        <p>
          {identity.pronouns && <span>{identity.pronouns === "another" && identity.pronouns_in_own_words ? identity.pronouns_in_own_words : tOf("staff.pronouns", identity.pronouns)}</span>}
          {identity.born_on && <span>{t("staff.person.born", { day: fullDay(identity.born_on), age: ageOn(identity.born_on, program.today) })}</span>}
          {identity.language && identity.language !== "english" && <span className="who__language"><Icon name="language" />{tOf("staff.language", identity.language)}{identity.interpreter && `: ${tOf("staff.interpreter", identity.interpreter)}`}</span>}
        </p>
      </div>
      {editing
        ? <IdentityForm person={found.data} onChanged={changed} onDone={() => setEditing(false)} />
        : (
          <>
            <Facts identity={identity} />
            {mayEdit && <div className="actions"><Button type="button" outline onClick={() => setEditing(true)}><Icon name="edit" />{t("staff.person.edit")}</Button></div>}
          </>
        )}
      <h3>{t("staff.person.phones")}</h3>
      <Phones person={found.data} mayEdit={mayEdit} onChanged={changed} />
      {may(who, "book_for_others") && <><h3>{t("staff.person.bookings")}</h3><Bookings program={program} person={person} /></>}
      {may(who, "book_for_others", "give_doses", "check_in") && <><h3>{t("staff.after.doses")}</h3><Doses program={program} person={person} /></>}
      {may(who, "investigate_cases") && <Merges person={person} onParted={() => changed()} />}
      <div className="aside">
        <Button type="button" unstyled aria-expanded={history} onClick={() => setHistory(!history)}><Icon name="history" />{t("staff.person.history")}</Button>
        {history && <History person={found.data} mayEdit={mayEdit} onChanged={changed} />}
        <p className="usa-hint">{t("staff.person.id")} <span className="codes">{person}</span></p>
      </div>
    </section>
  );
}
