import { assetCalls } from './assetCalls.ts';
import type { CallInput, CallOutput } from './call.ts';
import { clipCalls } from './clipCalls.ts';
import { exportCalls } from './exportCalls.ts';
import { historyCalls } from './historyCalls.ts';
import { importCalls } from './importCalls.ts';
import { issueCalls } from './issueCalls.ts';
import { libraryCalls } from './libraryCalls.ts';
import { publicationCalls } from './publicationCalls.ts';
import { savedSearchCalls } from './savedSearchCalls.ts';
import { searchCalls } from './searchCalls.ts';
import { sourceCalls } from './sourceCalls.ts';
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
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a caller of `Name` passes in; the host fills in defaults. */
export type Input<Name extends CallName> = CallInput<Contract[Name]>;
/** What a call of `Name` that went well gives. */
export type Output<Name extends CallName> = CallOutput<Contract[Name]>;

/** Whether the contract has a call of that name; names that every object has (`constructor` …) are none. */
export const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name);
