/** One request from the first byte to the answer. The order is Discord's: who are you, how often, what, may you. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, type Call, Refused, type Request, type Violation, type World } from '../contract.ts';
import { extrasOf } from '../changes/extras.ts';
import { int, record } from '../changes/read.ts';
import { checkLength, firstProblem } from '../rules/form-error.ts';
import { receive, type Received } from './body.ts';
import type { FaultKind, FaultPlan } from './faults.ts';
import type { Limited, RateLimits } from './rate-limits.ts';
import type { Match, RouteTable } from './route-table.ts';
import { send } from './send.ts';
import type { Validator } from './validate.ts';

export interface Served {
  readonly world: World;
  readonly find: RouteTable;
  readonly limits: RateLimits;
  readonly validator: Validator | null;
  readonly faults: FaultPlan;
  readonly calls: Call[];
  readonly violations: Violation[];
  readonly refused: Call[];
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly route: string;
  readonly body: unknown;
}

const BASE = '/api/v10';

/** Handles one request; only errors of the stand-in itself are thrown. */
export async function handle(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local');
  const method = request.method ?? 'GET';
  if (url.pathname.startsWith('/attachments/')) return sendFile(served.world, url.pathname, response);
  const path = decode(url.pathname);
  const received = await receive(request);
  const match = path === null ? null : served.find(method, path);
  const asked: Asked = { method, path: path ?? url.pathname, route: match?.route ?? '', body: received.body };
  if (!match) return finish(served, asked, { status: 404, body: { message: '404: Not Found', code: 0 } }, response);

  const fault = served.faults.take(method, match.route);
  if (fault?.kind === 'answer') return finish(served, asked, faultAnswer(fault), response, faultHeaders(fault));
  if (fault?.kind === 'drop' && !fault.applied) return drop(served, asked, response);

  const { answer, headers } = perform(served, request, url.searchParams, match, asked, received);
  if (fault?.kind === 'drop') return drop(served, asked, response);
  if (fault?.kind === 'apply-then') {
    return finish(
      served,
      asked,
      { status: fault.status, body: { message: 'planned fault', code: 0 } },
      response,
      headers,
    );
  }
  finish(served, asked, answer, response, headers);
}

/** The path without the version, each segment decoded: discord.js writes `%40original`. Null when it is not ours. */
function decode(pathname: string): string | null {
  if (!pathname.startsWith(`${BASE}/`)) return null;
  try {
    return decodeURIComponent(pathname.slice(BASE.length));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

interface Performed {
  readonly answer: Answer;
  readonly headers: Readonly<Record<string, string>>;
}

function perform(
  served: Served,
  incoming: IncomingMessage,
  query: URLSearchParams,
  match: Match,
  asked: Asked,
  received: Received,
): Performed {
  const { world, limits } = served;
  if (limits.isShutOut()) return { answer: { status: 429, body: 'error code: 1015' }, headers: {} };
  const authorization = incoming.headers.authorization;
  const isTokenRoute = /^\/(interactions|webhooks\/\{[a-z_]+\})\/\{/.test(match.route);
  const asBot = authorization === `Bot ${world.application.token}`;
  if (!asBot && (authorization !== undefined || !isTokenRoute)) {
    return { answer: { status: 401, body: { message: '401: Unauthorized', code: 0 } }, headers: {} };
  }
  const { headers, limited } = limits.admit(asked.method, match, asked.body, isTokenRoute);
  if (limited) return limitedAnswer(limited, headers);
  const { method, path, body } = asked;
  try {
    const reason = reasonOf(incoming);
    const complaint = served.validator?.check(method, match.route, body, query);
    if (complaint) throw complaint;
    const request: Request = { method, path, params: match.params, query, body, asBot, reason, files: received.files };
    return { answer: match.handler(world, request), headers };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const problem = forbidden(error);
    if (problem) served.violations.push({ method, route: match.route, ...problem });
    return { answer: refusedAnswer(error), headers };
  }
}

/** What is wrong with a body no client should ever send; null for refusals that depend on the state of the world. */
function forbidden({ status, code, message, errors }: Refused): { where: string; why: string } | null {
  if (code === 50035) return firstProblem(errors ?? {});
  return status === 500 || code === 50006 ? { where: '', why: message } : null;
}

/** The audit-log reason, URL-encoded in its header, 1 to 512 characters. */
function reasonOf(incoming: IncomingMessage): string | null {
  const header = incoming.headers['x-audit-log-reason'];
  if (typeof header !== 'string') return null;
  const reason = decodeURIComponent(header);
  checkLength(reason, ['X-Audit-Log-Reason'], 1, 512);
  return reason;
}

function refusedAnswer({ status, code, message, errors }: Refused): Answer {
  return { status, body: { message, code, ...(errors ? { errors } : {}) } };
}

function limitedAnswer({ retryAfterS, isGlobal, scope }: Limited, bucket: Readonly<Record<string, string>>): Performed {
  const body = { message: 'You are being rate limited.', retry_after: retryAfterS, global: isGlobal };
  const headers = {
    ...bucket,
    'Retry-After': String(Math.max(retryAfterS, 0.001)),
    'X-RateLimit-Scope': scope,
    ...(isGlobal ? { 'X-RateLimit-Global': 'true' } : {}),
  };
  return { answer: { status: 429, body }, headers };
}

type AnswerFault = Extract<FaultKind, { kind: 'answer' }>;

function faultAnswer({ status, code = 0, message = 'planned fault', retryAfter }: AnswerFault): Answer {
  const limited = status === 429 ? { retry_after: retryAfter ?? 0.001, global: false } : {};
  return { status, body: { message, code, ...limited } };
}

function faultHeaders({ status, retryAfter }: AnswerFault): Record<string, string> {
  if (status !== 429) return {};
  return { 'Retry-After': String(retryAfter ?? 0.001), 'X-RateLimit-Scope': 'user' };
}

/** Records the call, counts it when it was invalid, and answers. */
function finish(
  served: Served,
  asked: Asked,
  answer: Answer,
  response: ServerResponse,
  headers: Readonly<Record<string, string>> = {},
): void {
  remember(served, asked, answer.status, answer.status < 400 ? 0 : codeOf(answer.body));
  const isInvalid = [401, 403, 429].includes(answer.status) && headers['X-RateLimit-Scope'] !== 'shared';
  if (isInvalid) served.limits.countInvalid();
  send(response, answer, headers);
}

/** No answer at all: the line is cut. The call is remembered with status 0. */
function drop(served: Served, asked: Asked, response: ServerResponse): void {
  remember(served, asked, 0, 0);
  response.destroy();
}

function remember(served: Served, asked: Asked, status: number, code: number): void {
  const call: Call = { seq: served.calls.length + 1, at: served.world.clock.now(), ...asked, status, code };
  served.calls.push(call);
  if (status >= 400) served.refused.push(call);
}

function codeOf(body: unknown): number {
  return int(record(body), 'code') ?? 0;
}

function sendFile(world: World, path: string, response: ServerResponse): void {
  const file = extrasOf(world).files.get(path);
  if (!file) return send(response, { status: 404 });
  response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': file.data.length });
  response.end(file.data);
}
