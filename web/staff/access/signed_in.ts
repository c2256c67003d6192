import { focusManager, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { get, onSignedOut, post, Problem } from "../shell/api";

export interface MySignIn {
  kind: "full" | "pin";
  device?: string;
  idle_ends_at: string;
  ends_at: string;
}

interface Me {
  program: string;
  staff?: {
    id: string;
    organization: string;
    display_name: string;
    sign_in_name: string;
    roles: string[];
    sites: string[];
  };
  permissions: string[];
  everywhere: string[];
  every_site: boolean;
  recovery_codes_left: number;
  has_pin: boolean;
  sign_in?: MySignIn;
}

// Who works here, as the server says.
export interface WhoIAm {
  staff: string;
  organization: string;
  display_name: string;
  sign_in_name: string;
  roles: string[];
  permissions: string[];
  everywhere: string[];
  every_site: boolean;
  sites: string[];
  recovery_codes_left: number;
  has_pin: boolean;
  sign_in: MySignIn | undefined;
}

// "ended": was signed in, and the server no longer knows who asks; "locked": was locked by PIN on a site device. The
// pages stay as they are out of sight, so that what was typed is there again for the same person.
export type State = "in" | "ended" | "locked";
let state: State = "in";
const watchers = new Set<() => void>();
export function become(next: State): void {
  if (state === next || (state === "locked" && next === "ended")) return;
  state = next;
  // Pages out of sight ask nothing.
  focusManager.setFocused(next === "in" ? undefined : false);
  watchers.forEach((watcher) => watcher());
}
onSignedOut(() => become("ended"));

export function useSignInState(): State {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, () => state);
}

async function whoIAm(): Promise<WhoIAm> {
  const me = await get<Me>("/api/me");
  if (!me.staff) throw new Problem(401, "server.sign_in_needed", "");
  const { id, ...staff } = me.staff;
  const { permissions, everywhere, every_site, recovery_codes_left, has_pin, sign_in } = me;
  return { ...staff, staff: id, permissions, everywhere, every_site, recovery_codes_left, has_pin, sign_in };
}

export function useWhoIAm() {
  return useQuery({
    queryKey: ["who-i-am"],
    queryFn: whoIAm,
    retry: (count, problem) => !(problem instanceof Problem && problem.status > 0) && count < 3,
    refetchInterval: 300_000,
  });
}

export const may = (who: WhoIAm, ...permissions: string[]): boolean =>
  permissions.some((permission) => who.permissions.includes(permission));

// Whether a right reaches every site; else it reaches the own sites.
export const mayEverywhere = (who: WhoIAm, permission: string): boolean =>
  may(who, permission) && (who.every_site || who.everywhere.includes(permission));

export const mayAt = (who: WhoIAm, permission: string, site: string): boolean =>
  mayEverywhere(who, permission) || (may(who, permission) && who.sites.includes(site));

export interface SignInAnswers {
  sign_in_name: string;
  password: string;
  second_step: string;
}

// Told when somebody else comes in on this screen: what the one before had open must go.
const handOvers = new Set<() => void>();
export const onHandOver = (forget: () => void) => void handOvers.add(forget);

// After any way in. Whoever comes after somebody else sees nothing of what that person had open.
function useCameIn() {
  const queries = useQueryClient();
  return async () => {
    const before = queries.getQueryData<WhoIAm>(["who-i-am"]);
    const who = await whoIAm();
    if (before?.staff !== who.staff) {
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== "who-i-am" });
      handOvers.forEach((forget) => forget());
    }
    queries.setQueryData(["who-i-am"], who);
    become("in");
    await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "who-i-am" });
  };
}

export function useSignIn() {
  const cameIn = useCameIn();
  return async (answers: SignInAnswers) => {
    await post("/api/sign-in", answers);
    await cameIn();
  };
}

export function useUnlock() {
  const cameIn = useCameIn();
  return async (staff: string, pin: string) => {
    await post("/api/device/unlock", { staff, pin });
    await cameIn();
  };
}

// The screen is hidden before the server answers: a lock must not wait for a network. Where it is away, it is told as
// soon as it is back, so that loading the page again does not open it.
export function lock(): void {
  become("locked");
  const tell = () => {
    if (state === "locked")
      post("/api/sign-out", { shift: "goes_on" }).catch((problem: unknown) => {
        if (problem instanceof Problem && problem.status === 0) setTimeout(tell, 2000);
      });
  };
  tell();
}

export function useSignOut() {
  const queries = useQueryClient();
  return async () => {
    await post("/api/sign-out", { shift: "ends" }).catch(() => undefined);
    queries.clear();
    location.assign("/staff/");
  };
}
