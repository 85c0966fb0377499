const t = (name, ...values) => chrome.i18n.getMessage(name, values);
const at = (id) => document.getElementById(id);
const ask = (message) => chrome.runtime.sendMessage(message);

document.documentElement.lang = chrome.i18n.getUILanguage();
document.title = t('name');
for (const element of document.querySelectorAll('[data-text]')) element.textContent = t(element.dataset.text);

/** The tab that the popup was opened over. */
async function tabId() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

function say(outcome) {
  at('outcome').hidden = !outcome?.message;
  at('outcome').textContent = outcome?.message ?? '';
  at('outcome').classList.toggle('bad', outcome?.ok === false);
  at('again').hidden = !outcome?.isKnown;
}

function list(id, items) {
  at(id).hidden = items.length === 0;
  at(id)
    .querySelector('ul')
    .replaceChildren(
      ...items.map((text) => {
        const item = document.createElement('li');
        item.textContent = text;
        item.title = text;
        return item;
      }),
    );
}

function draw(state) {
  const where = state.isFound ? t('connected', String(state.sent)) : t('noDesk');
  at('stands').textContent = state.isPaired ? where : t('notPaired');
  at('stands').classList.toggle('bad', state.isPaired && !state.isFound);
  at('clip').hidden = !state.isPaired;
  at('pairing').hidden = state.isPaired;
  at('unpair').hidden = !state.isPaired;
  list(
    'waiting',
    state.waiting.map(({ title }) => title),
  );
  list(
    'results',
    state.results.slice(0, 5).map(({ message }) => message),
  );
}

async function run(button, message) {
  button.disabled = true;
  const outcome = await ask(message);
  button.disabled = false;
  draw(await ask({ kind: 'state' }));
  say(outcome);
  return outcome;
}

at('clip').addEventListener('click', async ({ target }) => run(target, { kind: 'clip', tabId: await tabId() }));
at('again').addEventListener('click', async ({ target }) =>
  run(target, { kind: 'clip', tabId: await tabId(), isAgain: true }),
);
at('deliver').addEventListener('click', async () => draw(await ask({ kind: 'look' })));
at('unpair').addEventListener('click', ({ target }) => run(target, { kind: 'unpair' }));
at('pairing').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { ok } = await run(event.submitter ?? at('pairing').querySelector('button'), {
    kind: 'pair',
    code: at('code').value,
  });
  if (ok) at('clip').focus();
});

draw(await ask({ kind: 'state' }));
(at('clip').hidden ? at('code') : at('clip')).focus();
draw(await ask({ kind: 'look' }));
