import { useSyncExternalStore } from "react";
import { onHandOver } from "../access/signed_in";

// The person whose page is open. Kept here and not in the address: no history or log of a browser learns whose page it
// was. Reloading the page forgets it.
let opened: string | null = null;
const watchers = new Set<() => void>();

export function openPerson(person: string | null): void {
  opened = person;
  watchers.forEach((watcher) => watcher());
}

export function useOpenedPerson(): string | null {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, () => opened);
}

onHandOver(() => openPerson(null));
