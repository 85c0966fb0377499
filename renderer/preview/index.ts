export { loadFaces } from './faces.ts';
export { PageDrawing } from './PageDrawing.tsx';
export { PageSheet, type SheetProps } from './PageSheet.tsx';
export type { AssetUrl } from './PictureDrawing.tsx';
export { Preview } from './Preview.tsx';
export { factsOf, type PageFacts } from './pageFacts.ts';
export { createPageRoom, type LaidOutIssue, type PageRoom } from './pageRoom.ts';
export type { PreviewProps } from './previewProps.ts';
