import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { Icon } from "./icon";
import { t } from "./texts";

// A link that is given to somebody: to be read out as a code, or copied. What follows '#' never reaches a server.
export function PassedLink({ path, code }: { path: string; code: string }) {
  const [copied, setCopied] = useState(false);
  const link = `${location.origin}${path}#${code}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      setCopied(false); // without the right to, the link can still be marked and copied by hand
    }
  };
  return (
    <p>
      <strong className="codes">{code}</strong><br />
      <span className="codes">{link}</span><br />
      <Button type="button" unstyled onClick={() => void copy()}><Icon name={copied ? "check" : "content_copy"} />{copied ? t("staff.links.copied") : t("staff.links.copy")}<span className="usa-sr-only"> {code}</span></Button>
    </p>
  );
}
