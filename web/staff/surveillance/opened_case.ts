import { useSyncExternalStore } from "react";
import { onHandOver } from "../access/signed_in";

// The case and the contact that are open. Kept here and not in the address: no history of a browser learns whose.
function kept() {
  let opened: string | null = null;
  const watchers = new Set<() => void>();
  const open = (id: string | null) => {
    opened = id;
    watchers.forEach((watcher) => watcher());
  };
  const watch = (watcher: () => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  };
  onHandOver(() => open(null));
  return { open, use: () => useSyncExternalStore(watch, () => opened) };
}

export const { open: openCase, use: useOpenedCase } = kept();
export const { open: openContact, use: useOpenedContact } = kept();
