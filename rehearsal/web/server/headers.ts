/** What every answer says about itself: run nothing, load nothing, frame nothing, remember nothing from anywhere but here. */

/**
 * @param once the word of this one answer: the page's library of controls adds two small styles of its own, which carry it
 */
export function safetyHeaders(port: number, once: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${once}'`,
    "img-src 'self' data:",
    "media-src 'self'",
    `connect-src 'self' ws://127.0.0.1:${String(port)} ws://localhost:${String(port)}`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // It only looks like a voice room: no microphone is ever asked for.
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'x-robots-tag': 'noindex, nofollow',
  };
}
