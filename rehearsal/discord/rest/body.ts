/** Reading what came with a request: JSON, or a form with `payload_json` and `files[n]`. */
import type { IncomingMessage } from 'node:http';
import type { GivenFile } from '../changes/attachments.ts';
import { Refused } from '../contract.ts';

export interface Received {
  readonly body: unknown;
  readonly files: readonly GivenFile[];
}

/** Reads the whole request. @throws Refused 50109 when it is not the JSON it says it is. */
export async function receive(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (type.startsWith('multipart/form-data')) return await fromForm(bytes, type);
  return { body: parse(bytes.toString('utf8')), files: [] };
}

async function fromForm(bytes: Buffer, type: string): Promise<Received> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const files: GivenFile[] = [];
  for (const [, value] of form) {
    if (typeof value === 'string') continue;
    const data = new Uint8Array(await value.arrayBuffer());
    files.push({ name: value.name, size: data.length, data });
  }
  return { body: typeof payload === 'string' ? parse(payload) : {}, files };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused(400, 50109, 'The request body contains invalid JSON.');
    throw error;
  }
}
