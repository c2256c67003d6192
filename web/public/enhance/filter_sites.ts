// Narrows the list of sites while typing; the words must all occur in a site's name, town or zip.
export function filterSites(page: Document): void {
  const box = page.querySelector<HTMLElement>("[data-filter]");
  const field = box?.querySelector<HTMLInputElement>("input");
  const sites = [...page.querySelectorAll<HTMLElement>("li[data-search]")];
  if (!box || !field || sites.length < 6) return;
  const count = page.querySelector<HTMLElement>("[data-filter-count]");
  const atFirst = count?.textContent ?? "";
  box.hidden = false;
  field.addEventListener("input", () => {
    const words = folded(field.value).split(/\s+/).filter(Boolean);
    for (const site of sites) {
      const text = folded(site.dataset["search"] ?? "");
      site.hidden = !words.every((word) => text.includes(word));
    }
    const shown = sites.filter((site) => !site.hidden).length;
    if (!count) return;
    count.textContent = words.length === 0 ? atFirst : (count.dataset["words"] ?? "")
      .replace("%shown%", String(shown)).replace("%all%", String(sites.length));
  });
}

function folded(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
