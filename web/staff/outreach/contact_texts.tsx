import { useQuery } from "@tanstack/react-query";
import { get } from "../shell/api";
import { clockTime, dayOf, dayText } from "../shell/clock";
import { Icon } from "../shell/icon";
import { tOf, t } from "../shell/texts";
import type { ContactTexts as Shown } from "./phone_texts";

// Whether texts go to a contact, and what became of the last ones.
export function ContactTexts({ contact }: { contact: string }) {
  const shown = useQuery({ queryKey: ["contact", contact, "texts"], queryFn: () => get<Shown>(`/api/contacts/${contact}/texts`), gcTime: 0, retry: false });
  const texts = shown.data;
  if (!texts) return null;
  return (
    <section aria-label={t("staff.texts.of_contact")}>
      <p><Icon name={texts.standing === "on" ? "check_circle" : "info"} />{tOf("staff.text_standing", texts.standing)}</p>
      {texts.last.length > 0 && (
        <ul className="doses">
          {texts.last.map((one) => (
            <li key={one.id}>{dayText(dayOf(one.at))}, {clockTime(one.at)} · {tOf("staff.text_kind", one.kind)} · <strong>{tOf("staff.text_state", one.state)}</strong></li>
          ))}
        </ul>
      )}
    </section>
  );
}
