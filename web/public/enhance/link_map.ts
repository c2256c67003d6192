// Ties the map's points to the list: a click on a point goes to its card, and the card under the pointer lights its
// point. The list alone says everything, so nothing here is in the way of a keyboard.
export function linkMap(page: Document): void {
  for (const point of page.querySelectorAll<SVGGElement>(".map__point[data-site]")) {
    const card = page.getElementById(`site-${point.dataset["site"]}`);
    if (!card) continue;
    const light = (on: boolean) => () => {
      point.classList.toggle("map__point--here", on);
      card.classList.toggle("site--here", on);
    };
    for (const end of [point, card]) {
      end.addEventListener("pointerenter", light(true));
      end.addEventListener("pointerleave", light(false));
    }
    point.addEventListener("click", () => card.scrollIntoView({ block: "center", behavior: "smooth" }));
  }
}
