import { findDesk, plainCode, sendClip } from './desk.js';
import * as queue from './queue.js';
import { readPage } from './readPage.js';

const alarm = 'deliver';
/** Minutes after which what waits is sent again. */
const again = 0.5;
/** Times that the desk may fail to take one clip, before it is told to be lost. */
const mostTries = 5;
/** What became of clips, as the popup lists it. */
const mostResults = 10;

const t = (name, ...values) => chrome.i18n.getMessage(name, values);

/** One thing after the other: a clip is put into the queue, or the queue is sent. */
let turn = Promise.resolve();
function inTurn(work) {
  const done = turn.then(work);
  turn = done.catch(() => {});
  return done;
}

/** Reads the tab, puts the clip into the queue and sends what waits. Gives what the popup says. */
export async function clipTab(tabId, isAgain = false) {
  await showBadge('…');
  const page = await readTab(tabId);
  const problem = page === null ? t('unreadable') : page.problem === 'tooBig' ? t('pageTooBig') : null;
  if (problem !== null) return await fail(problem);
  const clip = { id: crypto.randomUUID(), again: isAgain, ...page };
  if (!(await inTurn(() => queue.add(clip)))) return await fail(t('queueFull'));
  return await deliver();
}

async function readTab(tabId) {
  try {
    const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func: readPage });
    return frame?.result ?? null;
  } catch {
    return null;
  }
}

async function fail(message) {
  await remember({ status: 'failed', title: '', message });
  await showBadge('!');
  return { ok: false, message };
}

/** Sends what waits, the oldest first, until something cannot be sent. */
export function deliver() {
  return inTurn(async () => {
    const { code = '', port = null } = await chrome.storage.local.get(['code', 'port']);
    const before = await queue.waiting();
    if (before.length === 0) return await settled({ ok: true, message: '' });
    if (code === '') return await settled({ ok: false, message: t('notPaired') });
    const found = await findDesk(code, port);
    await chrome.storage.local.set({ isFound: found !== null, ...(found === null ? {} : { port: found }) });
    if (found === null) return await settled({ ok: false, message: t('noDesk') });
    let last = { ok: true, message: '' };
    for (const { id, title, tries = 0 } of before) {
      const clip = await queue.read(id);
      const reply = clip === null ? { status: 'refused', code: 'lost' } : await sendClip(code, found, clip);
      if (reply.status === 'unpaired') return await settled({ ok: false, message: t('wrongCode') });
      if (reply.status === 'later') {
        // The desk went away or has no library open: the others would fare no better.
        if (reply.code === undefined) return await settled({ ok: false, message: reply.message || t('later') });
        last = { ok: false, message: reply.message };
        if (tries + 1 < mostTries) {
          await queue.countTry(id);
          continue;
        }
      }
      await queue.remove(id);
      last = inWords(reply, title);
      await remember({ status: reply.status, title: reply.headline ?? title, message: last.message });
    }
    return await settled(last);
  });
}

function inWords(reply, title) {
  if (reply.status === 'kept') return { ok: true, message: t('kept', reply.headline || title) };
  if (reply.status === 'known') return { ok: true, message: t('known', reply.headline || title), isKnown: true };
  return { ok: false, message: t('refused', title, whyNot(reply)) };
}

/** The desk's own sentences are in Chinese. */
function whyNot({ code, message }) {
  if (['too_big', 'too_complex'].includes(code)) return t('pageTooBig');
  if (code === 'nothing_to_clip') return t('nothingToClip');
  return (chrome.i18n.getUILanguage().startsWith('zh') && message) || t('notTaken');
}

/** Says on the button how things stand, and comes back later while something waits. */
async function settled(outcome) {
  const left = (await queue.waiting()).length;
  if (left > 0) {
    await chrome.alarms.create(alarm, { delayInMinutes: again });
    await showBadge(String(left));
  } else {
    await chrome.alarms.clear(alarm);
    await showBadge(outcome.message === '' ? '' : outcome.ok ? '✓' : '!');
  }
  await chrome.storage.local.set({ outcome });
  return outcome;
}

async function remember(result) {
  const { results = [], sent = 0 } = await chrome.storage.local.get(['results', 'sent']);
  const isSent = result.status === 'kept';
  const entry = { ...result, at: Date.now() };
  await chrome.storage.local.set({ results: [entry, ...results].slice(0, mostResults), sent: sent + (isSent ? 1 : 0) });
}

async function showBadge(text) {
  await chrome.action.setBadgeBackgroundColor({ color: text === '!' ? '#A32A1D' : '#0F5B66' });
  await chrome.action.setBadgeText({ text });
}

/** What the popup shows. */
async function state() {
  const {
    code = '',
    port = null,
    isFound = false,
    results = [],
    sent = 0,
    outcome = null,
  } = await chrome.storage.local.get(['code', 'port', 'isFound', 'results', 'sent', 'outcome']);
  return { isPaired: code !== '', port, isFound, results, sent, outcome, waiting: await queue.waiting() };
}

/** Keeps the code if a desk answers to it. */
async function pair(typed) {
  const code = plainCode(typed);
  const { port = null } = await chrome.storage.local.get('port');
  const found = await findDesk(code, port);
  if (found === null) return { ok: false, message: t('codeNotFound') };
  await chrome.storage.local.set({ code, port: found, isFound: true });
  await deliver();
  return { ok: true, message: t('paired') };
}

async function unpair() {
  await chrome.storage.local.remove(['code', 'port', 'isFound', 'outcome']);
  return { ok: true, message: '' };
}

async function look() {
  const { code = '', port = null } = await chrome.storage.local.get(['code', 'port']);
  if (code !== '') {
    const found = await findDesk(code, port);
    await chrome.storage.local.set({ isFound: found !== null, ...(found === null ? {} : { port: found }) });
    if (found !== null) await deliver();
  }
  return await state();
}

const answers = {
  state,
  look,
  pair: ({ code }) => pair(code),
  unpair,
  clip: ({ tabId, isAgain }) => clipTab(tabId, isAgain),
};

chrome.runtime.onMessage.addListener((message, sender, respond) => {
  if (sender.id !== chrome.runtime.id || !Object.hasOwn(answers, message?.kind)) return false;
  Promise.resolve(answers[message.kind](message)).then(respond, (error) =>
    respond({ ok: false, message: String(error) }),
  );
  return true;
});

chrome.runtime.onInstalled.addListener(() => {
  chrome.contextMenus.removeAll(() => {
    chrome.contextMenus.create({ id: 'clip', title: t('clip'), contexts: ['page', 'selection', 'image'] });
  });
  void deliver();
});
chrome.runtime.onStartup.addListener(() => void deliver());
chrome.alarms.onAlarm.addListener(({ name }) => {
  if (name === alarm) void deliver();
});
chrome.contextMenus.onClicked.addListener((_info, tab) => {
  if (tab?.id !== undefined) void clipTab(tab.id);
});
chrome.commands.onCommand.addListener((name, tab) => {
  if (name === 'clip' && tab?.id !== undefined) void clipTab(tab.id);
});
