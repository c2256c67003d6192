import { SiteDayPage } from "./clinics/site_day";
import type { Page } from "./shell/frame";

// One page a job; who may see none of them is told so. The first that one may see is where one starts.
export const pages: Page[] = [
  { path: "day", title: "staff.page.day", icon: "event", permissions: ["view_site_day"], show: (who) => <SiteDayPage who={who} /> },
];
