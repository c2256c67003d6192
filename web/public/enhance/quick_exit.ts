// Esc, or the button, leaves a private page at once: the page is emptied before the network answers, and it is
// replaced in the history, so that "back" does not show it.
export function quickExit(page: Document): void {
  const link = page.querySelector<HTMLAnchorElement>("[data-leave]");
  if (!link) return;
  const leave = () => {
    const away = link.href;
    page.title = "";
    page.body.replaceChildren();
    location.replace(away);
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) leave();
  });
  // A page taken from the browser's memory by "back" would still show what was typed.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
