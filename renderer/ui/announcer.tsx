import { createStore, useStore } from '../app/store.ts';

const said = createStore({ text: '', count: 0 });

/** Has a screen reader say something, at the next pause. */
export function announce(text: string): void {
  said.set(({ count }) => ({ text, count: count + 1 }));
}

/** Where announcements stand. Its mark keeps it heard while a drag by keyboard makes the rest of the page inert. */
export function AnnouncerRegion() {
  const { text, count } = useStore(said, (value) => value);
  return (
    <div className="unseen" aria-live="polite" data-live-announcer="true">
      {/* The same words again are said again. */}
      <span key={count}>{text}</span>
    </div>
  );
}
