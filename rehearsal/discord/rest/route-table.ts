/** Finds the route of a path. Literal segments win over placeholders, so that `@me` is not taken for an id. */
import type { Handler, Routes } from '../contract.ts';

export interface Match {
  /** As the API description writes it: /channels/{channel_id}/messages */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly handler: Handler;
}

interface Entry {
  readonly method: string;
  readonly route: string;
  readonly segments: readonly string[];
  readonly handler: Handler;
}

export type RouteTable = (method: string, path: string) => Match | null;

/** Makes the look-up; build it once per server. */
export function routeTable(routes: Routes): RouteTable {
  const entries = Object.entries(routes).map(([key, handler]): Entry => {
    const [method = '', route = ''] = key.split(' ');
    return { method, route, segments: route.split('/'), handler };
  });
  // Sorted so that at the first differing segment the literal one comes first.
  entries.sort((a, b) => (shape(a) < shape(b) ? -1 : 1));
  return (method, path) => {
    const segments = path.split('/');
    const entry = entries.find((each) => each.method === method && fits(each.segments, segments));
    return entry ? { route: entry.route, params: paramsOf(entry.segments, segments), handler: entry.handler } : null;
  };
}

function shape({ segments }: Entry): string {
  return segments.map((each) => (each.startsWith('{') ? '1' : '0')).join('');
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  if (pattern.length !== segments.length) return false;
  return pattern.every((each, index) => (each.startsWith('{') ? segments[index] !== '' : each === segments[index]));
}

function paramsOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {};
  pattern.forEach((each, index) => {
    if (each.startsWith('{')) params[each.slice(1, -1)] = segments[index] ?? '';
  });
  return params;
}
