/**
 * Files of messages lie with the local Discord, which the page's rules do not let it reach. Their addresses are written anew
 * before a view goes out, and only those that went out are fetched.
 */

const address = /^http:\/\/127\.0\.0\.1(?::\d+)?\/(attachments\/[^?#]+)/u;

/** The addresses that were given to the page: path below the page's own address, from its stroke on → where it really is. */
export type KnownFiles = Map<string, string>;

/** Where Discord's own shapes have the address of a file. Anything else that reads like one is what somebody typed. */
const addressed: ReadonlySet<string> = new Set(['url', 'proxy_url']);

/**
 * A copy of the value in which every address of a local file leads through the page's server.
 * @param known gets each of them.
 */
export function throughTheServer(value: unknown, known: KnownFiles): unknown {
  if (Array.isArray(value)) return value.map((one) => throughTheServer(one, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const path = addressed.has(key) && typeof one === 'string' ? onePath(one, known) : null;
      return [key, path ?? throughTheServer(one, known)];
    }),
  );
}

function onePath(text: string, known: KnownFiles): string | null {
  const found = address.exec(text)?.[1];
  if (found === undefined) return null;
  const path = `files/${found}`;
  known.set(`/${path}`, text);
  return path;
}
