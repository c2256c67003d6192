import { useEffect } from "react";

// When somebody last touched this page, by this device's own clock: a page that refreshes itself tells the server that
// nobody is there, so that an open screen does not stay signed in for a day.
let touched = Date.now();

export const sinceTouched = (): number => Date.now() - touched;
export const isUnattended = (): boolean => sinceTouched() > 60_000;

export function useAttention(onTouch?: () => void): void {
  useEffect(() => {
    const touch = () => {
      touched = Date.now();
      onTouch?.();
    };
    const kinds = ["pointerdown", "keydown", "wheel", "touchstart"] as const;
    kinds.forEach((kind) => window.addEventListener(kind, touch, { capture: true, passive: true }));
    return () => kinds.forEach((kind) => window.removeEventListener(kind, touch, { capture: true }));
  }, [onTouch]);
}
