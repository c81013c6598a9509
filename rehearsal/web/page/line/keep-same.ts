/**
 * The new value, made of the old one's parts wherever they are equal, so that what did not change is the same object
 * and is not drawn again. Both are JSON.
 */
export function keepSame<Value>(old: unknown, fresh: Value): Value;
export function keepSame(old: unknown, fresh: unknown): unknown {
  if (Object.is(old, fresh)) return old;
  if (Array.isArray(old) && Array.isArray(fresh)) return keepList(old, fresh);
  if (isRecord(old) && isRecord(fresh)) return keepRecord(old, fresh);
  return fresh;
}

function keepList(old: readonly unknown[], fresh: readonly unknown[]): readonly unknown[] {
  const oldById = new Map(old.flatMap((item) => (idOf(item) === null ? [] : [[idOf(item), item] as const])));
  const kept = fresh.map((item, index) => keepSame(idOf(item) === null ? old[index] : oldById.get(idOf(item)), item));
  const isSame = kept.length === old.length && kept.every((item, index) => item === old[index]);
  return isSame ? old : kept;
}

function keepRecord(old: Readonly<Record<string, unknown>>, fresh: Readonly<Record<string, unknown>>): object {
  const kept = Object.fromEntries(Object.entries(fresh).map(([key, value]) => [key, keepSame(old[key], value)]));
  const keys = Object.keys(kept);
  const isSame = keys.length === Object.keys(old).length && keys.every((key) => key in old && kept[key] === old[key]);
  return isSame ? old : kept;
}

/** Lists grow at both ends: their items are told by id, a message's and an event's one step further in. */
function idOf(item: unknown): string | null {
  if (!isRecord(item)) return null;
  if (typeof item['id'] === 'string') return item['id'];
  return idOf(item['message'] ?? item['event']);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
