export function copyCode(page: Document): void {
  const code = page.querySelector<HTMLElement>("[data-code]");
  if (!code || !navigator.clipboard) return;
  for (const button of page.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      void navigator.clipboard.writeText(code.textContent?.trim() ?? "").then(() => {
        button.textContent = button.dataset["copied"] ?? "";
        button.setAttribute("role", "status");
      });
    });
  }
}
