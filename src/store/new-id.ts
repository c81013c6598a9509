import { randomInt } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * One of our own ids: 12 random characters of a-z and 0-9 (62 bits), which fits into a message nonce (25) and
 * into a `custom_id`. It is made here because the core has no randomness.
 */
export function newId(): string {
  return Array.from({ length: 12 }, () => letters.charAt(randomInt(letters.length))).join('');
}
