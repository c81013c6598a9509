import type { IncomingMessage } from 'node:http';
import { isIP, isIPv4 } from 'node:net';

/** Headers that a reverse proxy adds: whoever sends one is not a program on this machine that asks for itself. */
const forwarding = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];

/**
 * Whose requests are counted together: an IPv4 address, or the 64 leading bits that one IPv6 household has. Behind a
 * trusted proxy it is the address that this proxy has added last; what a caller wrote there itself stands before it.
 */
export function callerOf(request: IncomingMessage, trustProxy: boolean): string {
  const peer = request.socket.remoteAddress ?? '';
  if (!trustProxy) return household(peer);
  const told = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim() ?? '';
  return household(isIP(told) === 0 ? peer : told);
}

/** A program on this machine, by this machine's own name: neither a proxy, nor a web page that was led here. */
export function isFromHere(request: IncomingMessage): boolean {
  const peer = withoutMapping(request.socket.remoteAddress ?? '');
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  return (
    (peer === '::1' || peer.startsWith('127.')) &&
    (host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)) &&
    forwarding.every((name) => request.headers[name] === undefined)
  );
}

/** `::ffff:192.0.2.1` is 192.0.2.1 as a socket for both kinds writes it. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function household(address: string): string {
  const plain = withoutMapping(address);
  if (isIPv4(plain) || !plain.includes(':')) return plain;
  const [head = ''] = plain.toLowerCase().split('%');
  const [before = '', after] = head.split('::');
  const front = before === '' ? [] : before.split(':');
  const back = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  const groups = [...front, ...(after === undefined ? [] : zeros), ...back];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
