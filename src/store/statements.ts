import type { Raw } from './database.ts';

/** More than all statements of the house; beyond this come only lists of a new length. */
const most = 500;

/**
 * Keeps compiled statements: the same few hundred are asked all day, and compiling one takes longer than most of them run.
 * A kept statement goes back to giving rows as objects, because whoever wants lists says so anew each time.
 */
export function keepStatements(raw: Raw): void {
  const kept = new Map<string, ReturnType<Raw['prepare']>>();
  const compile = raw.prepare.bind(raw);
  const prepare = (source: string): ReturnType<Raw['prepare']> => {
    const known = kept.get(source);
    if (known) return known.reader ? known.raw(false) : known;
    const made = compile(source);
    if (kept.size >= most) kept.clear();
    kept.set(source, made);
    return made;
  };
  Object.assign(raw, { prepare });
}
