import { may, type WhoIAm } from "../access/signed_in";
import { sitesOf } from "../clinics/site_day";
import { Link } from "../shell/frame";
import { TextsPage } from "../outreach/texts_page";
import { useProgram } from "../shell/program";
import { usePath } from "../shell/router";
import { t } from "../shell/texts";
import { CriteriaPage } from "./criteria_page";
import { PlacesPage } from "./places_page";
import { PublicWordsPage } from "./public_words_page";
import { SitesPage } from "./sites_page";

const parts = [
  { path: "program/criteria", title: "staff.programs.criteria", permission: "manage_program" },
  { path: "program/sites", title: "staff.programs.sites", permission: "manage_sites" },
  { path: "program/places", title: "staff.programs.places", permission: "manage_site" },
  { path: "program/public", title: "staff.programs.public", permission: "manage_program" },
  { path: "program/texts", title: "staff.programs.texts", permission: "manage_program" },
] as const;

// What the lead decides: who may come, where, when, what the public reads, and whether texts go out. One menu for
// all five.
export function ProgramPage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const path = usePath();
  const mine = parts.filter((part) => may(who, part.permission));
  const here = mine.find((part) => path.startsWith(part.path)) ?? mine[0];
  if (!program || !here) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  return (
    <>
      <nav className="tabs" aria-label={t("staff.programs.menu")}>
        {mine.map((part) => <Link key={part.path} to={part.path} className="tabs__tab" current={part === here}>{t(part.title)}</Link>)}
      </nav>
      {here.path === "program/criteria" && <CriteriaPage program={program} />}
      {here.path === "program/sites" && <SitesPage program={program} />}
      {here.path === "program/places" && <PlacesPage program={{ ...program, sites: sitesOf(program, who, here.permission) }} />}
      {here.path === "program/public" && <PublicWordsPage program={program} />}
      {here.path === "program/texts" && <TextsPage />}
    </>
  );
}
