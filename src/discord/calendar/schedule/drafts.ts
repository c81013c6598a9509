import type { Series } from '#core/calendar/model.ts';
import type { GuildId, MemberId } from '#core/ids.ts';
import { type Instant, minutes } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import { newId } from '#store/new-id.ts';

/** As long as Discord lets the preview's buttons be answered privately. */
const kept = minutes(15);

/** More than this wait at once only when something goes wrong; the oldest go. */
const most = 200;

export interface Draft {
  readonly guild: GuildId;
  readonly by: MemberId;
  readonly series: Series;
  readonly was: Series | null;
}

/** Previews that wait for *Save*: in memory only, because nothing of it counts until then. */
export interface Drafts {
  put(draft: Draft): string;
  find(id: string): Draft | null;
  drop(id: string): void;
}

export function createDrafts(clock: Pick<Clock, 'now'>): Drafts {
  const drafts = new Map<string, Draft & { readonly until: Instant }>();
  const tidy = (): void => {
    for (const [id, draft] of drafts) if (draft.until <= clock.now() || drafts.size > most) drafts.delete(id);
  };
  return {
    put(draft) {
      tidy();
      const id = newId();
      drafts.set(id, { ...draft, until: clock.now() + kept });
      return id;
    },
    find(id) {
      tidy();
      return drafts.get(id) ?? null;
    },
    drop: (id) => void drafts.delete(id),
  };
}
