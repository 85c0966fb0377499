/**
 * Runs in the page, by itself: gives the selection, or without one the whole page, as markup with absolute addresses,
 * and the bytes of its pictures as far as the page may read them. Changes nothing in the page.
 */
export async function readPage() {
  const limits = { html: 8_000_000, pictures: 20, picture: 5_000_000, all: 12_000_000, patience: 8000 };

  const selection = getSelection();
  const hasSelection = selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
  const live = [];
  const root = document.createElement('div');
  if (hasSelection) {
    for (let index = 0; index < selection.rangeCount; index += 1) {
      const range = selection.getRangeAt(index);
      const around = range.commonAncestorContainer;
      const within = around.nodeType === Node.ELEMENT_NODE ? around : around.parentElement;
      live.push(...[...(within?.querySelectorAll('img') ?? [])].filter((image) => range.intersectsNode(image)));
      root.append(range.cloneContents());
    }
  } else {
    live.push(...document.images);
    root.append(document.documentElement.cloneNode(true));
  }

  const copies = [...root.querySelectorAll('img')];
  for (const [index, copy] of copies.entries()) {
    const original = live.length === copies.length ? live[index] : undefined;
    const address = original?.currentSrc || original?.src || copy.getAttribute('src') || '';
    if (address !== '') copy.setAttribute('src', absolute(address));
    copy.removeAttribute('srcset');
  }
  for (const link of root.querySelectorAll('a[href]')) link.setAttribute('href', absolute(link.getAttribute('href')));
  for (const element of root.querySelectorAll('script, style, noscript, template, link, iframe, object, embed, svg')) {
    element.remove();
  }

  const html = hasSelection ? root.innerHTML : `<!doctype html>${root.innerHTML}`;
  if (html.length > limits.html) return { problem: 'tooBig' };
  return {
    url: location.href.slice(0, 4000),
    title: document.title.slice(0, 1000),
    html,
    text: hasSelection ? selection.toString().slice(0, 2_000_000) : '',
    isPage: !hasSelection,
    pictures: await readPictures(),
  };

  function absolute(address) {
    try {
      return new URL(address, document.baseURI).href;
    } catch {
      return address;
    }
  }

  async function readPictures() {
    const wanted = live.filter((image) => image.naturalWidth >= 120 && image.naturalHeight >= 80);
    const addresses = [...new Set(wanted.map((image) => absolute(image.currentSrc || image.src)))];
    const stop = AbortSignal.timeout(limits.patience);
    const blobs = await Promise.all(
      addresses
        .filter((address) => /^(https?|blob):/.test(address) && address.length <= 20_000)
        .slice(0, limits.pictures)
        .map(async (src) => ({ src, blob: await fetchPicture(src, stop) })),
    );
    const pictures = [];
    let all = 0;
    for (const { src, blob } of blobs) {
      if (blob === null || blob.size > limits.picture || all + blob.size > limits.all) continue;
      all += blob.size;
      pictures.push({ src, base64: await toBase64(blob) });
    }
    return pictures;
  }

  /** Null where the page itself may not read it: a picture of another site that does not allow it. */
  async function fetchPicture(src, signal) {
    try {
      const response = await fetch(src, { signal, cache: 'force-cache' });
      return response.ok ? await response.blob() : null;
    } catch {
      return null;
    }
  }

  function toBase64(blob) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });
  }
}
