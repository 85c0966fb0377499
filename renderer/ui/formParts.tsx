import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { classes } from './classes.ts';

interface FormPartProps {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A part of a long form. */
export function FormPart({ id, title, note, children }: FormPartProps) {
  return (
    <section className="part" data-part={id} aria-label={title}>
      <h2>
        {title}
        {note && <span className="meta">{note}</span>}
      </h2>
      {children}
    </section>
  );
}

/** Fields one below the other, each with its name to the left; holds FormRows. */
export const FormRows = ({ children }: { readonly children: ReactNode }) => <div className="rows">{children}</div>;

interface FormRowProps {
  /** Shown only: the field has its own. */
  readonly label: string;
  /** The label stands at the top of a tall field. */
  readonly isTop?: boolean;
  readonly children: ReactNode;
}

/** A field with its name to the left. */
export function FormRow({ label, isTop = false, children }: FormRowProps) {
  return (
    <>
      <span className={classes('label', isTop && 'top')} aria-hidden="true">
        {label}
      </span>
      <div className="form-field">{children}</div>
    </>
  );
}

interface FormNavProps {
  readonly label: string;
  readonly parts: readonly { readonly id: string; readonly title: string }[];
  /** The scrolled form. */
  readonly form: RefObject<HTMLElement | null>;
}

/** The way to each part of a long form; shows which one is at the top. */
export function FormNav({ label, parts, form }: FormNavProps) {
  const [here, goTo] = usePartInView(
    form,
    parts.map(({ id }) => id),
  );
  return (
    <nav className="nav" aria-label={label}>
      {parts.map(({ id, title }) => (
        <button key={id} type="button" aria-current={id === here ? 'location' : undefined} onClick={() => goTo(id)}>
          {title}
        </button>
      ))}
    </nav>
  );
}

/** px below the form's top where a part begins to count as the one that is read */
const readingLine = 80;

function usePartInView(form: RefObject<HTMLElement | null>, ids: readonly string[]) {
  const [here, setHere] = useState(ids[0]);
  const known = ids.join();
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const look = () => {
      // The last parts never reach the top; at the end of the form the one that was gone to stays.
      if (element.scrollTop + element.clientHeight >= element.scrollHeight - 2) return;
      const line = element.getBoundingClientRect().top + readingLine;
      const passed = known.split(',').filter((id) => topOf(element, id) < line);
      setHere((before) => passed.at(-1) ?? before);
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [form, known]);
  const goTo = (id: string) => {
    const part = form.current?.querySelector<HTMLElement>(`[data-part="${id}"]`);
    if (form.current && part)
      form.current.scrollTop += part.getBoundingClientRect().top - form.current.getBoundingClientRect().top;
    part?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
    setHere(id);
  };
  return [here, goTo] as const;
}

const topOf = (form: HTMLElement, id: string): number =>
  form.querySelector(`[data-part="${id}"]`)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
