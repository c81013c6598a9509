import { line as words } from '../../../words/page.ts';
import type { Connection } from '../line/memory.ts';

/** Says calmly that the line is gone; it is called again meanwhile. */
export function LostLine({ connection }: { readonly connection: Connection }) {
  return <output className="fr-lost">{connection === 'lost' ? words.lostAndCalling : ''}</output>;
}
