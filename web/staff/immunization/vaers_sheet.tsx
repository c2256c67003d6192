import { clockTime, dayOf, fullDay } from "../shell/clock";
import { packText } from "../shell/program";
import { t, tOf } from "../shell/texts";
import type { ProgramToday } from "../shell/types";

interface VaersVaccine {
  name: string;
  cvx: string;
  manufacturer: string;
  lot_number?: string;
  route?: string;
  body_site?: string;
  dose_number: number;
  given_on: string;
}
export interface VaersFacts {
  mishap_id: string;
  age_years?: number;
  vaccinated_at?: string;
  onset_at?: string;
  facility_name: string;
  facility_address: string;
  mishap: string;
  severity: string;
  is_serious: boolean;
  report_to_vaers: boolean;
  repeat_dose: boolean;
  action_taken?: string;
  administration_errors: string[];
  vaccine: VaersVaccine;
  earlier_vaccines: VaersVaccine[];
}
export interface PersonShown {
  identity: {
    name_to_call: string;
    registry_name?: { given: string; family: string };
    born_on?: string;
    sex?: string;
  };
}

const when = (instant: string | undefined) => (instant ? `${fullDay(dayOf(instant))}, ${clockTime(instant)}` : "");

function Vaccine({ program, one }: { program: ProgramToday; one: VaersVaccine }) {
  return (
    <tr>
      <td>{one.name} (CVX {one.cvx})</td><td>{one.manufacturer}</td><td>{one.lot_number ?? "—"}</td>
      <td>{one.route ? packText(program, `route.${one.route}`) : "—"}</td><td>{one.body_site ? packText(program, `body_site.${one.body_site}`) : "—"}</td>
      <td>{one.dose_number}</td><td>{fullDay(one.given_on)}</td>
    </tr>
  );
}

// What Quell knows, under the numbers of the boxes of form VAERS 2.0; what it does not know is left to write.
export function VaersSheet({ program, facts, person }: { program: ProgramToday; facts: VaersFacts; person: PersonShown }) {
  const { identity } = person;
  const name = identity.registry_name ? `${identity.registry_name.given} ${identity.registry_name.family}` : identity.name_to_call;
  const rows: [string, string][] = [
    [t("staff.vaers.name"), name],
    [t("staff.vaers.born"), identity.born_on ? fullDay(identity.born_on) : ""],
    [t("staff.vaers.sex"), identity.sex ? tOf("staff.sex", identity.sex) : ""],
    [t("staff.vaers.vaccinated"), when(facts.vaccinated_at)],
    [t("staff.vaers.onset"), when(facts.onset_at)],
    [t("staff.vaers.age"), facts.age_years === undefined ? "" : String(facts.age_years)],
    [t("staff.vaers.facility"), `${facts.facility_name}, ${facts.facility_address}`],
    [t("staff.vaers.what"), packText(program, `mishap.${facts.mishap}`)],
    [t("staff.vaers.errors"), facts.administration_errors.map((one) => tOf("staff.error", one)).join("; ")],
    [t("staff.vaers.taken"), facts.action_taken ?? ""],
    [t("staff.vaers.how_bad"), `${tOf("staff.severity", facts.severity)}${facts.is_serious ? ` (${t("staff.vaers.serious")})` : ""}`],
  ];
  const vaccines = [["staff.vaers.vaccine", [facts.vaccine]], ["staff.vaers.earlier", facts.earlier_vaccines]] as const;
  return (
    <article className="paper vaers">
      <header className="paper__head"><h1>{t("staff.vaers.title")}</h1><p>vaers.hhs.gov · 1-800-822-7967</p></header>
      <p>{t("staff.vaers.intro")}</p>
      <table className="vaers__facts"><tbody>{rows.map(([label, value]) => <tr key={label}><th scope="row">{label}</th><td>{value}</td></tr>)}</tbody></table>
      {vaccines.map(([title, list]) => list.length > 0 && (
        <section key={title}>
          <h2>{t(title)}</h2>
          <table>
            <thead><tr>{(["vaccine_name", "maker", "lot", "route", "body_site", "dose", "given"] as const).map((one) => <th key={one} scope="col">{t(`staff.vaers.col_${one}`)}</th>)}</tr></thead>
            <tbody>{list.map((one) => <Vaccine key={`${one.dose_number}${one.given_on}`} program={program} one={one} />)}</tbody>
          </table>
        </section>
      ))}
      <p><strong>{t("staff.vaers.do_now")}</strong> {packText(program, `mishap.${facts.mishap}.action`)}</p>
      {facts.repeat_dose && <p>{t("staff.vaers.repeat")}</p>}
      <p className="paper__foot">{t("staff.vaers.left")}</p>
    </article>
  );
}
