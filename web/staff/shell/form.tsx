import { createContext, useContext, useEffect, useId, useRef, type ReactNode } from "react";
import { Checkbox, Label, Radio, Select, Textarea, TextInput } from "@trussworks/react-uswds";
import { Problem } from "./api";
import { t } from "./texts";

// What is wrong with a form, by field: our own checks before it is sent, then the server's faults by JSON pointer.
export type Errors = Record<string, string>;

const summary = "form";

export function errorsOf(problem: unknown, fields: Record<string, string> = {}): Errors {
  if (!(problem instanceof Problem)) return { [summary]: t("staff.form.unexpected") };
  const errors: Errors = {};
  for (const fault of problem.faults) {
    const pointer = fault.pointer.replace(/^\//, "");
    errors[fields[pointer] ?? (pointer || summary)] = fault.detail;
  }
  if (!problem.faults.length) errors[summary] = problem.detail;
  return errors;
}

// A count as typed: whole, not negative; null where it is none.
export function wholeNumber(typed: string): number | null {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : null;
}

const FormErrors = createContext<{ errors: Errors; prefix: string }>({ errors: {}, prefix: "" });

// A form that shows its errors twice: on top with links, and beside each field. The summary takes the focus when the
// errors are new, so that nobody has to look for them.
export function Form({ errors, onSubmit, children, className, label }: {
  errors: Errors;
  onSubmit: () => void;
  children: ReactNode;
  className?: string;
  label?: string;
}) {
  const prefix = useId();
  const alert = useRef<HTMLDivElement>(null);
  const shown = Object.entries(errors);
  // By what they say: some pages make the object anew with each letter typed.
  const said = JSON.stringify(shown);
  useEffect(() => {
    if (said !== "[]") alert.current?.focus();
  }, [said]);
  return (
    <FormErrors.Provider value={{ errors, prefix }}>
      <form
        noValidate
        {...(className ? { className } : {})}
        {...(label ? { "aria-label": label } : {})}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {shown.length > 0 && (
          <div className="error-summary" role="alert" tabIndex={-1} ref={alert}>
            <p>{t("staff.form.mend")}</p>
            <ul>
              {shown.map(([field, message]) => (
                <li key={field}>
                  {field === summary ? message : <a href={`#${prefix}${field}`} onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(prefix + field)?.focus();
                  }}>{message}</a>}
                </li>
              ))}
            </ul>
          </div>
        )}
        {children}
      </form>
    </FormErrors.Provider>
  );
}

// Fields that are kept one by one as they are filled in: an error stands beside its field and is said, and the focus
// stays where the person is.
export function LiveFields({ errors, label, children }: { errors: Errors; label: string; children: ReactNode }) {
  const prefix = useId();
  return (
    <FormErrors.Provider value={{ errors, prefix }}>
      <div role="group" aria-label={label}>{children}</div>
      <p className="usa-sr-only" role="status">{Object.values(errors).join(" ")}</p>
    </FormErrors.Provider>
  );
}

function useField(name: string) {
  const { errors, prefix } = useContext(FormErrors);
  return { id: prefix + name, error: errors[name] };
}

interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
}

function Above({ name, label, hint, optional, children }: FieldProps & { children: ReactNode }) {
  const { id, error } = useField(name);
  return (
    <div className={error ? "field field--error" : "field"}>
      <Label htmlFor={id} error={!!error}>{label}{optional && <span className="optional"> ({t("staff.form.optional")})</span>}</Label>
      {hint && <div className="usa-hint" id={`${id}-hint`}>{hint}</div>}
      {error && <span className="usa-error-message" id={`${id}-error`}>{error}</span>}
      {children}
    </div>
  );
}

const described = (id: string, hint: string | undefined, error: string | undefined) => {
  const parts = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return parts ? { "aria-describedby": parts } : {};
};

export function TextField({ value, onChange, type = "text", inputMode, autoComplete = "off", autoFocus, width, ...field }: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "password" | "tel" | "date" | "number" | "email" | "datetime-local" | "time";
  inputMode?: "numeric" | "text" | "tel";
  autoComplete?: string;
  autoFocus?: boolean;
  width?: "small" | "medium";
}) {
  const { id, error } = useField(field.name);
  return (
    <Above {...field}>
      <TextInput
        id={id} name={field.name} type={type as "text"} value={value} autoComplete={autoComplete}
        {...(inputMode ? { inputMode } : {})}
        {...(autoFocus ? { autoFocus } : {})}
        {...(width ? { className: `field__${width}` } : {})}
        {...(error ? { validationStatus: "error" as const } : {})}
        aria-invalid={!!error}
        {...described(id, field.hint, error)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Above>
  );
}

// Sentences, which want more than a line.
export function AreaField({ value, onChange, lang, rows = 2, ...field }: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  lang?: string;
  rows?: number;
}) {
  const { id, error } = useField(field.name);
  return (
    <Above {...field}>
      <Textarea
        id={id} name={field.name} value={value} rows={Math.max(rows, Math.ceil(value.length / 60))} className="field__area"
        {...(lang ? { lang } : {})}
        aria-invalid={!!error} {...described(id, field.hint, error)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Above>
  );
}

export function SelectField({ value, onChange, choices, empty, ...field }: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  choices: [value: string, label: string][];
  empty?: string;
}) {
  const { id, error } = useField(field.name);
  return (
    <Above {...field}>
      <Select id={id} name={field.name} value={value} aria-invalid={!!error} {...described(id, field.hint, error)}
        onChange={(event) => onChange(event.target.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(([one, label]) => <option key={one} value={one}>{label}</option>)}
      </Select>
    </Above>
  );
}

// A few choices, each a button to tap; arrow keys move, as in any set of radio buttons.
export function ChoiceField({ value, onChange, choices, inline = true, ...field }: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  choices: [value: string, label: string, note?: string][];
  inline?: boolean;
}) {
  const { id, error } = useField(field.name);
  return (
    <fieldset className={`usa-fieldset field ${error ? "field--error" : ""}`} {...described(id, field.hint, error)}>
      <legend className="usa-label">{field.label}</legend>
      {field.hint && <div className="usa-hint" id={`${id}-hint`}>{field.hint}</div>}
      {error && <span className="usa-error-message" id={`${id}-error`}>{error}</span>}
      <div className={inline ? "choices choices--inline" : "choices"}>
        {choices.map(([one, label, note], index) => (
          <Radio
            key={one} id={index === 0 ? id : `${id}-${one}`} name={id} value={one} label={label} tile
            {...(note ? { labelDescription: note } : {})}
            checked={value === one} onChange={() => onChange(one)}
          />
        ))}
      </div>
    </fieldset>
  );
}

// Any number of a few things. Each is a box to tap.
export function ChecksField({ value, onChange, choices, ...field }: FieldProps & {
  value: string[];
  onChange: (value: string[]) => void;
  choices: [value: string, label: string, note?: string][];
}) {
  const { id, error } = useField(field.name);
  return (
    <fieldset className={`usa-fieldset field ${error ? "field--error" : ""}`} {...described(id, field.hint, error)}>
      <legend className="usa-label">{field.label}</legend>
      {field.hint && <div className="usa-hint" id={`${id}-hint`}>{field.hint}</div>}
      {error && <span className="usa-error-message" id={`${id}-error`}>{error}</span>}
      <div className="choices choices--inline">
        {choices.map(([one, label, note], index) => (
          <Checkbox
            key={one} id={index === 0 ? id : `${id}-${one}`} name={field.name} value={one} label={label} tile
            {...(note ? { labelDescription: note } : {})}
            checked={value.includes(one)}
            onChange={() => onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one])}
          />
        ))}
      </div>
    </fieldset>
  );
}
