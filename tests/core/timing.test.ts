import { describe, expect, test } from 'vitest';
import { minutes, seconds } from '#core/time.ts';
import { aFormat, aPhase } from './a-format.ts';
import { ada, ben, cleo, fay, Room, sharing } from './room.ts';

const circle = (turnSeconds: number, phaseMinutes: number) =>
  new Room({
    format: aFormat({
      phases: [aPhase('round', { queue: 'circle', minutes: phaseMinutes, turn_seconds: turnSeconds, flex: 'absorbs' })],
    }),
  });

/** How long the present turn was made, without the quiet before it. */
const given = ({ session: { floor } }: Room) => (floor.kind === 'speaking' ? floor.turn.ceilingMs : null);

describe('the length of a turn', () => {
  test('is what is left of the phase, shared by those still to come, less the breath', () => {
    const room = circle(120, 6);
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    // Without the first breath 350 s are left: 87 s for each of four people, and 10 s of them are the next breath.
    expect(given(room)).toBe(seconds(77));
  });

  test('is never above its ceiling', () => {
    const room = circle(60, 20);
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    expect(given(room)).toBe(seconds(60));
  });

  test('is never below half of it, and then the host is offered other ways', () => {
    const room = circle(180, 4);
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    expect(given(room)).toBe(seconds(90));
    expect(room.session.cues).toContainEqual({ kind: 'turns-short', turnMs: seconds(90), templateMs: seconds(180) });
  });

  test('changes for later turns only when people come or go', () => {
    const room = circle(120, 6);
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    room.asks({ kind: 'pass', by: ada });
    room.asks({ kind: 'pass', by: ben });
    expect(given(room)).toBe(seconds(77));
    room.goesOn();
    expect(given(room)).toBe(seconds(120));
  });

  test('is halved in a shorter round, until the next phase', () => {
    const room = sharing();
    expect(room.asks({ kind: 'shorten', by: fay })).toBeNull();
    expect(room.asks({ kind: 'shorten', by: fay })).toBe('nothing-to-do');
    room.raises(ada);
    expect(room.left).toBe(seconds(90));
    room.asks({ kind: 'next', by: fay });
    expect(room.session.shorterRound).toBe(false);
  });
});

describe('soft timing', () => {
  test('tells the speaker and the desk before the time is over, then the desk alone, and never takes the floor', () => {
    const room = sharing();
    room.raises(ada);
    room.effects();
    room.waits(seconds(149));
    expect(room.cues).toEqual([]);
    room.waits(seconds(1));
    expect(room.cues).toEqual(['soon']);
    expect(room.effects()).toEqual([{ kind: 'whisper', to: ada, line: { say: 'soon', leftMs: seconds(30) } }]);
    room.waits(seconds(30));
    expect(room.cues).toEqual(['time-up']);
    room.waits(seconds(20));
    expect(room.cues).toEqual(['grace-over']);
    room.waits(minutes(5));
    expect(room.speaker).toBe(ada);
    expect(room.effects()).toEqual([]);
  });

  test('gives a minute more when the host or the timekeeper says so, and tells again', () => {
    const room = sharing();
    room.raises(ada);
    room.waits(seconds(185));
    expect(room.cues).toEqual(['time-up']);
    room.asks({ kind: 'plus-minute', by: fay });
    expect(room.left).toBe(seconds(55));
    expect(room.cues).toEqual([]);
    expect(room.asks({ kind: 'plus-minute', by: ben })).toBe('not-host-team');
    room.asks({ kind: 'role', by: fay, role: 'timekeeper', to: ben });
    expect(room.asks({ kind: 'plus-minute', by: ben })).toBeNull();
    expect(room.asks({ kind: 'next', by: ben })).toBe('not-host-team');
  });

  test('lets the countdown be hidden and shown', () => {
    const room = sharing();
    room.asks({ kind: 'hide-countdown', by: fay });
    expect(room.session.countdown).toBe('hidden');
    room.asks({ kind: 'show-countdown', by: fay });
    expect(room.session.countdown).toBe('shown');
  });
});

describe('quiet', () => {
  test('lies between two turns, and the host may skip it', () => {
    const room = sharing();
    room.raises(ada, ben);
    room.asks({ kind: 'done', by: ada });
    expect(room.speaker).toBe(ben);
    expect(room.left).toBe(seconds(10 + 180));
    const { epoch } = room.session;
    room.asks({ kind: 'skip-breath', by: fay });
    expect(room.left).toBe(seconds(180));
    expect(room.asks({ kind: 'skip-breath', by: fay })).toBe('nothing-to-do');
    expect(room.session.epoch).toBe(epoch);
  });

  test('costs one change and no more: when it is over nothing moves, and the cards stay as they are', () => {
    const room = sharing();
    room.raises(ada, ben);
    room.asks({ kind: 'done', by: ada });
    const { version } = room.session;
    room.waits(seconds(30));
    expect(room.session.version).toBe(version);
  });

  test('is not the turn yet: Thank & next begins the turn, and only then ends it', () => {
    const room = sharing();
    room.raises(ada, ben, cleo);
    room.asks({ kind: 'done', by: ada });
    room.asks({ kind: 'thank-next', by: fay });
    expect(room.speaker).toBe(ben);
    expect(room.left).toBe(seconds(180));
    room.asks({ kind: 'thank-next', by: fay });
    expect(room.speaker).toBe(cleo);
  });

  test('stands still in a pause like every other time', () => {
    const room = sharing();
    room.raises(ada, ben);
    room.asks({ kind: 'done', by: ada });
    room.waits(seconds(4));
    room.asks({ kind: 'pause', by: fay });
    room.waits(minutes(3));
    room.asks({ kind: 'resume', by: fay });
    expect(room.left).toBe(seconds(6 + 180));
    room.asks({ kind: 'skip-breath', by: fay });
    expect(room.left).toBe(seconds(180));
  });

  test('comes before the first turn of a circle, for the host may still be reading the prompt', () => {
    const room = sharing({ format: aFormat({ queue: 'circle' }) });
    expect(room.speaker).toBe(fay);
    expect(room.left).toBe(seconds(10 + 180));
    room.asks({ kind: 'skip-breath', by: fay });
    expect(room.left).toBe(seconds(180));
  });

  test('comes before a turn that begins because somebody came in, and not before a raised hand', () => {
    const round = sharing({ format: aFormat({ queue: 'circle' }), people: [fay] });
    round.asks({ kind: 'pass', by: fay });
    round.asks({ kind: 'arrive', by: ada, how: 'voice' });
    expect(round.speaker).toBe(ada);
    expect(round.left).toBe(seconds(10 + 180));
    const hands = sharing();
    hands.raises(ada);
    expect(hands.left).toBe(seconds(180));
    hands.asks({ kind: 'leave', by: ada });
    hands.waits(seconds(45));
    expect(hands.session.floor.kind).toBe('open');
    hands.asks({ kind: 'arrive', by: ada, how: 'voice' });
    expect(hands.left).toBe(seconds(10 + 180));
  });

  test('that a host asked for is enough: the circle goes on at once when it is over', () => {
    const room = sharing({ format: aFormat({ queue: 'circle' }), people: [fay] });
    room.asks({ kind: 'pass', by: fay });
    room.asks({ kind: 'breathe', by: fay });
    room.asks({ kind: 'arrive', by: ada, how: 'voice' });
    room.waits(seconds(30));
    expect(room.left).toBe(seconds(180));
  });

  test('can be switched off', () => {
    const room = sharing({ breathMs: 0 });
    room.raises(ada, ben);
    room.asks({ kind: 'done', by: ada });
    expect(room.speaker).toBe(ben);
  });

  test('of half a minute can be asked for; a speaker loses no time by it', () => {
    const room = sharing();
    room.asks({ kind: 'breathe', by: fay });
    room.raises(ada);
    room.waits(seconds(29));
    expect(room.speaker).toBeNull();
    room.waits(seconds(1));
    expect(room.speaker).toBe(ada);
    const phase = room.phaseLeft;
    room.asks({ kind: 'breathe', by: fay });
    expect(room.left).toBe(seconds(210));
    expect(room.phaseLeft).toBe(phase + seconds(30));
  });

  test('means nothing in an open discussion, where people talk without the floor', () => {
    const talk = aPhase('talk', {
      kind: 'discussion',
      queue: 'raised_hand',
      turn_seconds: 60,
      flex: 'absorbs',
      crosstalk: 'open_with_I_statements',
    });
    const room = new Room({ format: aFormat({ phases: [talk] }) });
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    room.waits(seconds(40));
    expect(room.cues).toEqual([]);
  });

  test('with an open floor is shown to the host once', () => {
    const room = sharing();
    room.waits(seconds(29));
    expect(room.cues).toEqual([]);
    room.waits(seconds(1));
    expect(room.cues).toEqual(['silence']);
    expect(room.effects()).toEqual([]);
    room.raises(cleo);
    expect(room.cues).toEqual([]);
  });
});

test('a floor that got stuck can be freed by a facilitator, but not one that is in good use', () => {
  const room = sharing();
  room.raises(ada, ben);
  room.asks({ kind: 'unstick', by: cleo }, 'facilitator');
  expect(room.speaker).toBe(ada);
  room.waits(seconds(200));
  room.asks({ kind: 'unstick', by: cleo }, 'facilitator');
  room.waits(seconds(10));
  expect(room.speaker).toBe(ben);
});
