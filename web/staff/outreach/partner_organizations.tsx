import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Label, Select } from "@trussworks/react-uswds";
import type { Organization } from "../access/types";
import { get, put } from "../shell/api";
import { notice, trouble } from "../shell/notices";
import { useProgram } from "../shell/program";
import { t } from "../shell/texts";

interface Named {
  partners: { partner: string; organization: string }[];
}

// Whose staff answer what a partner of the program is asked.
export function PartnerOrganizations({ organizations }: { organizations: Organization[] }) {
  const program = useProgram();
  const queries = useQueryClient();
  const named = useQuery({ queryKey: ["partners"], queryFn: () => get<Named>("/api/partners").then((all) => all.partners) });
  const choices = organizations.filter((one) => one.kind === "partner");
  if (!program?.partners.length || !named.data) return null;
  const choose = (partner: string, name: string, organization: string) =>
    void put(`/api/partners/${partner}`, { organization }).then(() => {
      notice(t("staff.organization.partner_named", { name, organization: choices.find((one) => one.id === organization)?.name ?? "" }));
      return queries.invalidateQueries({ queryKey: ["partners"] });
    }, trouble);
  return (
    <section aria-label={t("staff.organization.partners")}>
      <h3>{t("staff.organization.partners")}</h3>
      <p className="usa-hint">{t("staff.organization.partners_hint")}</p>
      {!choices.length && <p className="empty">{t("staff.organization.partners_none")}</p>}
      {choices.length > 0 && program.partners.map((partner) => {
        const organization = named.data.find((one) => one.partner === partner.slug)?.organization ?? "";
        return (
          <div key={partner.slug} className="field">
            <Label htmlFor={`partner-${partner.slug}`}>{partner.name}</Label>
            <Select id={`partner-${partner.slug}`} name={partner.slug} value={organization} onChange={(event) => choose(partner.slug, partner.name, event.target.value)}>
              {!organization && <option value="">{t("staff.organization.partner_nobody")}</option>}
              {choices.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
            </Select>
          </div>
        );
      })}
    </section>
  );
}
