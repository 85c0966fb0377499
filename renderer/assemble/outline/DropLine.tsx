import { DropIndicator, type DropTarget } from 'react-aria-components';

/** The line where what is dragged would be dropped, in the gap that opens for it. */
export const dropLine = (target: DropTarget) =>
  target.type === 'item' ? <DropIndicator target={target} className="drop-line" /> : <span />;

/** Instead of the browser's own picture of the dragged row. */
export const noImage = () => <div className="no-drag-image" />;
