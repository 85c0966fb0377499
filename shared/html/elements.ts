const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that have no content and no end. */
export const voidElements = names(
  'area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track v:imagedata wbr',
);

/** Marks of text: an end between two blocks ends them on both sides, and they go on in the next paragraph. */
export const formattingElements = names('a b big code em font i nobr s small strike strong tt u');

/** What begins a paragraph of its own, as browsers draw it. */
export const blockElements = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
);

/** Ends of elements that are no block do not reach through these. */
export const specialElements: ReadonlySet<string> = new Set([
  ...blockElements,
  ...names('applet button colgroup head iframe marquee noscript object script select style template textarea title'),
]);

/** No end within one of these reaches an element around it. */
export const walls = names('applet caption html marquee object td template th');

export const headings = names('h1 h2 h3 h4 h5 h6');

/** What ends an open paragraph by beginning. */
export const endsParagraph = names(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
);

/** What may stand in the head of a page; anything else ends the head. */
export const headElements = names(
  'base basefont bgsound command link meta noframes noscript script style template title',
);

/** Of foreign drawings: what is HTML again within them. */
export const foreignTexts = names('annotation-xml desc foreignobject mi mn mo ms mtext title');

/** What ends an open drawing or formula by beginning. */
export const endsForeign = names(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
);
