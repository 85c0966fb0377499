/** ms within which something that is about to be drawn is waited for. */
const patience = 1500;

/** Puts the focus on the first element of a kind, as soon as it is there. */
function focusOn(selector: string): void {
  const until = performance.now() + patience;
  const attempt = () => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) element.focus();
    else if (performance.now() < until) requestAnimationFrame(attempt);
  };
  attempt();
}

/** Of that clip: what is typed next must not get into the one that is still shown. */
export const focusHeadline = (clipId: string): void =>
  focusOn(`.manuscript[data-clip="${CSS.escape(clipId)}"] .headline [contenteditable="true"]`);
export const focusList = (): void => focusOn('.clip-grid [data-row][tabindex="0"]');
export const focusSearch = (): void => focusOn('.library .find input');
