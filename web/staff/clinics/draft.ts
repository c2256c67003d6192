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
