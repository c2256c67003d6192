import { Icon } from "../shell/icon";
import { t } from "../shell/texts";
import { reasonText } from "./reasons";
import type { OpenedMessage, ShownSegment } from "./types";

const nameOf = (one: ShownSegment) => (one.occurrence > 1 ? `${one.name} (${one.occurrence})` : one.name);

// A message as its segments, a field a line, with what is wrong beside it.
export function Segments({ message }: { message: OpenedMessage }) {
  if (!message.segments.length) return message.text === undefined ? null : <pre className="message__text" tabIndex={0}>{message.text}</pre>;
  return (
    <div className="message">
      <h3>{t("staff.messages.segments")}</h3>
      {message.segments.map((one) => (
        <section key={`${one.name} ${one.occurrence}`} className="message__segment">
          <h4>{nameOf(one)}</h4>
          {one.reasons.map((reason) => <p key={reason} className="warn"><Icon name="warning" />{reasonText(reason)}</p>)}
          <dl className="message__fields">
            {one.fields.map((field) => (
              <div key={field.number} className={field.reasons.length ? "message__field message__field--fault" : "message__field"}>
                <dt>{one.name}-{field.number}</dt>
                <dd>
                  <span className="message__value">{field.text || t("staff.messages.empty_field")}</span>
                  {field.reasons.map((reason) => <span key={reason} className="message__why"><Icon name="warning" />{reasonText(reason)}</span>)}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {message.more_segments && <p className="empty">{t("staff.messages.more_segments")}</p>}
    </div>
  );
}
