import { useEffect, useRef, type MouseEvent, type ReactNode } from "react";
import { Button } from "@trussworks/react-uswds";
import { lock, may, useSignOut, type WhoIAm } from "../access/signed_in";
import { TaskCount } from "../worklist/task_count";
import { Icon } from "./icon";
import { go, usePath } from "./router";
import { chooseLanguage, languageNow, t, type TextKey } from "./texts";

export interface Page {
  path: string;
  title: TextKey;
  icon: string;
  permissions: string[];
  inside?: true; // reached from another page, so that the bar stays short
  show: (who: WhoIAm) => ReactNode;
}

export function Link({ to, children, className, current }: {
  to: string;
  children: ReactNode;
  className?: string;
  current?: boolean;
}) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={`/staff/${to}`} onClick={follow} {...(className ? { className } : {})}
      {...(current ? { "aria-current": "page" as const } : {})}>{children}</a>
  );
}

export function LanguageSwitch() {
  const other = languageNow() === "en" ? "es" : "en";
  return (
    <Button type="button" unstyled lang={other} onClick={() => void chooseLanguage(other)} className="language">
      <Icon name="language" />{other === "es" ? "Español" : "English"}
    </Button>
  );
}

export const pagesFor = (pages: Page[], who: WhoIAm): Page[] => pages.filter((page) => may(who, ...page.permissions));

export function Frame({ pages, who, children }: { pages: Page[]; who: WhoIAm | undefined; children: ReactNode }) {
  const path = usePath();
  const signOut = useSignOut();
  const here = path.split("/")[0] ?? "";
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // In newer browsers scrolling answers with a promise, which an effect must not return.
    void nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [here, who?.staff]);
  const onDevice = !!who?.sign_in?.device;
  const mayLock = onDevice && (who.has_pin || who.sign_in?.kind === "pin");
  return (
    <>
      <a className="usa-skipnav" href="#main">{t("staff.frame.skip")}</a>
      <header className="bar">
        <span className="bar__mark"><Icon name="shield" />Quell</span>
        {who && (
          <nav ref={nav} className="bar__pages" aria-label={t("staff.frame.pages")}>
            {pagesFor(pages, who).filter((page) => !page.inside).map((page) => (
              <Link key={page.path} to={page.path} className="bar__page" current={page.path === here}>
                <Icon name={page.icon} /><span>{t(page.title)}</span>{page.path === "tasks" && <TaskCount who={who} />}
              </Link>
            ))}
          </nav>
        )}
        <div className="bar__end">
          <LanguageSwitch />
          {who && <Link to="account" className="bar__who" current={here === "account"}><Icon name="account_circle" />{who.display_name}</Link>}
          {onDevice && (mayLock
            ? <Button type="button" unstyled onClick={lock}><Icon name="lock" />{t("staff.frame.lock")}</Button>
            : <Link to="account" className="bar__who"><Icon name="lock" />{t("staff.frame.set_pin")}</Link>)}
          {who && <Button type="button" unstyled onClick={() => void signOut()}><Icon name="logout" />{t(onDevice ? "staff.frame.end_shift" : "staff.frame.sign_out")}</Button>}
        </div>
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
    </>
  );
}
