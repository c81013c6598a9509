import type { MemberId } from '../ids.ts';
import { hours, type Instant, minutes, type Ms } from '../time.ts';
import type { Fit } from './rota.ts';

/** A call for somebody to stand in, as far as the rules care. */
export interface Call {
  /** Who cannot come. */
  readonly instead: MemberId;
  /** Who is being asked now. */
  readonly asked: MemberId | null;
  /** Until when they may answer; with nobody asked, when to look again. */
  readonly askedUntil: Instant | null;
  /** Everybody who was asked, the present one too. */
  readonly tried: readonly MemberId[];
  readonly state: 'asking' | 'found' | 'nobody';
}

/** Somebody who offered to stand in, as they are now. */
export interface Candidate {
  readonly member: MemberId;
  readonly fit: Fit;
  /** The end of their quiet hours when they are in them now (BO-1). */
  readonly quietUntil: Instant | null;
}

/** From here on nobody is asked any more: the team needs the time to help itself. */
export const lastAskBefore: Ms = minutes(60);
const longestToAnswer: Ms = hours(12);
const shortestToAnswer: Ms = minutes(15);

/** A call at its beginning: nobody has been asked. */
export const newCall = (instead: MemberId): Call => ({
  instead,
  asked: null,
  askedUntil: null,
  tried: [],
  state: 'asking',
});

/**
 * Brings a call to where it should be now. Nothing changes while somebody still has time to answer. Otherwise the next one is
 * asked, in the order of the offers, those within the limits of the rota first; each has a fair share of the time that is left, 15
 * minutes to 12 hours. People in their quiet hours are passed over and come back after them. `nobody` when no one is left or less than an
 * hour remains.
 */
export function carriedOn(call: Call, candidates: readonly Candidate[], startsAt: Instant, now: Instant): Call {
  if (call.state !== 'asking') return call;
  if (call.askedUntil !== null && call.askedUntil > now) return call;
  const latest = startsAt - lastAskBefore;
  const left = now >= latest ? [] : inOrder(call, candidates).filter(({ quietUntil }) => (quietUntil ?? now) < latest);
  const next = left.find(({ quietUntil }) => quietUntil === null);
  if (next) {
    const share = Math.min(longestToAnswer, (latest - now) / left.length);
    const askedUntil = now + Math.max(shortestToAnswer, Math.floor(share));
    return { ...call, asked: next.member, askedUntil, tried: [...call.tried, next.member] };
  }
  const [soonest] = left.flatMap(({ quietUntil }) => quietUntil ?? []).toSorted((a, b) => a - b);
  if (soonest !== undefined) return { ...call, asked: null, askedUntil: soonest };
  return { ...call, asked: null, askedUntil: null, state: 'nobody' };
}

function inOrder(call: Call, candidates: readonly Candidate[]): readonly Candidate[] {
  const open = candidates.filter(({ member, fit }) => {
    return member !== call.instead && !call.tried.includes(member) && fit !== 'elsewhere';
  });
  return [...open.filter(({ fit }) => fit === 'fine'), ...open.filter(({ fit }) => fit === 'second')];
}

export type Yes =
  | { readonly kind: 'found'; readonly call: Call }
  /** `already`: they said so before. `late`: somebody else was first. */
  | { readonly kind: 'already' | 'late' | 'not-asked' };

/** What a yes comes to. The first one counts, also when it comes after its time. */
export function saidYes(call: Call, who: MemberId): Yes {
  if (!call.tried.includes(who)) return { kind: 'not-asked' };
  if (call.state === 'found') return { kind: call.asked === who ? 'already' : 'late' };
  return { kind: 'found', call: { ...call, asked: who, askedUntil: null, state: 'found' } };
}

/** A no frees the time of whoever is asked now: the next one can be asked at once. Anybody else's changes nothing. */
export function saidNo(call: Call, who: MemberId, now: Instant): Call {
  return call.state === 'asking' && call.asked === who ? { ...call, asked: null, askedUntil: now } : call;
}
