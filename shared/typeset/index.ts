export type * from './displayList.ts';
export { type FontMetrics, type FontSet, fallbackFaces } from './fontMetrics.ts';
export { entryOfNode } from './structure.ts';
export { DerivedTemplate, deriveTemplate, Template } from './template.ts';
export { createTypesetter, type Typesetter } from './typesetter.ts';
