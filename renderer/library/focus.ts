/** ms within which something that is about to be drawn is waited for. */
const patience = 1500;

/** Puts the focus on the first element of a kind, as soon as it is there; else does what is left to do. */
function focusOn(selector: string, otherwise: () => void = () => {}): void {
  const until = performance.now() + patience;
  const attempt = () => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) element.focus();
    else if (performance.now() < until) requestAnimationFrame(attempt);
    else otherwise();
  };
  attempt();
}

/** Of that clip: what is typed next must not get into the one that is still shown. */
export const focusHeadline = (clipId: string): void =>
  focusOn(`.manuscript[data-clip="${CSS.escape(clipId)}"] .headline [contenteditable="true"]`);
export const focusList = (): void => focusOn('.clip-grid [data-row][tabindex="0"]');
/** On the row of a clip, once no dialog keeps the focus; on the list where it does not have the clip. */
export const focusRowOf = (clipId: string): void =>
  focusOn(`body:not(:has(.veil)) .clip-grid [data-clip="${CSS.escape(clipId)}"][tabindex="0"]`, () => {
    if (document.activeElement === document.body) focusList();
  });
export const focusSearch = (): void => focusOn('.library .find input');
