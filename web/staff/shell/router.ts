import { useSyncExternalStore } from "react";

// The path below /staff and the query stand in the address, so that a list can be sent to a colleague as it is seen.
// Nothing personal is ever put there: persons and appointments are chosen in the page.
const watchers = new Set<() => void>();
const tell = () => watchers.forEach((watcher) => watcher());
window.addEventListener("popstate", tell);

const here = () => location.pathname + location.search;

function useAddress(): string {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, here);
}

export function usePath(): string {
  useAddress();
  return location.pathname.replace(/^\/staff\/?/, "").replace(/\/$/, "");
}

export function go(path: string): void {
  if (here() === `/staff/${path}`) return;
  history.pushState(null, "", `/staff/${path}`);
  tell();
}

export function useQuery(name: string): [string, (value: string) => void] {
  useAddress();
  const set = (value: string) => {
    const search = new URLSearchParams(location.search);
    if (value) search.set(name, value);
    else search.delete(name);
    history.replaceState(null, "", search.size ? `${location.pathname}?${search}` : location.pathname);
    tell();
  };
  return [new URLSearchParams(location.search).get(name) ?? "", set];
}
