import { seconds, type Instant, type Ms } from '../time.ts';
import type { MemberId, SessionId } from '../ids.ts';
import type { Format } from '../formats/format.ts';
import { defaultBreathMs } from './constants.ts';
import type { Place, Session, TalkMode } from './model.ts';
import { emptyPocket } from './pocket.ts';
import { emptyRound } from './round.ts';

export interface Beginning {
  readonly id: SessionId;
  readonly place: Place;
  readonly format: Format;
  readonly mode: TalkMode;
  /** When the doors open; the meeting itself is announced `pre_minutes` later. */
  readonly opensAt: Instant;
  /** Any whole number. The same seed gives the same random orders. */
  readonly seed: number;
  /** Quiet between turns, 0 to 20 s (AL-2). The format's own when absent. */
  readonly breathMs?: Ms;
  readonly theme?: string | null;
  /** Who opened the doors: hosts until somebody else does, so that people can be welcomed aloud. */
  readonly host?: MemberId;
  /** Agreed to help this time: is asked first when the host's line is lost. */
  readonly coHost?: MemberId;
  /** The first session of the same meeting, when this is its second room. */
  readonly beside?: SessionId;
}

/** A session whose doors are open and in which nobody is yet. */
export function beginSession(beginning: Beginning): Session {
  const { id, place, format, mode, opensAt, seed, breathMs, theme, host, coHost, beside } = beginning;
  const ofFormat = format.queue.breath_seconds;
  return {
    id,
    place,
    beside: beside ?? null,
    format,
    mode,
    stage: { kind: 'doors' },
    version: 0,
    epoch: 0,
    opensAt,
    startedAt: null,
    endedAt: null,
    phase: null,
    phases: [],
    round: emptyRound,
    floor: { kind: 'open', since: opensAt, cued: false },
    people: [],
    turns: [],
    roles: { ...(host === undefined ? {} : { host }), ...(coHost === undefined ? {} : { co_host: coHost }) },
    handover: null,
    hostAwaySince: null,
    cues: [],
    countdown: 'shown',
    breathMs: breathMs ?? (ofFormat === undefined ? defaultBreathMs : seconds(ofFormat)),
    theme: theme ?? null,
    shorterRound: false,
    conversation: 'guided',
    fixedOrder: [],
    sizeChecked: 'not-yet',
    division: { kind: 'none' },
    pocket: emptyPocket,
    headCount: 0,
    seed,
  };
}
