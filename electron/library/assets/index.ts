export { AssetStore } from './assetStore.ts';
export { drawSvg } from './drawSvg.ts';
export { maxPictureBytes, maxPixels } from './engine.ts';
export { inspectPicture, type PictureHeader } from './inspectPicture.ts';
export { contentHash, maxEdge, type NormalPicture, normalisePicture } from './normalisePicture.ts';
export { type PictureFormat, pictureFormats } from './pictureFormat.ts';
