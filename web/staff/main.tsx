import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { AcceptInvitation } from "./access/accept_invitation";
import { Entrance } from "./access/entrance";
import { SignInEnd } from "./access/sign_in_end";
import { useSignInState, useWhoIAm, type WhoIAm } from "./access/signed_in";
import { pages } from "./pages";
import { Problem } from "./shell/api";
import { Frame, pagesFor } from "./shell/frame";
import { Notices } from "./shell/notices";
import { go, usePath } from "./shell/router";
import { chooseLanguage, languageAtStart, t, useLanguage } from "./shell/texts";
import "./styles.scss";

function PageHere({ who }: { who: WhoIAm }) {
  const path = usePath();
  const state = useSignInState();
  const mine = pagesFor(pages, who);
  const page = mine.find((one) => one.path === path.split("/")[0]);
  const first = mine[0]?.path;
  useEffect(() => {
    if (!page && first) go(first);
  }, [page, first]);
  useEffect(() => {
    if (page && state === "in") document.title = `${t(page.title)} · Quell`;
  });
  if (!mine.length) return <p className="empty">{t("staff.frame.nothing_for_you")}</p>;
  return <>{page?.show(who)}</>;
}

function App() {
  useLanguage();
  const state = useSignInState();
  const who = useWhoIAm();
  const invited = usePath() === "invitation";
  const neverIn = who.error instanceof Problem && (who.error.status === 401 || who.error.status === 403) && !who.data;
  const out = neverIn || state !== "in";
  useEffect(() => {
    if (out) document.title = `${t("staff.sign_in.title")} · Quell`;
  }, [out]);
  if (invited) return <Frame pages={pages} who={undefined}><AcceptInvitation /></Frame>;
  if (!who.data) {
    return (
      <Frame pages={pages} who={undefined}>
        {neverIn ? <Entrance ended={false} last="" /> : who.error
          ? <p className="empty" role="alert">{who.error.message}</p>
          : <p className="empty" role="status">{t("staff.frame.loading")}</p>}
      </Frame>
    );
  }
  // After a sign-in that ended, the page stays mounted out of sight: what was typed is there again after signing in.
  // Somebody else who signs in gets pages of their own.
  const isOut = state !== "in";
  return (
    <>
      {isOut && <Frame pages={pages} who={undefined}><Entrance ended={state === "ended"} last={who.data.staff} /></Frame>}
      <div hidden={isOut} inert={isOut} key={who.data.staff}>
        <Frame pages={pages} who={who.data}><PageHere who={who.data} /></Frame>
      </div>
      {!isOut && <SignInEnd who={who.data} />}
      {!isOut && <Notices />}
    </>
  );
}

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, problem) => problem instanceof Problem && (problem.status === 0 || problem.status >= 500) && count < 3,
      refetchIntervalInBackground: false,
    },
  },
});

const root = document.getElementById("root");
if (root) {
  void chooseLanguage(languageAtStart()).then(() => {
    createRoot(root).render(
      <StrictMode><QueryClientProvider client={queries}><App /></QueryClientProvider></StrictMode>,
    );
  });
}
