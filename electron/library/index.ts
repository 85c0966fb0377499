export { createLibrary, type LibraryOptions, type OpenLibrary, openLibrary } from './library.ts';
export { createNewLibrary } from './newLibrary.ts';
