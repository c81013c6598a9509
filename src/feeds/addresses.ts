import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url: nobody finds one by trying. */
const secretPattern = /^[A-Za-z0-9_-]{43}$/;

/** Where calendars can be read, when this house serves them. */
export interface Addresses {
  /** A new address. It is shown once; the store gets only `hash`. */
  make(): { readonly url: string; readonly hash: string };
}

/** `base` is the public address of the server, such as https://example.org/circle, without a slash at the end. */
export function createAddresses(base: string): Addresses {
  return {
    make() {
      const secret = randomBytes(32).toString('base64url');
      return { url: `${base}/calendar/${secret}.ics`, hash: hashOf(secret) };
    },
  };
}

/**
 * SHA-256 of the secret part of an address, base64url. Looking up the hash instead of the secret takes the same time
 * whether or not the beginning of a guess was right.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** The secret part of `/calendar/<secret>.ics`, or null. Nothing is decoded: an address has one spelling. */
export function secretIn(path: string): string | null {
  const secret = /^\/calendar\/([^/]+)\.ics$/.exec(path)?.[1];
  return secret !== undefined && secretPattern.test(secret) ? secret : null;
}
