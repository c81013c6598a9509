import { type Instant, minutes, type Ms, seconds } from '#core/time.ts';
import { newId } from '#store/new-id.ts';
import type { Notice, Store } from '#store/store.ts';
import type { Trouble } from '../../trouble.ts';

/** Discord drops a repeated nonce "within the past few minutes"; beyond this a repeat might be said twice. */
export const nonceWindow: Ms = minutes(2);

/** Waits between tries whose outcome nobody knows, all of them within the window. */
const waits: readonly Ms[] = [seconds(5), seconds(15), seconds(40)];

/** Notices that are said by one message. */
export type Batch = readonly [Notice, ...Notice[]];

const idsOf = (batch: Batch): readonly Notice['id'][] => batch.map(({ id }) => id);

/**
 * Writes a try down before it is made. The first try gives the nonce, and every repeat bears the same. Null when the
 * first try is so long ago that a repeat might be said twice.
 */
export async function beginTry(store: Pick<Store, 'notices'>, batch: Batch, now: Instant): Promise<string | null> {
  const [{ nonce, triedAt }] = batch;
  if (nonce !== null) return now - (triedAt ?? 0) <= nonceWindow ? nonce : null;
  const fresh = newId();
  await store.notices.trying(idsOf(batch), fresh, now);
  return fresh;
}

/** After a try that Discord did not answer: again soon with the same nonce, or afresh when it surely was not sent. */
export async function tryAgain(
  store: Pick<Store, 'notices'>,
  batch: Batch,
  trouble: Extract<Trouble, { readonly kind: 'again' }>,
  now: Instant,
): Promise<void> {
  const [{ triedAt, nonce }] = batch;
  if (trouble.afterMs !== null) {
    // Held back by a limit, so it never left: a later try is a first one.
    const at = now + Math.max(trouble.afterMs, seconds(1));
    await store.notices.trying(idsOf(batch), newId(), at);
    await store.notices.later(idsOf(batch), at);
    return;
  }
  const since = nonce === null ? 0 : now - (triedAt ?? now);
  const wait = waits.find((ms) => ms > since) ?? nonceWindow + seconds(1);
  await store.notices.later(idsOf(batch), now + Math.max(wait - since, seconds(5)));
}
