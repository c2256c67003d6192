import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { get, onSignedOut, post, Problem } from "../shell/api";

interface Me {
  program: string;
  staff?: {
    id: string;
    organization: string;
    display_name: string;
    roles: string[];
    sites: string[];
  };
  permissions: string[];
  every_site: boolean;
  recovery_codes_left: number;
}

// Who works here, as the server says.
export interface WhoIAm {
  staff: string;
  organization: string;
  display_name: string;
  roles: string[];
  permissions: string[];
  every_site: boolean;
  sites: string[];
}

// "ended": was signed in, and the server no longer knows who asks. The pages stay as they are below the sign-in, so
// that what was typed is kept.
type State = "in" | "ended";
let state: State = "in";
const watchers = new Set<() => void>();
function become(next: State): void {
  if (state === next) return;
  state = next;
  watchers.forEach((watcher) => watcher());
}
onSignedOut(() => become("ended"));

export function useSignInEnded(): boolean {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, () => state === "ended");
}

async function whoIAm(): Promise<WhoIAm> {
  const me = await get<Me>("/api/me");
  if (!me.staff) throw new Problem(401, "server.sign_in_needed", "");
  const { id, ...staff } = me.staff;
  return { ...staff, staff: id, permissions: me.permissions, every_site: me.every_site };
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

export interface SignInAnswers {
  sign_in_name: string;
  password: string;
  second_step: string;
}

export function useSignIn() {
  const queries = useQueryClient();
  return async (answers: SignInAnswers) => {
    await post("/api/sign-in", answers);
    become("in");
    await queries.invalidateQueries();
  };
}

export function useSignOut() {
  const queries = useQueryClient();
  return async () => {
    await post("/api/sign-out", { shift: "ends" }).catch(() => undefined);
    queries.clear();
    location.assign("/staff/");
  };
}
