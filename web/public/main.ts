import "./styles.scss";
import { copyCode } from "./enhance/copy_code";
import { countDown } from "./enhance/count_down";
import { filterSites } from "./enhance/filter_sites";
import { linkMap } from "./enhance/link_map";
import { quickExit } from "./enhance/quick_exit";

// Every page is whole without this; each of these finds its own marks in the page and does nothing where there are none.
quickExit(document);
countDown(document);
copyCode(document);
filterSites(document);
linkMap(document);

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

document.querySelector<HTMLElement>("[data-focus]")?.focus();
