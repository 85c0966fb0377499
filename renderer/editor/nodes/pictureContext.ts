import { createContext } from 'react';

/** Address of a picture, so many px wide at most; pictures in text are drawn where the desk itself is out of reach. */
export const PictureAddress = createContext<(assetId: string, width: 480) => string>(() => '');
