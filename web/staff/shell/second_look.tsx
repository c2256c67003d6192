import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "@trussworks/react-uswds";
import { Icon } from "./icon";

// What the server wants to be looked at again before it takes it: what is odd, plainly, and asked once. It takes the
// focus, so that Enter does not send the form over it.
export function SecondLook({ title, children, go, back, busy, onGo, onBack }: {
  title: string;
  children?: ReactNode;
  go: string;
  back: string;
  busy?: boolean;
  onGo: () => void;
  onBack: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="second-look" role="alertdialog" aria-label={title} tabIndex={-1} ref={box}>
      <p className="second-look__title"><Icon name="warning" />{title}</p>
      {children}
      <div className="actions">
        <Button type="button" disabled={busy ?? false} onClick={onGo}>{go}</Button>
        <Button type="button" outline disabled={busy ?? false} onClick={onBack}>{back}</Button>
      </div>
    </div>
  );
}
