import { type GroupId, groupId } from '#core/ids.ts';
import type { Feed } from '#store/store.ts';

export const feedVerb = 'feed';

export const steps = ['show', 'file', 'address', 'stop', 'list', 'unlist'] as const;
type Step = (typeof steps)[number];

/** What a button of the panel wants: a step, with which names, for which group; `null` is the person's own calendar. */
export interface FeedPress {
  readonly step: Step;
  readonly names: Feed['names'];
  readonly group: GroupId | null;
}

const me = 'me';

/** `address-neutral-g4h2k8m1p9q3`: at most 28 characters. */
export function feedArg({ step, names, group }: FeedPress): string {
  return [step, names, group ?? me].join('-');
}

/** Null when it was not written by `feedArg`. */
export function readFeedArg(arg: string): FeedPress | null {
  const [first, names, whose, ...rest] = arg.split('-');
  const step = steps.find((one) => one === first);
  if (!step || !whose || rest.length > 0 || (names !== 'neutral' && names !== 'own')) return null;
  // A person is in no directory.
  if (whose === me && (step === 'list' || step === 'unlist')) return null;
  return { step, names, group: whose === me ? null : groupId(whose) };
}
