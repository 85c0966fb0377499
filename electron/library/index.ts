export { createLibrary, type LibraryOptions, type OpenLibrary, openLibrary } from './library.ts';
