import { readFileSync } from "node:fs";

// Makes one small sprite, assets/icons-<hash>.svg, of the USWDS icons that `list` names (one a line).
// A page draws one by <svg><use href="{{icons}}#event"/></svg>; the manifest's entry "icons.svg" has its path.
export function spriteText(list, folder) {
  const names = readFileSync(list, "utf8").split("\n").map((line) => line.trim()).filter((line) => line && line[0] !== "#");
  const symbols = names.map((name) => {
    const svg = readFileSync(`${folder}/${name}.svg`, "utf8");
    const inner = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
    return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}

const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0f6460" d="M16 2 4 6.5v9c0 7.2 5 12.400 12 14.500 7-2.100 12-7.300 12-14.500v-9z"/><path fill="#fff" d="M14 9.500h4v4.500h4.500v4H18v4.500h-4V18H9.500v-4H14z"/></svg>`;

export function sprite(list, folder) {
  return {
    name: "quell-icon-sprite",
    generateBundle() {
      this.addWatchFile?.(list);
      this.emitFile({
        type: "asset", name: "icons.svg", originalFileName: "icons.svg", source: spriteText(list, folder),
      });
      this.emitFile({ type: "asset", name: "icon.svg", originalFileName: "icon.svg", source: mark });
    },
    // The staff page names the mark, or the browser would ask for /favicon.ico.
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const icon = Object.values(bundle).find((file) => file.names?.includes("icon.svg"));
        const attrs = { rel: "icon", type: "image/svg+xml", href: `/${icon?.fileName ?? "icon.svg"}` };
        return [{ tag: "link", injectTo: "head", attrs }];
      },
    },
  };
}
