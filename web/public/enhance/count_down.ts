// Moves the bar of a held place and says the minutes left. The clock is the server's: seconds left when the page was
// made, counted on from then, because the person's own clock may be wrong.
export function countDown(page: Document): void {
  for (const held of page.querySelectorAll<HTMLElement>("[data-held]")) {
    const bar = held.querySelector("progress");
    const words = held.querySelector<HTMLElement>("[data-held-words]");
    if (!bar || !words) continue;
    const end = performance.now() + bar.value * 1000;
    let said = "";
    const show = () => {
      const left = Math.max(0, Math.round((end - performance.now()) / 1000));
      bar.value = left;
      const text = left > 0
        ? (held.dataset["words"] ?? "").replace("%minutes%", String(Math.ceil(left / 60)))
        : (held.dataset["over"] ?? "");
      if (text !== said) words.textContent = said = text;
      // Only the last minute and the end are spoken; a voice each minute would get in the way of typing.
      if (left <= 60) words.setAttribute("role", "status");
      if (left === 0) clearInterval(timer);
    };
    const timer = setInterval(show, 1000);
    show();
  }
}
