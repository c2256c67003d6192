import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { AcceptInvitation } from "./access/accept_invitation";
import { SignIn } from "./access/sign_in";
import { useSignInEnded, useWhoIAm, type WhoIAm } from "./access/signed_in";
import { pages } from "./pages";
import { Problem } from "./shell/api";
import { Frame, pagesFor } from "./shell/frame";
import { Notices } from "./shell/notices";
import { go, usePath } from "./shell/router";
import { chooseLanguage, languageAtStart, t, useLanguage } from "./shell/texts";
import "./styles.scss";

function PageHere({ who }: { who: WhoIAm }) {
  const path = usePath();
  const mine = pagesFor(pages, who);
  const page = mine.find((one) => one.path === path.split("/")[0]);
  const first = mine[0]?.path;
  useEffect(() => {
    if (!page && first) go(first);
  }, [page, first]);
  useEffect(() => {
    if (page) document.title = `${t(page.title)} · Quell`;
  });
  if (!mine.length) return <p className="empty">{t("staff.frame.nothing_for_you")}</p>;
  return <>{page?.show(who)}</>;
}

function App() {
  useLanguage();
  const ended = useSignInEnded();
  const who = useWhoIAm();
  const invited = usePath() === "invitation";
  const neverIn = who.error instanceof Problem && (who.error.status === 401 || who.error.status === 403) && !who.data;
  useEffect(() => {
    if (neverIn) document.title = `${t("staff.sign_in.title")} · Quell`;
  }, [neverIn]);
  if (invited) return <Frame pages={pages} who={undefined}><AcceptInvitation /></Frame>;
  if (!who.data) {
    return (
      <Frame pages={pages} who={undefined}>
        {neverIn ? <SignIn ended={false} /> : who.error
          ? <p className="empty" role="alert">{who.error.message}</p>
          : <p className="empty" role="status">{t("staff.frame.loading")}</p>}
      </Frame>
    );
  }
  // After a sign-in that ended, the page stays mounted out of sight: what was typed is there again after signing in.
  return (
    <>
      {ended && <Frame pages={pages} who={undefined}><SignIn ended /></Frame>}
      <div hidden={ended} inert={ended}>
        <Frame pages={pages} who={who.data}><PageHere who={who.data} /></Frame>
      </div>
      <Notices />
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
