import type { Page, Route } from "@playwright/test";
import { clinic, type Answer, type Row } from "./fake_clinic";
import { everything, program } from "./fake_program";

export interface FakeServer {
  sent: { method: string; path: string; body: Row }[];
  signedIn: boolean;
  refuse: Map<string, { status: number; body: Row }>;
}

// A small server in memory with the answers of the real one, so that the staff pages can be looked at and their flows
// tested without a database. What it does not know it answers with 404, so a wrong path is found.
export async function fakeServer(page: Page, permissions = everything, more: Answer[] = []): Promise<FakeServer> {
  const server: FakeServer = { sent: [], signedIn: true, refuse: new Map() };
  const answers: Answer[] = [...more, ["GET", /^\/api\/program$/, () => program], ...clinic()];
  const staff = { id: "s1", organization: "anchor", display_name: "Nurse Lee", sign_in_name: "lee", roles: ["vaccinator"], sites: ["anchor-health"] };

  await page.route("**/api/**", async (route: Route) => {
    const request = route.request();
    const url = new URL(request.url());
    const body = (request.postDataJSON() ?? {}) as Row;
    const respond = (status: number, answer: unknown) =>
      route.fulfill({ status, contentType: status < 400 ? "application/json" : "application/problem+json", body: JSON.stringify(answer) });
    if (request.method() !== "GET") server.sent.push({ method: request.method(), path: url.pathname, body });
    const refused = server.refuse.get(url.pathname);
    if (refused) return respond(refused.status, refused.body);
    if (url.pathname === "/api/me")
      return respond(200, { program: program.id, every_site: server.signedIn, permissions: server.signedIn ? permissions : ["use_public_pages"], ...(server.signedIn ? { staff } : {}), recovery_codes_left: 8 });
    if (url.pathname === "/api/sign-in") { server.signedIn = true; return respond(200, {}); }
    if (url.pathname === "/api/sign-out") { server.signedIn = false; return route.fulfill({ status: 204 }); }
    if (!server.signedIn && url.pathname !== "/api/program") return respond(401, { reason: "server.sign_in_needed", detail: "Sign in.", faults: [] });
    for (const [method, path, answer] of answers) {
      const match = path.exec(url.pathname);
      if (match && method === request.method()) return respond(200, answer(match, body, url));
    }
    return respond(404, { reason: "server.no_such_page", detail: `${request.method()} ${url.pathname}`, faults: [] });
  });
  return server;
}
