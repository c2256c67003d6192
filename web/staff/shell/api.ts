import { isUnattended } from "./attention";
import { languageNow } from "./texts";

export interface Fault {
  pointer: string;
  reason: string;
  detail: string;
}

// What the server says when it refuses: RFC 9457, with the sentence for people in `detail`.
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
    readonly detail: string,
    readonly faults: Fault[] = [],
  ) {
    super(detail);
  }
}

type Watcher = () => void;
let signedOut: Watcher = () => undefined;

// Told whenever the server no longer knows who asks.
export function onSignedOut(watcher: Watcher): void {
  signedOut = watcher;
}

const offline = () =>
  new Problem(0, "staff.offline", languageNow() === "es"
    ? "No hay conexión con el servidor. Lo escrito sigue aquí; inténtelo de nuevo."
    : "The server cannot be reached. What you typed is still here; try again.");

async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<Problem>;
    return new Problem(response.status, body.reason ?? "", body.detail ?? response.statusText, body.faults ?? []);
  } catch {
    return new Problem(response.status, "", response.statusText);
  }
}

async function send<T>(method: string, path: string, body?: unknown, version?: number): Promise<T> {
  const headers: Record<string, string> = { accept: "application/json", "accept-language": languageNow() };
  if (method !== "GET") headers["x-quell-request"] = "1";
  if (isUnattended()) headers["x-quell-unattended"] = "1";
  if (body !== undefined) headers["content-type"] = "application/json";
  if (version !== undefined) headers["if-match"] = `"${version}"`;
  let response: Response;
  try {
    response = await fetch(path, {
      method, headers, credentials: "same-origin", cache: "no-store",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw offline();
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.status === 401) signedOut();
    throw problem;
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

type Query = Record<string, string | number | undefined>;

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== "") search.set(name, String(value));
  return search.size ? `${path}?${search}` : path;
}

export const get = <T>(path: string, query: Query = {}) => send<T>("GET", withQuery(path, query));
export const post = <T>(path: string, body: unknown = {}) => send<T>("POST", path, body);
export const put = <T>(path: string, body: unknown, version?: number) => send<T>("PUT", path, body, version);
// For a change of what was seen in this version: the server refuses it where somebody else was faster.
export const postSeen = <T>(path: string, version: number, body: unknown = {}) => send<T>("POST", path, body, version);
export const patch = <T>(path: string, body: unknown) => send<T>("PATCH", path, body);

// An id that we make, so that what is sent twice is done once. Random also where the page is not served securely.
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
