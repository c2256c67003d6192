import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Radio } from "@trussworks/react-uswds";
import { get, newId, post } from "../shell/api";
import { dayOf, dayText } from "../shell/clock";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { t, tOf } from "../shell/texts";
import { firstChoice, mergeRequest, oddsText, older, otherPhones, partLabel, parts, said, type Choice, type Compared, type PossibleMatch } from "./merging";

type Side = "person" | "other";

function Evidence({ compared }: { compared: Compared }) {
  const words = (speaks: (bits: number) => boolean) => compared.evidence.filter((one) => speaks(one.bits)).map((one) => tOf("staff.merge_field", one.field)).join(", ");
  const [speaksFor, against] = [words((bits) => bits > 0.5), words((bits) => bits < -0.5)];
  return (
    <div className="evidence">
      <p>{oddsText(compared.bits)}</p>
      {speaksFor && <p><Icon name="check_circle" />{t("staff.merge.for")} {speaksFor}</p>}
      {against && <p><Icon name="warning" />{t("staff.merge.against")} {against}</p>}
    </div>
  );
}

// Two records side by side. What differs is chosen, part by part; what only one of them says is kept.
function Choose({ compared, onDone }: { compared: Compared; onDone: () => void }) {
  const [keep, setKeep] = useState<Side>(() => older(compared));
  const [choice, setChoice] = useState<Choice>(() => firstChoice(compared, older(compared)));
  const [left, setLeft] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const first = older(compared);
  const sides: Side[] = [first, first === "person" ? "other" : "person"];
  const [kept, merged] = keep === "person" ? [compared.person, compared.other] : [compared.other, compared.person];
  const phones = otherPhones(kept, merged);
  const shown = parts.filter((part) => sides.some((side) => said(compared[side].identity, part)));
  const keepOther = (side: Side) => { setKeep(side); setChoice(firstChoice(compared, side)); };

  const act = async (what: () => Promise<void>) => {
    setBusy(true);
    try {
      await what();
    } catch (problem) {
      trouble(problem);
    } finally {
      setBusy(false);
      onDone();
    }
  };
  const merge = () => act(async () => {
    const id = newId();
    await post("/api/merges", mergeRequest(id, compared, keep, choice, phones.map((one) => one.id).filter((one) => !left.includes(one))));
    notice(t("staff.merge.done"), () => post(`/api/merges/${id}/undo`).then(onDone));
  });
  const apart = () => act(async () => {
    const pair = { person: compared.person.id, other: compared.other.id };
    await post("/api/possible-matches/apart", pair);
    notice(t("staff.merge.apart_done"), () => post("/api/possible-matches/again", pair).then(onDone));
  });
  const cell = (side: Side, part: (typeof parts)[number], differs: boolean) => {
    const value = said(compared[side].identity, part);
    if (!differs || !value) return value || "–";
    return <Radio id={`${part}-${side}`} name={part} label={value} checked={choice[part] === side} onChange={() => setChoice({ ...choice, [part]: side })} />;
  };
  return (
    <>
      <Evidence compared={compared} />
      <div className="wide" tabIndex={0} role="region" aria-label={t("staff.merge.side_by_side")}>
        <table className="usa-table usa-table--borderless merge">
          <thead>
            <tr><td />{sides.map((side, at) => <th key={side} scope="col">{t(at === 0 ? "staff.merge.known_first" : "staff.merge.came_later")}<br /><span className="usa-hint">{dayText(dayOf(compared[side].registered_at))}</span></th>)}</tr>
          </thead>
          <tbody>
            <tr><th scope="row">{t("staff.merge.keep")}</th>{sides.map((side) => <td key={side}><Radio id={`keep-${side}`} name="keep" label={t("staff.merge.keep_this")} checked={keep === side} onChange={() => keepOther(side)} /></td>)}</tr>
            {shown.map((part) => {
              const differs = sides.every((side) => said(compared[side].identity, part)) && said(compared.person.identity, part) !== said(compared.other.identity, part);
              return <tr key={part} className={differs ? "merge__differs" : ""}><th scope="row">{partLabel(part)}</th>{sides.map((side) => <td key={side}>{cell(side, part, differs)}</td>)}</tr>;
            })}
            <tr><th scope="row">{t("staff.person.phones")}</th>{sides.map((side) => <td key={side}>{compared[side].contact_points.map((one) => one.phone).join(", ") || "–"}</td>)}</tr>
          </tbody>
        </table>
      </div>
      {phones.length > 0 && (
        <fieldset className="usa-fieldset"><legend className="usa-label">{t("staff.merge.phones")}</legend>
          {phones.map((one) => <Checkbox key={one.id} id={`phone-${one.id}`} name={`phone-${one.id}`} label={one.phone} checked={!left.includes(one.id)} onChange={(event) => setLeft(event.target.checked ? left.filter((other) => other !== one.id) : [...left, one.id])} />)}
        </fieldset>
      )}
      <p className="usa-hint"><Icon name="info" />{t("staff.merge.what_happens")}</p>
      <div className="actions">
        <Button type="button" size="big" disabled={busy} onClick={() => void merge()}><Icon name="people" />{t("staff.merge.go")}</Button>
        <Button type="button" outline disabled={busy} onClick={() => void apart()}>{t("staff.merge.apart")}</Button>
      </div>
    </>
  );
}

export function MergePanel({ pair, onDone }: { pair: PossibleMatch; onDone: () => void }) {
  const both = { person: pair.person.id, other: pair.other.id };
  const compared = useQuery({ queryKey: ["compared", both], queryFn: () => get<Compared>("/api/possible-matches/compare", both), gcTime: 0, retry: false });
  return (
    <section className="panel two__side" aria-label={t("staff.merge.side_by_side")}>
      <h2>{pair.other.name_to_call} · {pair.person.name_to_call}</h2>
      {compared.error && <p className="empty" role="alert">{compared.error.message}</p>}
      {compared.isPending && <p className="empty" role="status">{t("staff.frame.loading")}</p>}
      {compared.data && <Choose key={`${both.person} ${both.other}`} compared={compared.data} onDone={onDone} />}
    </section>
  );
}
