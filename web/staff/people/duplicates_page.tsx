import { useState } from "react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get, newId, post, Problem } from "../shell/api";
import { dayOf, dayText, fullDay } from "../shell/clock";
import { Link } from "../shell/frame";
import { Icon } from "../shell/icon";
import { notice } from "../shell/notices";
import { t } from "../shell/texts";
import { MergePanel } from "./merge_panel";
import { firstChoice, mergeRequest, oddsText, older, otherPhones, type Compared, type PossibleMatch, type PossibleMatchPage } from "./merging";
import type { FoundPerson } from "./types";

const keyOf = (pair: PossibleMatch): string => `${pair.person.id} ${pair.other.id}`;
const shortly = (one: FoundPerson): string =>
  [one.registry_name && `${one.registry_name.given} ${one.registry_name.family}` !== one.name_to_call ? `${one.registry_name.given} ${one.registry_name.family}` : "", one.born_on ? fullDay(one.born_on) : "", one.town, one.phones_end_in.length ? t("staff.phone.ends_in", { digits: one.phones_end_in.join(", ") }) : ""].filter(Boolean).join(" · ");

// Merges each pair as the panel would if nobody chose: the older record is kept, and has what only the newer one says.
async function mergeAll(pairs: PossibleMatch[], merges: string[], told: (done: number) => void): Promise<void> {
  for (const pair of pairs) {
    const compared = await get<Compared>("/api/possible-matches/compare", { person: pair.person.id, other: pair.other.id });
    const keep = older(compared);
    const [kept, merged] = keep === "person" ? [compared.person, compared.other] : [compared.other, compared.person];
    const id = newId();
    await post("/api/merges", mergeRequest(id, compared, keep, firstChoice(compared, keep), otherPhones(kept, merged).map((one) => one.id)));
    merges.push(id);
    told(merges.length);
  }
}

// Records that may be one person, the likeliest first. Nobody is merged but by who has looked, and each merge can be undone.
export function DuplicatesPage() {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState("");
  const [ticked, setTicked] = useState<string[]>([]);
  const [done, setDone] = useState<number | null>(null);
  const list = useInfiniteQuery({
    queryKey: ["possible-matches"], queryFn: ({ pageParam }) => get<PossibleMatchPage>("/api/possible-matches", { after: pageParam }),
    initialPageParam: undefined as string | undefined, getNextPageParam: (page) => page.next, refetchInterval: 60_000, gcTime: 0,
  });
  const pairs = list.data?.pages.flatMap((page) => page.matches) ?? [];
  const pair = pairs.find((one) => keyOf(one) === chosen);
  const marked = pairs.filter((one) => ticked.includes(keyOf(one)));
  const changed = async () => { setChosen(""); setTicked([]); await queries.invalidateQueries({ queryKey: ["possible-matches"] }); };
  const bulk = async () => {
    setDone(0);
    const merges: string[] = [];
    const undo = async () => { for (const id of merges.reverse()) await post(`/api/merges/${id}/undo`); await changed(); };
    let said = t("staff.merge.bulk_done", { count: marked.length });
    try {
      await mergeAll(marked, merges, setDone);
    } catch (problem) {
      // What was merged before stands, and can be undone all the same.
      said = `${problem instanceof Problem ? problem.detail : t("staff.form.unexpected")} ${t("staff.merge.bulk_done", { count: merges.length })}`;
    }
    setDone(null);
    await changed();
    notice(said, merges.length ? undo : undefined);
  };
  return (
    <>
      <div className="page-head"><h1>{t("staff.merge.title")}</h1><Link to="people">{t("staff.merge.to_people")}</Link></div>
      <p className="lead-in">{t("staff.merge.lead_in")}</p>
      {list.error && <p className="empty" role="alert">{list.error.message}</p>}
      {list.isPending && <p className="empty" role="status">{t("staff.frame.loading")}</p>}
      {list.data && !pairs.length && <p className="empty">{t("staff.merge.none")}</p>}
      {pairs.length > 0 && (
        <div className="two two--wide-side">
          <section aria-label={t("staff.merge.list")}>
            {marked.length > 0 && (
              <div className="actions">
                <Button type="button" disabled={done !== null} onClick={() => void bulk()}><Icon name="people" />{done !== null ? t("staff.merge.bulk_progress", { done, count: marked.length }) : t("staff.merge.bulk", { count: marked.length })}</Button>
                <Button type="button" unstyled onClick={() => setTicked([])}>{t("staff.programs.choose_none")}</Button>
              </div>
            )}
            <ul className="rows">
              {pairs.map((one) => (
                <li key={keyOf(one)} className="row-with-tick">
                  <input type="checkbox" checked={ticked.includes(keyOf(one))} aria-label={t("staff.merge.tick", { one: one.other.name_to_call, other: one.person.name_to_call })} onChange={(event) => setTicked(event.target.checked ? [...ticked, keyOf(one)] : ticked.filter((key) => key !== keyOf(one)))} />
                  <button type="button" className="row" aria-pressed={keyOf(one) === chosen} onClick={() => setChosen(keyOf(one))}>
                    <span className="row__name">{one.other.name_to_call}</span><span className="row__what">{oddsText(one.bits)}</span>
                    <span className="row__time">{shortly(one.other) || t("staff.merge.only_a_name")}</span>
                    <span className="row__time"><strong>{one.person.name_to_call}</strong> {shortly(one.person)} · {dayText(dayOf(one.found_at))}</span>
                  </button>
                </li>
              ))}
            </ul>
            {list.hasNextPage && <Button type="button" outline disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("staff.audit.more")}</Button>}
          </section>
          {pair ? <MergePanel key={chosen} pair={pair} onDone={() => void changed()} /> : <p className="empty empty--side">{t("staff.merge.choose")}</p>}
        </div>
      )}
    </>
  );
}
