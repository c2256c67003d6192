import type { ReactNode } from "react";
import { clockTime, fullDay } from "../shell/clock";
import { millilitres, packText } from "../shell/program";
import { t } from "../shell/texts";
import type { DayLine, ProgramToday, SiteToday } from "../shell/types";
import { languageHelpOf, pronounsOf } from "./how_to_speak";

// A page holds a dozen lines; whoever walks in needs some, however full the day is.
const spareLines = (booked: number) => Math.max(6, 12 - booked);
const boxes = ["came", "asked", "agreed", "given"] as const;

const Box = ({ children }: { children: ReactNode }) => <span className="tick"><span className="tick__box" aria-hidden="true" />{children}</span>;

function Row({ line }: { line: DayLine | null }) {
  return (
    <tr>
      <td className="paper__time">{line ? clockTime(line.starts_at) : ""}</td>
      <td className="paper__who">
        {line && <><strong>{line.name_to_call}</strong>{[pronounsOf(line), languageHelpOf(line), line.clinician_decides ? t("staff.day.clinician_first") : ""].filter(Boolean).map((one) => <span key={one}>{one}</span>)}</>}
      </td>
      <td className="paper__born">{line?.born_on && fullDay(line.born_on)}</td>
      <td className="paper__code">{line?.code_ending && `…${line.code_ending}`}</td>
      <td>{line && (line.service === "testing" ? t("staff.day.test") : line.dose_number)}</td>
      {boxes.map((one) => <td key={one} className="paper__tick"><span className="tick__box" aria-hidden="true" /></td>)}
      <td className="paper__lot" /><td className="paper__short" /><td className="paper__short" /><td className="paper__short" />
    </tr>
  );
}

// The day without Quell: who comes when, a box for each thing done, room to write, and lines for who walks in.
export function DayListSheet({ program, site, on, lines }: { program: ProgramToday; site: SiteToday; on: string; lines: DayLine[] }) {
  const head = ["time", "who", "born", "code", "dose", ...boxes, "lot", "where", "at", "initials"] as const;
  return (
    <article className="paper paper--wide">
      <header className="paper__head"><h1>{t("staff.paper.list_title", { day: fullDay(on) })}</h1><p>{site.name}, {site.town}</p></header>
      <table>
        <thead><tr>{head.map((one) => <th key={one} scope="col">{t(`staff.paper.col_${one}`)}</th>)}</tr></thead>
        <tbody>
          {lines.map((line) => <Row key={line.appointment} line={line} />)}
          {Array.from({ length: spareLines(lines.length) }, (_, index) => <Row key={index} line={null} />)}
        </tbody>
      </table>
      <p className="paper__foot">{t("staff.paper.list_foot", { line: program.help_line })}</p>
    </article>
  );
}

function Line({ label, wide }: { label: string; wide?: boolean }) {
  return <p className={`blank ${wide ? "blank--wide" : ""}`}><span>{label}</span></p>;
}

// In the order in which vaccinators work: who, the questions, consent, the vaccine, the dose, the time after it.
export function DoseSheet({ program, site }: { program: ProgramToday; site: SiteToday | undefined }) {
  const routes = program.products.flatMap((product) => product.routes)
    .filter((one, at, all) => all.findIndex((other) => other.id === one.id) === at);
  const bodySites = [...new Set(routes.flatMap((route) => route.body_sites))];
  return (
    <article className="paper">
      <header className="paper__head"><h1>{t("staff.paper.dose_title")}</h1><p>{site ? `${site.name}, ${site.town}` : ""}</p></header>
      <section>
        <h2>1. {t("staff.paper.person")}</h2>
        <div className="blanks">
          <Line label={t("staff.paper.col_who")} wide /><Line label={t("staff.paper.pronouns_language")} /><Line label={t("staff.paper.col_born")} />
          <Line label={t("staff.paper.phone")} /><Line label={t("staff.paper.code")} />
        </div>
        <p className="ticks">{program.dose_numbers.map((number) => <Box key={number}>{t("staff.day.dose", { number })}</Box>)}<Box>{t("staff.day.walk_in")}</Box></p>
      </section>
      <section>
        <h2>2. {t("staff.screening.title")}</h2>
        <table className="paper__questions"><tbody>
          {program.screening.map((question) => (
            <tr key={question.id}>
              <td><strong>{packText(program, `screening.${question.id}`)}</strong><span>{t("staff.paper.if_yes")} {packText(program, `screening.${question.id}.action`)}</span></td>
              <td className="paper__answer"><Box>{t("staff.paper.yes")}</Box><Box>{t("staff.paper.no")}</Box></td>
            </tr>
          ))}
        </tbody></table>
      </section>
      <section>
        <h2>3. {t("staff.consent.title")}</h2>
        <p>{program.information_sheet}</p>
        <div className="blanks"><Line label={t("staff.consent.edition")} /><Line label={t("staff.paper.registry_name")} wide /></div>
        <p className="ticks"><Box>{t("staff.consent.agrees")}</Box><Box>{t("staff.consent.report")}</Box><Box>{t("staff.consent.opted_out")}</Box></p>
      </section>
      <section>
        <h2>4. {t("staff.paper.vaccine")}</h2>
        <p className="ticks">{program.products.map((one) => <Box key={one.id}>{one.name}</Box>)}</p>
        <div className="blanks"><Line label={t("staff.stock.lot")} /><Line label={t("staff.paper.expires")} /></div>
        <p className="ticks">{routes.map((one) => <Box key={one.id}>{packText(program, `route.${one.id}`)}, {millilitres(one.volume_ul)}</Box>)}</p>
        <p className="ticks">{bodySites.map((one) => <Box key={one}>{packText(program, `body_site.${one}`)}</Box>)}</p>
        <div className="blanks"><Line label={t("staff.paper.given_on")} /><Line label={t("staff.paper.col_at")} /><Line label={t("staff.paper.vaccinator")} /></div>
      </section>
      <section>
        <h2>5. {t("staff.paper.after")}</h2>
        <div className="blanks"><Line label={t("staff.paper.stays_until", { minutes: program.observation_minutes })} /><Line label={t("staff.paper.next_visit")} /></div>
        <p className="ticks"><Box>{t("staff.after.went_well")}</Box><Box>{t("staff.mishap.title")}</Box><Box>{t("staff.paper.typed_in")}</Box></p>
      </section>
    </article>
  );
}
