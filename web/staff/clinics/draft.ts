import { onHandOver } from "../access/signed_in";
import { newId } from "../shell/api";
import type { Screening } from "../shell/types";

export type Answer = "yes" | "no" | "rather_not_say";

// What was said and chosen so far about one visit. Kept while the page is open, whoever is looked at in between; the
// ids are made once, so that a dose that is sent twice is recorded once.
export interface Draft {
  answers: Record<string, Answer>;
  screeningId: string;
  screening: Screening | null;
  clinicianAgreed: boolean;
  consent: boolean;
  edition: string;
  registry: "report" | "opted_out" | "not_asked" | "";
  agreed: boolean;
  product: string;
  lot: string;
  route: string;
  bodySite: string;
  doseId: string;
}

// The edition and the route are mostly those of the person before; each stays to be seen and changed.
const last = { edition: "", route: "" };

export function remember(draft: Draft): void {
  last.edition = draft.edition;
  last.route = draft.route;
}

export function newDraft(): Draft {
  return {
    answers: {}, screeningId: newId(), screening: null, clinicianAgreed: false, consent: false, edition: last.edition, registry: "",
    agreed: false, product: "", lot: "", route: last.route, bodySite: "", doseId: newId(),
  };
}

// What was answered stays while somebody looks at the stock and comes back. Nobody else sees it: it is forgotten when
// the tablet is handed over, and with the page.
let kept: Record<string, Draft> = {};
onHandOver(() => { kept = {}; });

export const keptDrafts = (): Record<string, Draft> => kept;
export function keepDrafts(drafts: Record<string, Draft>): Record<string, Draft> {
  kept = drafts;
  return drafts;
}
