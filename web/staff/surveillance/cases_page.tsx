import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Label, Select } from "@trussworks/react-uswds";
import type { WhoIAm } from "../access/signed_in";
import { useStaffNames } from "../access/staff_names";
import { get } from "../shell/api";
import { fullDay } from "../shell/clock";
import { Icon } from "../shell/icon";
import { useQuery as useAddress } from "../shell/router";
import { t, tOf } from "../shell/texts";
import { useCaseForm } from "./case_form";
import { CasePanel } from "./case_panel";
import { openCase, useOpenedCase } from "./opened_case";
import type { CaseCounts, LineListPage, LineListRow } from "./types";

const whose = ["nobody", "mine", "anyone"] as const;
const classifications = ["confirmed", "probable", "suspect", "unknown", "not_a_case"];
const orders = ["newest", "oldest", "onset", "changed"];

const nameOf = (row: LineListRow): string => row.name_to_call ?? t("staff.cases.erased");

function Row({ row, investigator, chosen, onChoose }: { row: LineListRow; investigator: string; chosen: boolean; onChoose: () => void }) {
  const { facts } = row;
  const day = facts.onset_on ? t("staff.cases.onset", { day: fullDay(facts.onset_on) }) : t("staff.cases.reported", { day: fullDay(facts.reported_on) });
  return (
    <button type="button" className="row" aria-pressed={chosen} onClick={onChoose}>
      <span className="row__name">{facts.number} · {nameOf(row)}</span>
      <span className="row__what">{tOf("staff.classification", facts.classification)}{row.address?.town && ` · ${row.address.town}`}</span>
      <span className="row__time">
        {day}
        {facts.state === "closed" ? <> <Icon name="check_circle" />{t("staff.cases.closed")}</>
          : facts.investigator ? <> <Icon name="account_circle" />{investigator}</>
          : <> <Icon name="flag" />{t("staff.cases.nobodys")}</>}
        {facts.state === "open" && !facts.interviewed && <> <Icon name="phone" />{t("staff.cases.not_interviewed")}</>}
      </span>
    </button>
  );
}

// The line list of one's own jurisdiction, and one case beside it.
export function CasesPage({ who }: { who: WhoIAm }) {
  const form = useCaseForm();
  const queries = useQueryClient();
  const opened = useOpenedCase();
  const [askedWhose, setWhose] = useAddress("whose");
  const [classification, setClassification] = useAddress("classification");
  const [order, setOrder] = useAddress("order");
  const [state, setState] = useAddress("state");
  const narrowed = whose.find((one) => one === askedWhose) ?? "anyone";
  const counts = useQuery({ queryKey: ["case-counts"], queryFn: () => get<CaseCounts>("/api/case-counts"), refetchInterval: 30_000 });
  const list = useInfiniteQuery({
    queryKey: ["cases", narrowed, classification, order, state],
    queryFn: ({ pageParam }) => get<LineListPage>("/api/cases", { whose: narrowed, classification, order, state: state || "open", after: pageParam }),
    initialPageParam: "", getNextPageParam: (page) => page.next, refetchInterval: 30_000, gcTime: 0,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const names = useStaffNames(rows.map((row) => row.facts.investigator));
  const changed = () => Promise.all(["cases", "case-counts", "tasks"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const count = (one: typeof whose[number]): number | undefined =>
    one === "mine" ? counts.data?.mine : one === "nobody" ? counts.data?.nobodys : counts.data?.open;
  return (
    <>
      <div className="page-head"><h1>{t("staff.cases.title")}</h1></div>
      <div className="tabs" role="group" aria-label={t("staff.tasks.show")}>
        {whose.map((one) => (
          <Button key={one} type="button" outline={one !== narrowed} aria-pressed={one === narrowed} onClick={() => { setWhose(one === "anyone" ? "" : one); openCase(null); }}>
            {t(`staff.cases_of.${one}`)}{count(one) !== undefined && ` (${count(one)})`}
          </Button>
        ))}
      </div>
      <div className="filters">
        <div><Label htmlFor="cases-classification">{t("staff.cases.classification")}</Label>
          <Select id="cases-classification" name="classification" value={classification} onChange={(event) => setClassification(event.target.value)}>
            <option value="">{t("staff.people_list.all")}</option>
            {classifications.map((one) => <option key={one} value={one}>{tOf("staff.classification", one)}</option>)}
          </Select></div>
        <div><Label htmlFor="cases-state">{t("staff.cases.state")}</Label>
          <Select id="cases-state" name="state" value={state} onChange={(event) => setState(event.target.value)}>
            <option value="">{t("staff.cases.open")}</option>
            <option value="closed">{t("staff.cases.closed")}</option>
          </Select></div>
        <div><Label htmlFor="cases-order">{t("staff.cases.order")}</Label>
          <Select id="cases-order" name="order" value={order} onChange={(event) => setOrder(event.target.value)}>
            {orders.map((one) => <option key={one} value={one === "newest" ? "" : one}>{t(`staff.cases_order.${one}` as "staff.cases_order.newest")}</option>)}
          </Select></div>
      </div>
      {list.error && <p className="empty" role="alert">{list.error.message}</p>}
      {(list.isPending || !form) && !list.error && <p className="empty" role="status">{t("staff.frame.loading")}</p>}
      {list.data && form && (
        <div className="two two--wide-side">
          <section aria-label={t("staff.cases.title")}>
            {!rows.length && <p className="empty">{t(classification || narrowed !== "anyone" || state ? "staff.cases.none_filtered" : "staff.cases.none")}</p>}
            <ul className="rows">
              {rows.map((row) => <li key={row.facts.id}><Row row={row} investigator={names(row.facts.investigator)} chosen={row.facts.id === opened} onChoose={() => openCase(row.facts.id)} /></li>)}
            </ul>
            {list.hasNextPage && <Button type="button" outline disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("staff.audit.more")}</Button>}
          </section>
          {opened ? <CasePanel key={opened} who={who} form={form} id={opened} onChanged={changed} /> : rows.length > 0 && <p className="empty empty--side">{t("staff.cases.choose")}</p>}
        </div>
      )}
    </>
  );
}
