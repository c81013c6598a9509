import { americas } from './americas.ts';
import { asiaAfricaPacific } from './asia-africa-pacific.ts';
import type { Entry } from './entry.ts';
import { europeMiddleSouth } from './europe-middle-south.ts';
import { europeNorthWest } from './europe-north-west.ts';

/** All countries with an entry, by name. Bundled with the program: no file, no store and no network can break them. */
export const entries: readonly Entry[] = [
  ...americas,
  ...europeNorthWest,
  ...europeMiddleSouth,
  ...asiaAfricaPacific,
].toSorted((a, b) => (a.name < b.name ? -1 : 1));
