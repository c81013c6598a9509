/** The address of a web page as it may stand in a link; null for any other scheme, or for what is no address at all. */
export function safeAddress(written: string): string | null {
  const trimmed = written.trim();
  if (!URL.canParse(trimmed)) return null;
  const address = new URL(trimmed);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address.href : null;
}
