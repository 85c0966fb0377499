export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
  readonly prefixes: ReadonlySet<string>;
}

const token =
  /<\?xml[^?]*\?>|<\/(?<close>[\w:.-]+)\s*>|<(?<open>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y;
const attribute = /([\w:.-]+)="([^"]*)"/g;
const entity = /&(amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);/g;
const notXml = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/**
 * Parses XML as strictly as Word does: tags that nest, attributes that are quoted and not repeated, declared
 * prefixes, known entities, legal characters, one root. Knows no comments, CDATA or DTD, which no part has.
 */
export function parseXml(xml: string): XmlElement {
  const illegal = notXml.exec(xml);
  if (illegal) throw new Error(`illegal character at ${illegal.index}`);
  const document: OpenElement = { name: '', attributes: {}, children: [], prefixes: new Set(['xml']) };
  const open: OpenElement[] = [document];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (!match) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
    const { close, open: name, attributes = '', empty, text } = match.groups ?? {};
    const parent = open.at(-1) ?? document;
    if (text !== undefined) parent.children.push(decode(text));
    if (close !== undefined && open.pop()?.name !== close) throw new Error(`</${close}> closes nothing at ${at}`);
    if (name !== undefined) {
      const element = startElement(name, attributes, parent.prefixes);
      parent.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const [root, ...others] = document.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || !root || others.length > 0) throw new Error('not one closed root element');
  return root;
}

function startElement(name: string, source: string, inherited: ReadonlySet<string>): OpenElement {
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of source.matchAll(attribute)) {
    if (key in attributes) throw new Error(`<${name}> has ${key} twice`);
    attributes[key] = decode(value);
  }
  const declared = Object.keys(attributes).flatMap((key) => (key.startsWith('xmlns:') ? [key.slice(6)] : []));
  const prefixes = declared.length > 0 ? new Set([...inherited, ...declared]) : inherited;
  for (const qualified of [name, ...Object.keys(attributes)]) {
    const [prefix = '', local] = qualified.split(':');
    if (local !== undefined && prefix !== 'xmlns' && !prefixes.has(prefix)) {
      throw new Error(`prefix of ${qualified} is not declared`);
    }
  }
  return { name, attributes, children: [], prefixes };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/.test(text)) throw new Error(`unknown entity in ${text}`);
  return text.replace(entity, (_, code: string) => {
    if (!code.startsWith('#')) return named[code] ?? '';
    return String.fromCodePoint(code.startsWith('#x') ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1)));
  });
}

/** All elements of that name below one, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...descendants(child, name)],
  );
}

/** The value of `attribute` of the first element of that name below one; undefined where there is none. */
export function attributeOf(element: XmlElement, name: string, attributeName = 'w:val'): string | undefined {
  return descendants(element, name)[0]?.attributes[attributeName];
}

export function textContent(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textContent(child))).join('');
}
