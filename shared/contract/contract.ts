import { assetCalls } from './assetCalls.ts';
import { bundleCalls } from './bundleCalls.ts';
import type { CallInput, CallOutput } from './call.ts';
import { checkCalls } from './checkCalls.ts';
import { clipCalls } from './clipCalls.ts';
import { clippingCalls } from './clippingCalls.ts';
import { exportCalls } from './exportCalls.ts';
import { historyCalls } from './historyCalls.ts';
import { importCalls } from './importCalls.ts';
import { issueCalls } from './issueCalls.ts';
import { libraryCalls } from './libraryCalls.ts';
import { publicationCalls } from './publicationCalls.ts';
import { savedSearchCalls } from './savedSearchCalls.ts';
import { searchCalls } from './searchCalls.ts';
import { similarCalls } from './similarCalls.ts';
import { sourceCalls } from './sourceCalls.ts';
import { styleCalls } from './styleCalls.ts';
import { tagCalls } from './tagCalls.ts';
import { templateCalls } from './templateCalls.ts';

/** The contract: every call there is between the library and whoever uses it. */
export const contract = {
  ...publicationCalls,
  ...sourceCalls,
  ...tagCalls,
  ...clipCalls,
  ...issueCalls,
  ...historyCalls,
  ...assetCalls,
  ...importCalls,
  ...searchCalls,
  ...exportCalls,
  ...savedSearchCalls,
  ...templateCalls,
  ...libraryCalls,
  ...clippingCalls,
  ...similarCalls,
  ...bundleCalls,
  ...styleCalls,
  ...checkCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a caller of `Name` passes in; the host fills in defaults. */
export type Input<Name extends CallName> = CallInput<Contract[Name]>;
/** What a call of `Name` that went well gives. */
export type Output<Name extends CallName> = CallOutput<Contract[Name]>;

/** Whether the contract has a call of that name; names that every object has (`constructor` …) are none. */
export const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name);
