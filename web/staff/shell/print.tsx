import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

// Prints a sheet and nothing else; it leaves the page with the print window.
export function printSheet(sheet: ReactNode): void {
  const place = document.createElement("div");
  place.className = "print-only";
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() => root.render(sheet));
  document.body.classList.add("prints-sheet");
  window.print();
  document.body.classList.remove("prints-sheet");
  root.unmount();
  place.remove();
}
