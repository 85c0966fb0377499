import { classesOf, descendants, type HtmlElement, rawText } from './tree.ts';

/** Declarations of a style, names and values in lower case. */
export type Style = ReadonlyMap<string, string>;
/** Declarations by `.class`, `#id` and `name`, of the rules that name nothing more. */
export type Stylesheet = ReadonlyMap<string, Style>;

const none: Style = new Map();
/** Characters of a style attribute and of all style sheets that are read. */
const longestStyle = 5000;
const longestSheet = 1_000_000;

/** What counts in a rule of a style sheet. */
const telling: ReadonlySet<string> = new Set(
  'display visibility mso-hide opacity font-size font-weight font-style text-decoration vertical-align'.split(' '),
);

/** The declarations of a style attribute; of two with a name the later counts. */
export function parseStyle(text: string): Style {
  const style = new Map<string, string>();
  for (const declaration of text.slice(0, longestStyle).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const mark = value.endsWith('important') ? value.lastIndexOf('!') : -1;
    style.set(declaration.slice(0, colon).trim().toLowerCase(), mark < 0 ? value : value.slice(0, mark).trim());
  }
  return style;
}

/** The style of an element: what the style sheets say of its name, classes and id, and over it its own. */
export const styleOf = (element: HtmlElement, sheet: Stylesheet = new Map()): Style =>
  withRules(element, parseStyle(element.attributes['style'] ?? ''), sheet);

/** Different styles that are kept parsed: office programs write the same ones over and over. */
const mostKept = 2000;

/** As styleOf, for many elements of a document. */
export function styleReader(sheet: Stylesheet = new Map()): (element: HtmlElement) => Style {
  const kept = new Map<string, Style>();
  return (element) => {
    const text = element.attributes['style'] ?? '';
    const known = text === '' ? none : kept.get(text);
    const own = known ?? parseStyle(text);
    if (!known && kept.size < mostKept) kept.set(text, own);
    return withRules(element, own, sheet);
  };
}

function withRules(element: HtmlElement, own: Style, sheet: Stylesheet): Style {
  if (sheet.size === 0) return own;
  const names = [element.name, ...classesOf(element).map((name) => `.${name}`), `#${element.attributes['id'] ?? ''}`];
  const rules = names.flatMap((name) => sheet.get(name) ?? []);
  return rules.length === 0 ? own : new Map([...rules, own].flatMap((style) => [...style]));
}

/** The style sheets of a document, as far as office programs and mails need them. */
export function readStylesheet(root: HtmlElement): Stylesheet {
  const sheet = new Map<string, Style>();
  let left = longestSheet;
  for (const node of descendants(root)) {
    if (node.kind !== 'element' || node.name !== 'style' || left <= 0) continue;
    const text = rawText(node).slice(0, left);
    left -= text.length;
    addRules(sheet, withoutComments(text));
  }
  return sheet;
}

function addRules(sheet: Map<string, Style>, css: string): void {
  let depth = 0;
  let selectors = '';
  // Rules within a rule are for some window or printer: it is not known whether they hold.
  for (const part of css.split(/(?<=[{}])/)) {
    const text = part.slice(0, -1);
    if (part.endsWith('{')) {
      if (depth === 0) selectors = text;
      depth += 1;
    } else if (part.endsWith('}')) {
      if (depth === 1) addRule(sheet, selectors, text);
      depth = Math.max(0, depth - 1);
    }
  }
}

function addRule(sheet: Map<string, Style>, selectors: string, declarations: string): void {
  if (selectors.includes('@')) return;
  const rule = [...parseStyle(declarations)].filter(([property]) => telling.has(property));
  if (rule.length === 0) return;
  // What holds for all elements of a name counts where it hides them.
  const hiding = rule.filter(([property, value]) => value === 'none' && property === 'display');
  for (const selector of selectors.split(',')) {
    const [, name = '', key] = /^([a-z0-9]*)([.#][^\s.#:>+~[\]*]+)?$/i.exec(selector.trim()) ?? [];
    const added = key === undefined ? hiding : rule;
    const place = key ?? name.toLowerCase();
    if (place !== '' && added.length > 0) sheet.set(place, new Map([...(sheet.get(place) ?? []), ...added]));
  }
}

function withoutComments(css: string): string {
  const [first = '', ...rest] = css.replace(/<!--|-->/g, ' ').split('/*');
  return [first, ...rest.map((part) => (part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : ''))].join(' ');
}
