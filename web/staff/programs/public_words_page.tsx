import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Table } from "@trussworks/react-uswds";
import { get, newId, post } from "../shell/api";
import { fullDay, parseDay, typedDay } from "../shell/clock";
import { AreaField, Form, SelectField, TextField, errorsOf, wholeNumber, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { languageNow, t } from "../shell/texts";
import type { ProgramToday } from "../shell/types";
import { byWhom } from "./moment";
import type { Announcements } from "./types";

const useAnnouncements = () => useQuery({ queryKey: ["announcements"], queryFn: () => get<Announcements>("/api/announcements"), refetchInterval: 60_000 });

function useChanged() {
  const queries = useQueryClient();
  return () => Promise.all([["announcements"], ["dashboard"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
}

const measureName = (shown: Announcements, id: string): string => shown.measures.find((one) => one.id === id)?.[languageNow()] ?? id;

function CountForm({ program, shown }: { program: ProgramToday; shown: Announcements }) {
  const changed = useChanged();
  const [id, setId] = useState(newId);
  const [measure, setMeasure] = useState(shown.measures[0]?.id ?? "cases");
  const [number, setNumber] = useState("");
  const [day, setDay] = useState(() => typedDay(program.today));
  const [source, setSource] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    const on = parseDay(day);
    const missing: Errors = {};
    if (wholeNumber(number) === null) missing.number = t("staff.stock.number_wrong");
    if (!on) missing.counted_on = t("staff.programs.day_wrong");
    if (!source.trim()) missing.source = t("staff.count.source_missing");
    setErrors(missing);
    if (Object.keys(missing).length) return;
    try {
      await post("/api/counts", { id, measure, counted_on: on, number: Number(number), source: source.trim() });
      notice(t("staff.programs.count_done", { number, what: measureName(shown, measure) }), () => post(`/api/counts/${id}/withdraw`).then(changed));
      setId(newId());
      setNumber("");
      await changed();
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.programs.count_title")}>
      {shown.measures.length > 1 && <SelectField name="measure" label={t("staff.programs.measure")} value={measure} onChange={setMeasure} choices={shown.measures.map((one) => [one.id, one[languageNow()]])} />}
      <div className="fields">
        <TextField name="number" label={t("staff.programs.number_of", { what: measureName(shown, measure) })} value={number} onChange={setNumber} inputMode="numeric" />
        <TextField name="counted_on" label={t("staff.programs.counted_on")} value={day} onChange={setDay} />
      </div>
      <TextField name="source" label={t("staff.count.source")} hint={t("staff.count.source_hint")} value={source} onChange={setSource} />
      <div className="actions"><Button type="submit">{t("staff.programs.show_now")}</Button></div>
    </Form>
  );
}

function NoticeForm({ program }: { program: ProgramToday }) {
  const changed = useChanged();
  const [id, setId] = useState(newId);
  const [day, setDay] = useState(() => typedDay(program.today));
  const [english, setEnglish] = useState("");
  const [spanish, setSpanish] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    const on = parseDay(day);
    const missing: Errors = {};
    if (!english.trim()) missing.english = t("staff.programs.notice_missing");
    if (!spanish.trim()) missing.spanish = t("staff.programs.notice_missing");
    if (!on) missing.dated_on = t("staff.programs.day_wrong");
    setErrors(missing);
    if (Object.keys(missing).length || !on) return;
    try {
      await post("/api/notices", { id, dated_on: on, english: english.trim(), spanish: spanish.trim() });
      notice(t(on > program.today ? "staff.programs.notice_later" : "staff.programs.notice_done", { day: fullDay(on) }), () => post(`/api/notices/${id}/withdraw`).then(changed));
      setId(newId());
      setEnglish("");
      setSpanish("");
      await changed();
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.programs.notice_title")}>
      <AreaField name="english" lang="en" rows={3} label={t("staff.programs.notice_in", { language: t("staff.language.english") })} value={english} onChange={setEnglish} />
      <AreaField name="spanish" lang="es" rows={3} label={t("staff.programs.notice_in", { language: t("staff.language.spanish") })} value={spanish} onChange={setSpanish} />
      <TextField name="dated_on" label={t("staff.programs.notice_day")} hint={t("staff.programs.notice_day_hint")} value={day} onChange={setDay} width="medium" />
      <div className="actions"><Button type="submit">{t("staff.programs.show_notice")}</Button></div>
    </Form>
  );
}

// Off the public pages, or back on them.
function Turn({ path, withdrawn, what }: { path: string; withdrawn: boolean; what: string }) {
  const changed = useChanged();
  const act = (how: "withdraw" | "restore") => post(`${path}/${how}`).then(changed);
  const go = () => {
    const how = withdrawn ? "restore" : "withdraw";
    void act(how).then(() => notice(t(withdrawn ? "staff.programs.shown_again" : "staff.programs.taken_off"), () => act(withdrawn ? "withdraw" : "restore")), trouble);
  };
  return <Button type="button" unstyled onClick={go}><Icon name={withdrawn ? "undo" : "close"} />{t(withdrawn ? "staff.programs.show_again" : "staff.programs.take_off")}<span className="usa-sr-only"> {what}</span></Button>;
}

function noticeState(one: Announcements["notices"][number], today: string): string {
  if (one.withdrawn_at) return t("staff.programs.notice_off", { who: byWhom(one.withdrawn_by, one.withdrawn_at) });
  return one.dated_on > today ? t("staff.programs.notice_to_come", { day: fullDay(one.dated_on) }) : t("staff.programs.notice_on");
}

// What the public reads on the home page, typed by the lead: dated numbers and dated notices.
export function PublicWordsPage({ program }: { program: ProgramToday }) {
  const announcements = useAnnouncements();
  const shown = announcements.data;
  if (!shown) return <p className="empty" role="status">{announcements.error ? announcements.error.message : t("staff.frame.loading")}</p>;
  return (
    <>
      <div className="page-head">
        <h1>{t("staff.programs.public_title")}</h1>
        <a className="page-head__end" href={`/${languageNow()}/`} target="_blank" rel="noopener">{t("staff.programs.see_home")}</a>
      </div>
      <div className="stock-page">
        <section className="panel"><h2>{t("staff.programs.notice_title")}</h2><NoticeForm program={program} /></section>
        <section className="panel"><h2>{t("staff.programs.count_title")}</h2><CountForm program={program} shown={shown} /></section>
        <section className="stock-page__ledger">
          <h2>{t("staff.programs.notices")}</h2>
          {!shown.notices.length && <p className="empty">{t("staff.programs.notices_empty")}</p>}
          <ul className="lots">
            {shown.notices.map((one) => (
              <li key={one.id} className={`lot ${one.withdrawn_at ? "lot--off" : ""}`}>
                <div className="lot__what">
                  <h3>{fullDay(one.dated_on)} <span className="count">{noticeState(one, shown.today)}</span></h3>
                  <p lang="en">{one.english}</p><p lang="es">{one.spanish}</p>
                  <p className="version__who">{byWhom(one.recorded_by, one.recorded_at)}</p>
                </div>
                <Turn path={`/api/notices/${one.id}`} withdrawn={!!one.withdrawn_at} what={one.english} />
              </li>
            ))}
          </ul>
        </section>
        <section className="stock-page__ledger">
          <h2>{t("staff.programs.counts")}</h2>
          {!shown.counts.length ? <p className="empty">{t("staff.programs.counts_empty")}</p> : (
            <div className="wide" tabIndex={0} role="region" aria-label={t("staff.programs.counts")}>
              <Table fullWidth>
                <thead><tr><th scope="col">{t("staff.programs.counted_on")}</th><th scope="col">{t("staff.programs.measure")}</th><th scope="col" className="number">{t("staff.programs.number")}</th><th scope="col">{t("staff.count.source")}</th><th scope="col">{t("staff.programs.typed_by")}</th><th scope="col">{t("staff.programs.shown")}</th></tr></thead>
                <tbody>
                  {shown.counts.map((one) => (
                    <tr key={one.id}>
                      <th scope="row">{fullDay(one.counted_on)}</th><td>{measureName(shown, one.measure)}</td><td className="number">{one.number}</td><td>{one.source}</td><td>{byWhom(one.recorded_by, one.recorded_at)}</td>
                      <td>{one.withdrawn_at ? t("staff.programs.not_shown") : t("staff.answer.yes")} <Turn path={`/api/counts/${one.id}`} withdrawn={!!one.withdrawn_at} what={`${one.number}, ${fullDay(one.counted_on)}`} /></td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            </div>
          )}
        </section>
      </div>
    </>
  );
}
