import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shellContract } from '#shared/shell/index.ts';
import { describeElectron, launchDesk, type WindowDesk } from '../helpers/window.ts';
import { callFromPage, waitForLibrary } from '../helpers/windowCalls.ts';
import { electronBinary } from '../helpers/windowPrograms.ts';

const electron = electronBinary();
if (electron) console.log(describeElectron(electron));

describe.skipIf(electron === null)('the Electron window', () => {
  let desk: WindowDesk;

  beforeAll(async () => {
    desk = await launchDesk(electron ?? '');
    await waitForLibrary(desk.page);
  });
  afterAll(() => desk?.close());

  test('is sandboxed, isolated and without Node', async () => {
    const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    expect(preferences['allowRunningInsecureContent'] ?? false).toBe(false);
    expect(await desk.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
  });

  test('gives the page the bridge and nothing of Node or Electron', async () => {
    const seen = await desk.page.evaluate(() => {
      const page = window as unknown as Record<string, unknown>;
      return {
        names: ['require', 'process', 'module', 'Buffer', 'electron'].map((name) => typeof page[name]),
        desk: Object.keys(page['desk'] as object).sort(),
      };
    });
    expect(new Set(seen.names)).toEqual(new Set(['undefined']));
    expect(seen.desk).toEqual(['assetBase', 'post', 'subscribe']);
  });

  test('sends a strict content policy with the page, and it holds', async () => {
    const found = await desk.page.evaluate(async () => {
      const broken: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.body.append(style);
      const image = new Image();
      image.src = 'https://example.com/x.png';
      const away = await fetch('https://example.com/').then(
        () => 'sent',
        () => 'refused',
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      script.remove();
      style.remove();
      const policy = (await fetch('/')).headers.get('content-security-policy');
      return { broken: [...new Set(broken)].sort(), away, ran: 'ran' in window, policy };
    });
    expect(found.policy).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'/,
    );
    expect(found.policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(found).toMatchObject({ away: 'refused', ran: false });
    expect(found.broken).toEqual(['connect-src', 'img-src', 'script-src-elem', 'style-src-elem']);
  });

  test('refuses to go elsewhere, to open windows and to hold other pages', async () => {
    const address = desk.page.url();
    for (const target of ['https://example.com/', 'file:///etc/passwd', 'app://desk/other', 'data:text/html,x']) {
      await desk.page.evaluate((url) => {
        location.href = url;
      }, target);
      await desk.page.waitForTimeout(100);
      expect(desk.page.url()).toBe(address);
    }
    expect(await desk.page.evaluate(() => window.open('https://example.com/x'))).toBeNull();
    expect(desk.app.windows()).toHaveLength(1);
    const framed = await desk.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'app://desk/';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const reached = frame.contentDocument?.querySelector('#root') ?? null;
      frame.remove();
      return reached !== null;
    });
    expect(framed).toBe(false);
  });

  test('denies what a page may ask of the system', async () => {
    const answers = await desk.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'] as const;
      const states = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)),
      );
      const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        () => 'denied',
      );
      return { states, camera, notification: Notification.permission };
    });
    expect(new Set(answers.states)).toEqual(new Set(['denied']));
    expect(answers).toMatchObject({ camera: 'denied', notification: 'denied' });
  });

  test('answers no other page, though it has the same preload', async () => {
    const heard = await desk.app.evaluate(async ({ BrowserWindow, app }) => {
      const preload = `${app.getAppPath()}/out/desk/preload.cjs`;
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await stranger.loadURL('data:text/html,<p>stranger');
      const answer: unknown = await stranger.webContents.executeJavaScript(`new Promise((resolve) => {
        desk.subscribe(resolve);
        desk.post({ kind: 'call', id: 1, name: 'clip.list', input: {} });
        setTimeout(() => resolve('silence'), 500);
      })`);
      stranger.destroy();
      return answer;
    });
    expect(heard).toBe('silence');
    expect(desk.output()).toContain('a message from a stranger was refused');
  });

  test('answers no frame within the page', async () => {
    const heard = await desk.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const sent: unknown[] = [];
      const frame = { url: 'app://desk/', parent: contents?.mainFrame };
      const event = { sender: contents, senderFrame: frame };
      const send = contents?.send.bind(contents);
      if (contents) contents.send = (...message: unknown[]) => void sent.push(message);
      ipcMain.emit('desk', event, { kind: 'call', id: 7, name: 'shell.state', input: {} });
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (contents && send) contents.send = send;
      return sent.filter((each) => JSON.stringify(each).includes('"id":7')).length;
    });
    expect(heard).toBe(0);
  });

  test('throws away what is no message', async () => {
    await desk.page.evaluate(() => {
      const { desk: bridge } = window as unknown as { desk: { post(message: unknown): void } };
      for (const bad of [
        null,
        5,
        'call',
        {},
        { kind: 'call' },
        { kind: 'call', id: -1, name: 'shell.state' },
        { kind: 'open', folder: '/' },
      ]) {
        bridge.post(bad);
      }
    });
    await expect.poll(() => desk.output().split('a message that is none was refused').length - 1).toBe(7);
    expect(await callFromPage(desk.page, 'shell.state', {})).toMatchObject({ ok: true });
  });

  test.each(Object.keys(shellContract))('refuses bad arguments for %s', async (name) => {
    const { input } = shellContract[name as keyof typeof shellContract];
    const bad = fc
      .oneof(
        fc.constant(null),
        fc.integer(),
        fc.string(),
        fc.array(fc.string()),
        // No object arrives with a key of that name: it is lost on the way, and what is left may be right.
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          fc.jsonValue(),
          { maxKeys: 4 },
        ),
        fc.record({
          folder: fc.jsonValue(),
          path: fc.jsonValue(),
          url: fc.jsonValue(),
          title: fc.jsonValue(),
          settings: fc.jsonValue(),
        }),
      )
      .filter((value) => !input.safeParse(value).success);
    for (const value of fc.sample(bad, 25)) {
      expect(await callFromPage(desk.page, name, value)).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    }
  });

  test('opens only files that it has exported, and only addresses of the web and of mail', async () => {
    for (const name of ['shell.openFile', 'shell.revealFile']) {
      expect(await callFromPage(desk.page, name, { path: '/etc/passwd' })).toMatchObject({
        error: { code: 'not_found' },
      });
    }
    for (const url of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'app://desk/',
      'ms-settings:',
      'smb://host/share',
      'C:\\x.exe',
      ' ',
    ]) {
      expect(await callFromPage(desk.page, 'shell.openLink', { url })).toMatchObject({
        error: { code: 'invalid_input' },
      });
    }
  });

  test('reaches no file through its own addresses', async () => {
    const secrets = ['package.json', 'main.js', 'preload.cjs', 'service.js'];
    const ways = ['..%2f', '%2e%2e/', '..%5c', '%2e%2e%2f', '....//', '..%2f..%2f', '/'];
    const addresses = [
      ...secrets.flatMap((secret) => ways.map((way) => `app://desk/${way}${secret}`)),
      'app://desk/%2fetc%2fpasswd',
      'app://desk/%00',
      'app://desk/%',
      'app://other/index.html',
      ...[
        '..%2f..%2flibrary.sqlite',
        '%2e%2e/library.sqlite',
        'x/160',
        `${'a'.repeat(64)}/161`,
        `${'a'.repeat(64)}/full/../x`,
        `${'A'.repeat(64)}/160`,
      ].map((path) => `asset://picture/${path}`),
      `asset://other/${'a'.repeat(64)}/160`,
    ];
    const statuses = await desk.app.evaluate(
      ({ net }, all) =>
        Promise.all(
          all.map((each) =>
            net.fetch(each).then(
              ({ status }) => status,
              () => 'refused',
            ),
          ),
        ),
      addresses,
    );
    expect(
      statuses
        .map((status, index) => [addresses[index], status])
        .filter(([, status]) => status !== 404 && status !== 'refused'),
    ).toEqual([]);
    expect(existsSync(join(desk.library, 'library.sqlite'))).toBe(true);
  });

  test('sends nothing into the network', async () => {
    const sent: string[] = [];
    desk.page.on('request', (request) => sent.push(request.url()));
    await desk.page.reload();
    await waitForLibrary(desk.page);
    await desk.page.waitForTimeout(500);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter((url) => !/^(app:\/\/desk|asset:\/\/picture)\//.test(url))).toEqual([]);
    const blocked = await desk.app.evaluate(({ net }) =>
      net.fetch('http://127.0.0.1:9/').then(
        () => 'sent',
        (error: Error) => error.message,
      ),
    );
    expect(blocked).toMatch(/ERR_BLOCKED_BY_CLIENT/);
  });
});
