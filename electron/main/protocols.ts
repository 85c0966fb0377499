import { fileURLToPath } from 'node:url';
import { protocol, type Session } from 'electron';
import type { Transport } from '#shared/contract/index.ts';
import { assetHeaders, readAsset } from '#shell/assetRoute.ts';
import { pageHeaders } from '#shell/contentPolicy.ts';
import { readPageFile } from '#shell/pageFiles.ts';

export const pageOrigin = 'app://desk';
export const pageAddress = `${pageOrigin}/`;

const renderer = fileURLToPath(new URL('renderer/', import.meta.url));
const headers = pageHeaders('asset:');

/** Before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: 'asset', privileges: { standard: true, secure: true } },
  ]);
}

/** `app://desk/…` is the built page, `asset://picture/<id>/<width>` a picture of the library. */
export function handleSchemes(session: Session, transport: Transport): void {
  session.protocol.handle('app', async ({ url, method }) => {
    const { host, pathname } = new URL(url);
    const file = host === 'desk' && method === 'GET' ? await readPageFile(renderer, pathname) : null;
    if (file === null) return notFound();
    return new Response(file.bytes, { headers: { ...headers, 'content-type': file.type } });
  });
  session.protocol.handle('asset', async ({ url, method }) => {
    const { host, pathname } = new URL(url);
    const asset = host === 'picture' && method === 'GET' ? await readAsset(pathname, transport) : null;
    if (asset === null) return notFound();
    return new Response(new Uint8Array(asset.bytes), { headers: { ...assetHeaders, 'content-type': asset.mime } });
  });
}

const notFound = () =>
  new Response('not found', { status: 404, headers: { ...headers, 'content-type': 'text/plain' } });
