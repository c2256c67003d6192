import { useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { t } from "../shell/texts";
import { useDeviceHere } from "./device";
import { LockScreen } from "./lock_screen";
import { SignIn } from "./sign_in";

// The way in: by PIN on a site device where somebody's shift goes on, else by password and second step.
export function Entrance({ ended, last }: { ended: boolean; last: string }) {
  const device = useDeviceHere();
  const [byPassword, setByPassword] = useState(false);
  if (device.isPending) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  if (device.data?.staff.length && !byPassword)
    return <LockScreen device={device.data} last={last} onPassword={() => setByPassword(true)} />;
  return (
    <>
      <SignIn ended={ended} {...(device.data ? { device: device.data.device_name } : {})} />
      {device.data && device.data.staff.length > 0 && (
        <p className="sign-in__other"><Button type="button" unstyled onClick={() => setByPassword(false)}>{t("staff.lock.by_pin")}</Button></p>
      )}
    </>
  );
}
