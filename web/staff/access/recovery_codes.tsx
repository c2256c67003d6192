import { Button } from "@trussworks/react-uswds";
import { Icon } from "../shell/icon";
import { t } from "../shell/texts";

export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  return (
    <div className="sign-in">
      <h1>{t("staff.invitation.codes")}</h1>
      <p>{t("staff.invitation.codes_hint")}</p>
      <ul className="plain codes codes--list">{codes.map((one) => <li key={one}>{one}</li>)}</ul>
      <Button type="button" outline onClick={() => window.print()}><Icon name="print" />{t("staff.brief.print")}</Button>
      <Button type="button" size="big" onClick={onKept}>{t("staff.invitation.go_on")}</Button>
    </div>
  );
}
