// What waits for the desk, in chrome.storage.local: each clip under a key of its own, and their order under `queue`.

/** Clips that wait, and their characters in all. What comes when it is full is refused aloud; nothing is pushed out. */
const most = 50;
const mostCharacters = 200_000_000;

const key = (id) => `clip:${id}`;

/** [{id, title, size, tries}], the oldest first. */
export async function waiting() {
  const { queue = [] } = await chrome.storage.local.get('queue');
  return queue;
}

/** False where there is no room. */
export async function add(clip) {
  const queue = await waiting();
  const size = JSON.stringify(clip).length;
  const all = queue.reduce((sum, each) => sum + each.size, size);
  if (queue.length >= most || all > mostCharacters) return false;
  await chrome.storage.local.set({
    [key(clip.id)]: clip,
    queue: [...queue, { id: clip.id, title: clip.title || hostOf(clip.url), size }],
  });
  return true;
}

/** What a page without a title is called in the popup. */
const hostOf = (url) => (URL.canParse(url) && new URL(url).host) || url;

export async function read(id) {
  const found = await chrome.storage.local.get(key(id));
  return found[key(id)] ?? null;
}

/** Another time that the desk could not take it. */
export async function countTry(id) {
  const queue = await waiting();
  const counted = queue.map((each) => (each.id === id ? { ...each, tries: (each.tries ?? 0) + 1 } : each));
  await chrome.storage.local.set({ queue: counted });
}

export async function remove(id) {
  const queue = await waiting();
  await chrome.storage.local.set({ queue: queue.filter((each) => each.id !== id) });
  await chrome.storage.local.remove(key(id));
}
