// Talks with the server: one JSON object a line, as the server writes them.

import { words } from './words.js';

const silenceMs = 30_000;

/** A failed request, in words for the reader. */
export class Failure extends Error {
  constructor(reason, reachable) {
    super(reason);
    this.reachable = reachable;
  }
}

/** The conversation so far, or a Failure. */
export async function earlier() {
  const response = await request('/chat/messages', { headers: { accept: 'application/json' } });
  return (await response.json()).entries;
}

/** Sends one message; calls onLine with each line of the reply as it comes. */
export async function say(turn, text, onLine) {
  const watch = new AbortController();
  let silence = setTimeout(() => watch.abort(), silenceMs);
  try {
    const response = await request('/chat/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ turn, text }),
      signal: watch.signal,
    });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    let last = null;
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      clearTimeout(silence);
      silence = setTimeout(() => watch.abort(), silenceMs);
      const lines = (rest + value).split('\n');
      rest = lines.pop();
      for (const line of lines.filter(Boolean)) {
        last = JSON.parse(line);
        if (last.kind === 'failed') throw new Failure(last.text, true);
        onLine(last);
      }
    }
    if (last?.kind !== 'end') throw new Failure(words('brokeOff'), false);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(words('notReached'), false);
  } finally {
    clearTimeout(silence);
  }
}

/** Names a message once, so that sending it again cannot ask it twice. */
export function newTurn() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function request(path, options) {
  let response;
  try {
    response = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...options });
  } catch {
    throw new Failure(words('notReached'), false);
  }
  if (response.ok) return response;
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after')) || 10;
    throw new Failure(words('tooMuch', seconds), true);
  }
  if (response.status === 413) throw new Failure(words('tooLong'), true);
  throw new Failure(response.status >= 502 ? words('notReached') : words('notTaken'), response.status < 502);
}
