/** The key does not open the file, or the file is not a store of this program. Nothing in it was touched. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey';
  constructor(path: string, options?: ErrorOptions) {
    super(
      `The key does not open the store at ${path}. Nothing was changed. Put back the key that the store was made with; without it nobody can read the store.`,
      options,
    );
  }
}

/** Another process has the store open. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
  constructor(path: string, options?: ErrorOptions) {
    super(
      `The store at ${path} is in use by another process. Two bots on one store would talk over each other: stop the other one first.`,
      options,
    );
  }
}

/** There is no key that may be used. The message says why and what to do, and never repeats the key. */
export class NoKey extends Error {
  override readonly name = 'NoKey';
}

/** The migrations and the store do not fit together. */
export class MigrationsOutOfStep extends Error {
  override readonly name = 'MigrationsOutOfStep';
}
