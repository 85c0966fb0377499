import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClipperDesk } from '../../../electron/shell/clipper/clipperDesk.ts';
import { createGuard } from '../../../electron/shell/clipper/guard.ts';
import { type ClipRequest, inGroups, mostBytes, newToken, proofOf } from '../../../electron/shell/clipper/protocol.ts';
import { type Receiver, startReceiver } from '../../../electron/shell/clipper/receiver.ts';
import { openDeskFile } from '../../../electron/shell/deskFile.ts';
import { useLibraries } from '../../helpers/library.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const libraries = useLibraries();
const newFolder = useTempFolders();
const token = newToken();
const ports = Array.from({ length: 10 }, (_, index) => 48_760 + index);
const extension = `chrome-extension://${'abcdefghijklmnop'.repeat(2)}`;

let receiver: Receiver;
const received: ClipRequest[] = [];

beforeAll(async () => {
  const started = await startReceiver({
    ports,
    token: () => token,
    onClip: async (clip) => {
      received.push(clip);
      return { status: 'kept', clipId: clip.id, headline: clip.title };
    },
  });
  if (started === null) throw new Error('no port is free');
  receiver = started;
});
afterAll(() => receiver.close());

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | readonly string[]>;
  readonly json: Record<string, unknown>;
}

/** A request with any headers, as no browser would make it. */
function send(path: string, body: string, headers: Record<string, string> = {}, method = 'POST'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = receiver;
    const all = { 'content-type': 'application/json', ...headers };
    const sent = request({ host: '127.0.0.1', port, path, method, headers: all, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      const json = () => (text === '' ? {} : (JSON.parse(text) as Record<string, unknown>));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, json: json() }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const clip = (changes: Partial<ClipRequest> = {}): string =>
  JSON.stringify({
    id: randomUUID(),
    url: 'https://news.example.com/1.html',
    title: '青禾园区三个项目开工',
    html: '<p>正文。</p>',
    text: '',
    isPage: false,
    pictures: [],
    again: false,
    ...changes,
  });

const paired = { authorization: `Bearer ${token}` };

test('The desk proves that it knows the code, for its own port and this question alone', async () => {
  const nonce = 'a'.repeat(32);
  const { status, json } = await send('/clipper/hello', JSON.stringify({ nonce }));
  expect(status).toBe(200);
  expect(json).toEqual({ proof: proofOf(token, receiver.port, nonce) });
  expect(json['proof']).not.toBe(proofOf(token, receiver.port + 1, nonce));
  expect(JSON.stringify(json)).not.toContain(token);
});

test('A clip with the code is taken, from an extension or a program without an origin', async () => {
  expect((await send('/clipper/clip', clip(), paired)).json).toMatchObject({ status: 'kept' });
  const { status, headers } = await send('/clipper/clip', clip(), { ...paired, origin: extension });
  expect(status).toBe(200);
  expect(headers['access-control-allow-origin']).toBe(extension);
  expect(received).toHaveLength(2);
});

test.each([
  ['no code', 401, {}],
  ['a wrong code', 401, { authorization: `Bearer ${newToken()}` }],
  ['the name of a site that points here', 421, { ...paired, host: 'evil.example.com' }],
  ['another name of this machine', 421, { ...paired, host: 'localhost' }],
  ['the origin of a web page', 403, { ...paired, origin: 'https://evil.example.com' }],
  ['the origin of a page of its own port', 403, { ...paired, origin: 'http://127.0.0.1' }],
  ['no origin that can be told', 403, { ...paired, origin: 'null' }],
  ['a form', 415, { ...paired, 'content-type': 'text/plain' }],
])('A request with %s is refused', async (_what, status, headers: Record<string, string>) => {
  const before = received.length;
  const answer = await send('/clipper/clip', clip(), headers);
  expect(answer.status).toBe(status);
  const isExtension = headers['origin'] === extension;
  expect(answer.headers['access-control-allow-origin']).toBe(isExtension ? extension : undefined);
  expect(received).toHaveLength(before);
});

test('Only an extension is told that it may ask', async () => {
  const ask = (origin: string) => send('/clipper/clip', '', { origin }, 'OPTIONS');
  expect(await ask(extension)).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': extension } });
  expect(await ask('https://evil.example.com')).toMatchObject({ status: 403 });
});

test.each([
  ['not JSON', '{'],
  ['something else', '{"id":"1"}'],
  ['a field too many', JSON.stringify({ ...JSON.parse(clip()), path: '/etc/passwd' })],
  ['pictures that are not base64', clip({ pictures: [{ src: 'a', base64: '<script>' }] })],
])('What is %s is refused', async (_what, body) => {
  expect((await send('/clipper/clip', body, paired)).status).toBe(400);
});

test('More than 25 MB are not read', async () => {
  const headers = { ...paired, 'content-length': String(mostBytes + 1) };
  const answer = await send('/clipper/clip', '', headers).catch(() => null);
  expect(answer === null || answer.status === 413).toBe(true);
  const long = clip({ html: 'x'.repeat(mostBytes) });
  const streamed = await send('/clipper/clip', long, { ...paired, 'transfer-encoding': 'chunked' }).catch(() => null);
  expect(streamed === null || streamed.status === 413).toBe(true);
});

test('Who tries codes is stopped after twenty', () => {
  let now = 0;
  const guard = createGuard(
    () => 1,
    () => token,
    () => now,
  );
  const ask = (authorization: string) => {
    const headers = { host: '127.0.0.1:1', 'content-type': 'application/json', authorization };
    const visit = guard({ method: 'POST', url: '/clipper/clip', headers } as never);
    return visit.kind === 'refused' ? visit.status : visit.kind;
  };
  const answers = Array.from({ length: 25 }, () => ask('Bearer wrong'));
  expect(answers.filter((answer) => answer === 401)).toHaveLength(20);
  expect(ask(`Bearer ${token}`)).toBe(429);
  now = 60_000;
  expect(ask(`Bearer ${token}`)).toBe('clip');
});

test('The code is 20 characters of 32, and the settings file is for the user alone', async () => {
  expect(inGroups(token)).toMatch(/^(?:[2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5}$/);
  const folder = newFolder();
  openDeskFile(folder).change({ clipperToken: token });
  if (process.platform !== 'win32') expect(statSync(join(folder, 'settings.json')).mode & 0o777).toBe(0o600);
  expect(openDeskFile(folder).read().clipperToken).toBe(token);
});

test('The desk listens only while the settings say so, and another code is another', async () => {
  const library = await libraries.create();
  const file = openDeskFile(newFolder());
  const desk = createClipperDesk({
    file,
    folder: newFolder(),
    client: library.client,
    isLibraryOpen: () => true,
    onArrival: () => {},
  });
  await desk.apply();
  expect(await desk.state()).toMatchObject({ isOn: false, port: null, pairingCode: '' });
  file.change({ settings: { ...file.read().settings, clipper: true } });
  await desk.apply();
  const { port, pairingCode } = await desk.state();
  expect(port).not.toBeNull();
  expect((await desk.renew()).pairingCode).not.toBe(pairingCode);
  file.change({ settings: { ...file.read().settings, clipper: false } });
  await desk.apply();
  await expect(fetch(`http://127.0.0.1:${port}/clipper/hello`, { method: 'POST' })).rejects.toThrow();
});
