import type { LinkTarget, PageLink } from '#shared/typeset/displayList.ts';
import type { Destinations } from './destinations.ts';
import type { PdfFile } from './pdfFile.ts';
import { array, asciiString, dictionary, type Ref, textString } from './syntax.ts';

/** A link in the file, for the structure tree. */
export interface LinkAnnotation {
  readonly ref: Ref;
  readonly page: Ref;
  /** Key of the structure node it belongs to. */
  readonly node: string;
  /** Its key in the parent tree. */
  readonly parentKey: number;
}

/** Shown in print too (ISO 32000-1 §12.5.3), which PDF/UA asks of every annotation. */
const printFlag = 4;

/** A link inside the file, or to an address that only opens something: http, https, mailto. */
export function mayBeFollowed({ target }: PageLink): boolean {
  return target.kind !== 'uri' || /^(?:https?|mailto):/i.test(target.uri);
}

/** Adds a link annotation (§12.5.6.5). Throws where it leads to an entry or section that is not laid out. */
export function addLink(
  file: PdfFile,
  link: PageLink,
  place: { readonly page: Ref; readonly pageHeight: number; readonly parentKey: number },
  destinations: Destinations,
): LinkAnnotation {
  const top = place.pageHeight - link.y;
  const uri = link.target.kind === 'uri' ? link.target.uri : null;
  const ref = file.add(
    dictionary({
      Type: '/Annot',
      Subtype: '/Link',
      Rect: array([link.x, top - link.height, link.x + link.width, top]),
      Border: array([0, 0, 0]),
      F: printFlag,
      Contents: textString(link.label),
      Dest: uri === null ? destinationOf(link.target, destinations) : undefined,
      A: uri === null ? undefined : dictionary({ S: '/URI', URI: asciiString(asciiUri(uri)) }),
      StructParent: place.parentKey,
    }),
  );
  return { ref, page: place.page, node: link.node, parentKey: place.parentKey };
}

function destinationOf(target: LinkTarget, destinations: Destinations): string | undefined {
  if (target.kind === 'uri') return undefined;
  const known = target.kind === 'entry' ? destinations.entries : destinations.sections;
  const found = known.get(target.id);
  if (found === undefined) throw new Error(`a link leads to ${target.kind} ${target.id}, which is not laid out`);
  return found;
}

/** Percent-encodes what is not ASCII; what is already encoded stays. */
function asciiUri(uri: string): string {
  return URL.canParse(uri) ? new URL(uri).href : encodeURI(uri);
}
