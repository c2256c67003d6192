import { CodeByServersClock } from "./code_by_clock";
import { t } from "../shell/texts";
import type { QrPicture } from "./types";

// What an authenticator app is given: a picture to scan, a key to type, a link for the phone at hand.
export function AppKey({ qr, uri, typed }: { qr: QrPicture | undefined; uri: string | undefined; typed: string }) {
  return (
    <div className="field app-key">
      <p>{t("staff.invitation.scan")}</p>
      {qr && (
        <svg className="app-key__qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t("staff.invitation.qr")}>
          <path d={`M0 0h${qr.size}v${qr.size}H0z`} fill="#fff" /><path d={qr.path} fill="#000" />
        </svg>
      )}
      <p>{t("staff.invitation.app")}</p>
      <p className="app-key__typed codes">{typed.replace(/(.{4})(?=.)/g, "$1 ")}</p>
      <CodeByServersClock typed={typed} />
      {uri && <p><a href={uri}>{t("staff.invitation.app_link")}</a></p>}
    </div>
  );
}
