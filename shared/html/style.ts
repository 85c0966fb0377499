import { classesOf, descendants, type HtmlElement, rawText } from './tree.ts';

/** Declarations of a style, names and values in lower case. */
export type Style = ReadonlyMap<string, string>;
/** Declarations by class, of the rules that name nothing but a class. */
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

/** The style of an element: that of its classes, and over it that of its own. */
export function styleOf(element: HtmlElement, sheet?: Stylesheet): Style {
  const text = element.attributes['style'];
  const own = text === undefined || text === '' ? none : parseStyle(text);
  if (!sheet || sheet.size === 0 || element.attributes['class'] === undefined) return own;
  const rules = classesOf(element).flatMap((name) => sheet.get(name) ?? []);
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
  // What stands before each `}`: a rule, or the last rule of a group.
  for (const part of css.split('}')) {
    const [selectors = '', declarations, nested] = part.split('{', 3);
    if (declarations === undefined || nested !== undefined || selectors.includes('@')) continue;
    for (const selector of selectors.split(',')) {
      const [, name] = /^[a-z0-9]*\.([^\s.#:>+~[\]*]+)$/i.exec(selector.trim()) ?? [];
      if (name === undefined) continue;
      const rule = [...parseStyle(declarations)].filter(([property]) => telling.has(property));
      if (rule.length > 0) sheet.set(name, new Map([...(sheet.get(name) ?? []), ...rule]));
    }
  }
}

function withoutComments(css: string): string {
  const [first = '', ...rest] = css.replace(/<!--|-->/g, ' ').split('/*');
  return [first, ...rest.map((part) => (part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : ''))].join(' ');
}
