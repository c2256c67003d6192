// A scanned picture opens /appointment#CODE. What follows '#' never goes to the server: it is put into the field, and
// out of the address, so that neither the history nor somebody who looks on keeps it.
export function fillCode(page: Document): void {
  const field = page.querySelector<HTMLInputElement>("input[data-code-field]");
  const code = decodeURIComponent(location.hash.slice(1));
  if (!field || !/^[0-9a-z-]{8,24}$/i.test(code)) return;
  history.replaceState(null, "", location.pathname);
  field.value = code;
  // A page that only shows something is opened at once; where more would happen, the person presses the button.
  if (field.form?.hasAttribute("data-code-open")) field.form.requestSubmit();
  else field.form?.querySelector<HTMLButtonElement>("button[type=submit]")?.focus();
}
