import { nextOne } from './nextOne.ts';
import { republished } from './republished.ts';
import { retold } from './retold.ts';
import { sameForm } from './sameForm.ts';

export type { LabelledPair } from './pair.ts';

export const labelledPairs = [...retold, ...republished, ...sameForm, ...nextOne];
