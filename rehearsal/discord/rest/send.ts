/** Writing an answer to the wire. */
import type { ServerResponse } from 'node:http';
import type { Answer } from '../contract.ts';

/** Writes an answer. One without a body carries no content type: @discordjs/rest would parse the emptiness and throw. */
export function send(response: ServerResponse, answer: Answer, headers: Readonly<Record<string, string>> = {}): void {
  if (response.headersSent || response.destroyed) return;
  const hasBody = answer.body !== undefined && answer.status !== 204;
  response.writeHead(answer.status, { ...headers, ...(hasBody ? { 'Content-Type': 'application/json' } : {}) });
  response.end(hasBody ? JSON.stringify(answer.body) : undefined);
}
