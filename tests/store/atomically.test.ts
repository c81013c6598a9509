import { expect, test } from 'vitest';
import { atomically } from '#store/atomically.ts';
import { runs } from '#store/schema.ts';
import { aPlace, lookInto } from './a-store.ts';

test('all of it is written, or nothing of it', () => {
  lookInto(aPlace(), ({ db }) => {
    const broken = (): never =>
      atomically(db, (tx) => {
        tx.insert(runs).values({ job: 'retention', startedAt: 1, note: '' }).run();
        throw new Error('half way');
      });
    expect(broken).toThrow('half way');
    expect(db.select().from(runs).all()).toEqual([]);
    atomically(db, (tx) => tx.insert(runs).values({ job: 'retention', startedAt: 1, note: '' }).run());
    expect(db.select().from(runs).all()).toHaveLength(1);
  });
});

test('work that would wait for something does not compile, and is refused', () => {
  lookInto(aPlace(), ({ db }) => {
    // @ts-expect-error an async callback would run its statements later, outside of the transaction
    expect(() => atomically(db, async () => 'later')).toThrow('cannot return a promise');
  });
});
