// The answers of the private check are sent by a request of our own. A form that the browser sends by itself is kept,
// with all that was typed, in the browser's file of open tabs, where the next person at a public computer could find it.
export function sendPrivately(page: Document, enhance: (page: Document) => void): void {
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-private]"))
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void send(form).then(
        (answer) => {
          page.title = answer.title;
          page.body.replaceWith(answer.body);
          scrollTo(0, 0);
          enhance(page);
        },
        () => form.submit(), // without the network there is the browser's own way, and its own words about it
      );
    });
}

async function send(form: HTMLFormElement): Promise<Document> {
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") typed.append(name, value);
  const answer = await fetch(form.action, { method: "POST", body: typed, cache: "no-store", headers: { Accept: "text/html" } });
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}
