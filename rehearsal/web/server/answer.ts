/** One request for a file of the page, from the knock to the answer. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Stage } from '../../stage/stage.ts';
import { line as words } from '../../words/line.ts';
import { type Door, pathInside } from './door.ts';
import type { KnownFiles } from './file-addresses.ts';
import { messageFile } from './files.ts';
import { safetyHeaders } from './headers.ts';
import { onceWord, type PageFiles } from './page-files.ts';

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** The same for whatever is not there and for whoever may not know what is. */
const nothing: Answer = { status: 404 };

export interface Shown {
  readonly door: Door;
  readonly page: PageFiles;
  readonly files: KnownFiles;
  readonly stage: Stage;
}

export async function answerRequest(shown: Shown, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const once = randomBytes(16).toString('base64url');
  const { status, headers = {}, body = '' } = await find(shown, request, once);
  response.writeHead(status, {
    ...safetyHeaders(shown.door.port, once),
    'content-length': String(Buffer.byteLength(body)),
    // Nothing that was sent along is read; the connection is not used again behind it.
    ...(request.method === 'GET' || request.method === 'HEAD' ? {} : { connection: 'close' }),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function find({ door, page, files, stage }: Shown, request: IncomingMessage, once: string): Promise<Answer> {
  const { url, method } = request;
  const path = pathInside(door, { url, host: request.headers.host, origin: request.headers.origin });
  if (path === null) return nothing;
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } };
  // The address without its last stroke, as it is easily copied.
  if (path === '') return { status: 308, headers: { location: `/${door.token}/` } };
  if (path === '/recording') return recording(stage);
  const ofPage = page.get(path);
  if (ofPage) {
    const body = path === '/' ? String(ofPage.body).replaceAll(onceWord, once) : ofPage.body;
    return { status: 200, headers: { 'content-type': ofPage.type }, body };
  }
  const file = await messageFile(path, files);
  if (!file) return nothing;
  const saved = file.isShown ? {} : { 'content-disposition': 'attachment' };
  return { status: 200, headers: { 'content-type': file.type, ...saved }, body: file.body };
}

function recording(stage: Stage): Answer {
  const text = stage.recording();
  if (text === null) {
    return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: words.nothingRecorded };
  }
  const name = `circlekeeper-${new Date(stage.view().now).toISOString().slice(0, 10)}.jsonl`;
  const headers = {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  };
  return { status: 200, headers, body: text };
}
