import { fullDay } from "../shell/clock";
import { printSheet } from "../shell/print";
import { millilitres, packText } from "../shell/program";
import { t } from "../shell/texts";
import type { DoseRecord, ProgramToday } from "../shell/types";

function Sheet({ program, record, name, bornOn }: { program: ProgramToday; record: DoseRecord; name: string; bornOn: string | undefined }) {
  return (
    <article className="sheet">
      <h1>{t("staff.record.title")}</h1>
      <p><strong>{name}</strong>{bornOn && ` · ${t("staff.record.born", { day: fullDay(bornOn) })}`}</p>
      <table>
        <thead><tr>{(["dose", "day", "vaccine", "lot", "how", "where"] as const).map((one) => <th key={one} scope="col">{t(`staff.record.${one}`)}</th>)}</tr></thead>
        <tbody>
          {record.doses.map((dose) => (
            <tr key={`${dose.dose_number} ${dose.given_on}`}>
              <td>{dose.dose_number}</td><td>{fullDay(dose.given_on)}</td><td>{dose.product_name}</td><td>{dose.lot_number ?? "—"}</td>
              <td>{dose.route ? `${packText(program, `route.${dose.route}`)}${dose.volume_ul ? `, ${millilitres(dose.volume_ul)}` : ""}` : "—"}</td>
              <td>{dose.given_at_place}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {record.next && <p><strong>{t("staff.record.next", { number: record.next.dose_number, day: fullDay(record.next.recommended_on) })}</strong> {packText(program, "after_dose.next")}</p>}
      <p>{packText(program, "after_dose.text")}</p>
      <p>{packText(program, "after_dose.when_to_call")}</p>
      <p className="sheet__foot">{record.department} · {t("staff.record.made", { day: fullDay(record.made_on) })}</p>
    </article>
  );
}

export function printDoseRecord(program: ProgramToday, record: DoseRecord, name: string, bornOn: string | undefined): void {
  printSheet(<Sheet program={program} record={record} name={name} bornOn={bornOn} />);
}
