import type { ReactNode } from "react";
import { Button } from "@trussworks/react-uswds";
import { Icon } from "./icon";
import { t } from "./texts";

// One step of a way: what is done is one line that can be opened again, what comes later is only named.
export function Step({ number, title, state, said, onChange, children }: {
  number: number;
  title: string;
  state: "done" | "now" | "later";
  said?: string | undefined;
  onChange?: (() => void) | undefined;
  children?: ReactNode;
}) {
  return (
    <section className={`step step--${state}`} {...(state === "now" ? { "aria-current": "step" as const } : {})}>
      <header className="step__head">
        <span className="step__number" aria-hidden="true">{state === "done" ? <Icon name="check" /> : number}</span>
        <h3>{title}{state === "done" && <span className="usa-sr-only"> {t("staff.step.done")}</span>}</h3>
        {state === "done" && said && <p className="step__said">{said}</p>}
        {state === "done" && onChange && <Button type="button" unstyled onClick={onChange}>{t("staff.step.change")}<span className="usa-sr-only"> {title}</span></Button>}
      </header>
      {state === "now" && <div className="step__body">{children}</div>}
    </section>
  );
}
