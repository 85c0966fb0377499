export type * from './displayList.ts';
export { type FontMetrics, type FontSet, fallbackFaces } from './fontMetrics.ts';
export { entryOfNode } from './structure.ts';
export { DerivedTemplate, deriveTemplate, Template } from './template.ts';
export { type Attempt, createTypesetter, type Typesetter } from './typesetter.ts';
export { type Cut, type SmallerPictures, type Swap, type WayOut, waysOut } from './waysOut/index.ts';
