// Finds the desk on this computer and speaks to it. electron/shell/clipper/protocol.ts is the other end.

const ports = Array.from({ length: 10 }, (_, index) => 48720 + index);

/** ms that the desk may take to say hello, and to take in a page. */
const helloPatience = 1500;
const clipPatience = 120_000;

/** The pairing code as it is sent: what a user typed or pasted, without its hyphens. */
export const plainCode = (typed) => typed.toUpperCase().replace(/[^2-9A-Z]/g, '');

/**
 * The port where the desk with this pairing code listens, or null. The last good one is asked first. A program on one
 * of the ports that does not know the code learns nothing but a number made for the occasion.
 */
export async function findDesk(code, lastPort) {
  const first = ports.includes(lastPort) ? [lastPort] : [];
  for (const port of first) if (await saysHello(code, port)) return port;
  const others = ports.filter((port) => port !== lastPort);
  const answers = await Promise.all(others.map(async (port) => ((await saysHello(code, port)) ? port : null)));
  return answers.find((port) => port !== null) ?? null;
}

async function saysHello(code, port) {
  const nonce = hex(crypto.getRandomValues(new Uint8Array(16)));
  const answer = await post(port, 'hello', { nonce }, {}, helloPatience);
  if (answer === null || typeof answer.value?.proof !== 'string') return false;
  return answer.value.proof === (await proofOf(code, port, nonce));
}

async function proofOf(code, port, nonce) {
  const bytes = (text) => new TextEncoder().encode(text);
  const key = await crypto.subtle.importKey('raw', bytes(code), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(`park-weekly-desk hello ${port} ${nonce}`))));
}

/**
 * Sends a clip to the desk on a port that said hello a moment ago. Gives {status: kept | known | later | refused, …};
 * `later` where the desk went away meanwhile.
 */
export async function sendClip(code, port, clip) {
  const answer = await post(port, 'clip', clip, { authorization: `Bearer ${code}` }, clipPatience);
  if (answer === null || [429, 500].includes(answer.status)) return { status: 'later' };
  if (answer.status === 413) return { status: 'refused', code: 'too_big' };
  if (answer.status === 401) return { status: 'unpaired' };
  return answer.value ?? { status: 'later' };
}

/** Null where nobody answers, or somebody who does not speak JSON. */
async function post(port, what, value, headers, patience) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/clipper/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(value),
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    return { status: response.status, value: await response.json().catch(() => null) };
  } catch {
    return null;
  }
}

const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
