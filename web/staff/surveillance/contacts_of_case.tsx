import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@trussworks/react-uswds";
import { get } from "../shell/api";
import { Icon } from "../shell/icon";
import { go } from "../shell/router";
import { t } from "../shell/texts";
import { ContactRow } from "./contact_row";
import { NameContactForm } from "./name_contact_form";
import { openContact } from "./opened_case";
import type { CaseFile, CaseForm, ContactPage } from "./types";

// Whom the case named, those with the least time left first, and the form for one more.
export function ContactsOfCase({ form, file }: { form: CaseForm; file: CaseFile }) {
  const queries = useQueryClient();
  const id = file.facts.id;
  const [naming, setNaming] = useState(false);
  const named = useQuery({ queryKey: ["contacts", "of", id], queryFn: () => get<ContactPage>("/api/contacts", { case_id: id, which: "all", limit: 200 }), gcTime: 0 });
  const done = () => { setNaming(false); void queries.invalidateQueries({ queryKey: ["contacts"] }); void queries.invalidateQueries({ queryKey: ["tasks"] }); };
  return (
    <>
      <h3>{t("staff.contacts.of_case")}{named.data && ` (${named.data.items.length})`}</h3>
      {named.error && <p className="empty" role="alert">{named.error.message}</p>}
      {named.data && !named.data.items.length && <p className="empty">{t("staff.contacts.none_named")}</p>}
      <ul className="rows">
        {named.data?.items.map((line) => <li key={line.facts.id}><ContactRow line={line} chosen={false} onChoose={() => { openContact(line.facts.id); go("contacts"); }} /></li>)}
      </ul>
      {naming ? <NameContactForm form={form} caseId={id} onDone={done} onCancel={() => setNaming(false)} />
        : <Button type="button" outline onClick={() => setNaming(true)}><Icon name="add" />{t("staff.contacts.name_one")}</Button>}
    </>
  );
}
