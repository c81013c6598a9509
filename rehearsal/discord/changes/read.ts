/** Reading fields of a JSON body whose shape nobody has promised. Each answers undefined (or empty) for another type. */

/** The object, or an empty one. */
export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The array, or an empty one. */
export function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function strings(value: unknown): readonly string[] {
  return array(value).filter((each) => typeof each === 'string');
}

export function text(from: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = from[key];
  return typeof value === 'string' ? value : undefined;
}

export function int(from: Readonly<Record<string, unknown>>, key: string): number | undefined {
  const value = from[key];
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

export function flag(from: Readonly<Record<string, unknown>>, key: string): boolean | undefined {
  const value = from[key];
  return typeof value === 'boolean' ? value : undefined;
}

/** A permission bit set: Discord takes strings and integers. */
export function bitSet(from: Readonly<Record<string, unknown>>, key: string): bigint | undefined {
  const value = from[key];
  if (typeof value === 'string' && /^\d+$/.test(value)) return BigInt(value);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? BigInt(value) : undefined;
}
