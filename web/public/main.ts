import "./styles.scss";
import { copyCode } from "./enhance/copy_code";
import { countDown } from "./enhance/count_down";
import { fillCode } from "./enhance/fill_code";
import { filterSites } from "./enhance/filter_sites";
import { linkMap } from "./enhance/link_map";
import { quickExit } from "./enhance/quick_exit";
import { sendPrivately } from "./enhance/send_privately";

// Every page is whole without this; each of these finds its own marks in the page and does nothing where there are none.
function enhance(page: Document): void {
  quickExit(page);
  countDown(page);
  copyCode(page);
  fillCode(page);
  filterSites(page);
  linkMap(page);
  sendPrivately(page, enhance);

  for (const button of page.querySelectorAll<HTMLButtonElement>("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  page.querySelector<HTMLElement>("[data-focus]")?.focus();
}

enhance(document);
