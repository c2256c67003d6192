import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { SiteChoice, sitesOf } from "../clinics/site_day";
import { get, newId, post } from "../shell/api";
import { dayOf, fullDay } from "../shell/clock";
import { Form, TextField, errorsOf, type Errors } from "../shell/form";
import { Icon } from "../shell/icon";
import { notice, trouble } from "../shell/notices";
import { siteName, useProgram } from "../shell/program";
import { useQuery as useAddress } from "../shell/router";
import { Sure } from "../shell/sure";
import { t } from "../shell/texts";
import { markDevice, useDeviceHere } from "./device";
import { lockAfterMinutes } from "./sign_in_end";
import { useSignOut, type WhoIAm } from "./signed_in";
import type { Device } from "./types";

function RegisterForm({ site, onDone }: { site: string; onDone: () => void }) {
  const [id] = useState(newId);
  const [name, setName] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    try {
      await post<Device>(`/api/sites/${site}/devices`, { id, name: name.trim() });
      markDevice(true);
      notice(t("staff.device.registered", { name: name.trim() }));
      onDone();
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} label={t("staff.device.register")}>
      <TextField name="name" label={t("staff.device.name")} hint={t("staff.device.name_hint")} value={name} onChange={setName} />
      <Button type="submit">{t("staff.device.register")}</Button>
    </Form>
  );
}

export function DevicesPage({ who }: { who: WhoIAm }) {
  const program = useProgram();
  const queries = useQueryClient();
  const signOut = useSignOut();
  const here = useDeviceHere();
  const [asked, setAsked] = useAddress("site");
  const sites = program ? sitesOf(program, who, "manage_site") : [];
  const site = sites.find((one) => one.id === asked) ?? sites.find((one) => one.is_open) ?? sites[0];
  const devices = useQuery({
    queryKey: ["devices", site?.id], queryFn: () => get<{ devices: Device[] }>(`/api/sites/${site?.id ?? ""}/devices`).then((all) => all.devices), enabled: !!site,
  });
  const changed = () => {
    void queries.invalidateQueries({ queryKey: ["devices"] });
    void queries.invalidateQueries({ queryKey: ["device-here"] });
  };
  if (!program) return <p className="empty" role="status">{t("staff.frame.loading")}</p>;
  if (!site) return <p className="empty">{t("staff.day.no_site")}</p>;
  return (
    <>
      <div className="page-head">
        <h1>{t("staff.device.title")}</h1>
        <SiteChoice sites={sites} site={site.id} onChoose={setAsked} />
      </div>
      <p className="lead-in">{t("staff.device.what", { minutes: lockAfterMinutes })}</p>
      <div className="two">
        <section className="panel">
          <h2>{t("staff.device.here")}</h2>
          {here.data ? (
            <>
              <p className="good"><Icon name="check_circle" />{t("staff.device.is", { name: here.data.device_name, site: siteName(program, here.data.site) })}</p>
              <ol className="steps-to-take">
                <li>{t("staff.device.step_out")}</li>
                <li>{t("staff.device.step_in")}</li>
                <li>{t("staff.device.step_pin")}</li>
              </ol>
              <Button type="button" onClick={() => void signOut()}><Icon name="logout" />{t("staff.device.hand_over")}</Button>
            </>
          ) : <RegisterForm key={site.id} site={site.id} onDone={changed} />}
        </section>
        <section className="two__side">
          <h2>{t("staff.device.all", { site: site.name })}</h2>
          {devices.error && <p className="empty" role="alert">{devices.error.message}</p>}
          {devices.isPending && <p className="empty" role="status">{t("staff.frame.loading")}</p>}
          {devices.data?.length === 0 && <p className="empty">{t("staff.device.none")}</p>}
          <ul className="lots">
            {devices.data?.map((one) => (
              <li key={one.id} className="lot">
                <div className="lot__what"><h3>{one.name}</h3><p>{t("staff.device.since", { day: fullDay(dayOf(one.recorded_at)) })}</p></div>
                <Sure label={t("staff.device.remove")} icon="cancel" what={t("staff.device.remove_what", { name: one.name })} go={t("staff.device.remove_go", { name: one.name })}
                  act={() => post(`/api/devices/${one.id}/end`).then(() => { notice(t("staff.device.removed", { name: one.name })); changed(); }, trouble)} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
