import { expect, test } from 'vitest';
import { shippedFormat } from '#core/formats/shipped.ts';
import type { Session } from '#core/session/model.ts';
import { minutes, seconds } from '#core/time.ts';
import { deskCard } from '#discord/render/desk-card.ts';
import { roomCard } from '#discord/render/room-card.ts';
import { ada, evening, member, person, sampleSession } from '#tests/text/sample-evening.ts';
import { textFor } from '#text/catalogue.ts';
import { labelsOf, read } from './read.ts';

const text = textFor('en');
const names = new Map([
  [member(1), 'Fay'],
  [member(2), 'Ada'],
  [member(3), 'Ben'],
]);
const nameOf = (id: Session['people'][number]['id']) => names.get(id) ?? null;

/** Fay hosts, Ada speaks, Ben has a hand up, in the sharing of a format. */
function sharing(formatId: string, phaseId: string): Session {
  const format = shippedFormat(formatId);
  const phase = format?.phases.findIndex(({ id }) => id === phaseId) ?? -1;
  if (!format || phase < 0) throw new Error(`No ${formatId} with a ${phaseId}`);
  const turn = {
    seq: 1,
    phase,
    who: ada,
    kind: 'voice',
    ceilingMs: seconds(180),
    givenAt: evening,
    startedAt: evening,
    endsAt: evening + seconds(180),
    told: 'nothing',
  } as const;
  const start = sampleSession(format);
  return {
    ...start,
    stage: { kind: 'running' },
    startedAt: evening,
    phase,
    phases: [{ index: phase, startedAt: evening, endsAt: evening + minutes(30), endedAt: null }],
    floor: { kind: 'speaking', turn },
    round: { ...start.round, line: [member(3)] },
  };
}

test('the room card while Ada speaks and Ben is in line', () => {
  expect(read(roomCard(sharing('listening_round_60', 'share'), text))).toMatchInlineSnapshot(`
    "# Sharing
    -# Part 5 of 7. This part ends <t:1795462200:R>.
    ### <@1000000000000000002> has the floor.
    The turn ends <t:1795460580:R>.
    Replies: just listening.
    **Next:** <@1000000000000000003>.
    [Pass] [Just listening] [Raise hand] [I'm done]
    Tell us what you would like us to hear; you have about three minutes.
    When someone finishes we simply say thank you.
    Raise a hand to join the line. We listen without answering.
    -# Whoever comes in now listens first, until a part is open again.
    [More…] [Can't hear or be heard] [I need someone]"
  `);
});

test('the room card at the doors of a strict room', () => {
  const session: Session = { ...sampleSession(shippedFormat('short_peer_session_45')), mode: 'strict' };
  expect(read(roomCard(session, text))).toMatchInlineSnapshot(`
    "# Doors are open
    ### We begin at <t:1795460700:t> (<t:1795460700:R>).
    Take a seat, test your sound, get some water.
    You can pass at any time and just listen for as long as you like. Cameras are never needed. Listening is taking part.
    In this room people are muted until they have the floor; only the person with the floor and the hosts can be heard. You are muted when you come in, and unmuted for your turn and at the end.
    Hosting: <@1000000000000000001>.
    **How we look after each other**
    - **Keep it here**: What people tell us stays in this room. Take home what you learned about yourself; leave behind names, stories and screenshots.
    - **No recording**: No audio, video, clips, screenshots, transcripts or AI note-takers. Nobody can enforce this for us, so we promise it to each other.
    - **Your own story**: Talk about your life in the first person. Swap 'you should' for 'what I tried was'.
    - **Share the time**: Time belongs to everyone. When the reminder shows, look for a place to pause; you can join the queue again.
    - **Pass whenever you like**: Any question, any round, no reason needed. Listening is taking part.
    - **Ask before you answer**: Check whether someone wants ideas, similar experiences or just ears – and go with what they say.
    - **Go gently with detail**: Say in a few words what is coming before a heavy subject. Leave out methods, amounts, sources, weights and graphic scenes.
    - **Know what this is**: We are peers, not a clinic or an emergency line. If a life is in danger we bring in outside help, and we say so.
    If you can hold these with us, press *I can hold these*. If something does not work for you, tell a host. Nobody sees who has pressed.
    [I can hold these]
    [Just listening] [First time here]
    Something to listen with today: Thank the person for something specific they trusted you with.
    -# Hosts see who is here, who is in line, who passed and who says it is their first time. They see no history.
    -# What you type stays in a lasting room like any message, and others can copy it. A fresh room is deleted with its chat.
    -# The bot never joins the audio and cannot record. It cannot stop other people from recording either.
    [More…] [Can't hear or be heard] [I need someone]"
  `);
});

test('the desk while Ada speaks and Ben is in line', () => {
  const session = sharing('listening_round_60', 'share');
  const cues: Session['cues'] = [{ kind: 'time-up', who: ada }];
  expect(read(deskCard({ ...session, cues }, text, nameOf))).toMatchInlineSnapshot(`
    "# Desk: Sharing
    Part 5 of 7. It ends <t:1795462200:R>; only you end it.
    **Next:** <@1000000000000000003>
    **Not yet heard:** <@1000000000000000001> and <@1000000000000000003>
    **Hands, longest first:** <@1000000000000000003>
    **Can hold the agreements:** 0 of 3
    **Prompt:** Tell us what you would like us to hear; you have about three minutes.
    **Cue:** With 6 minutes left: ask once whether someone who has not spoken would like to.
    **Roles:** host <@1000000000000000001>
    <Give the floor to …: Ben, Fay>
    <Look after …: Ben, Ada>
    [End] [Hide countdown] [Pause the room] [Hand over] [Steps]
    ### Floor: <@1000000000000000002>, turn ends <t:1795460580:R>
    Replies: just listening
    **Now**
    - <@1000000000000000002>’s time is up. Let them find an end; *+1 min* or *Thank & next* when it fits.
    [Next] [Thank & next] [+1 min] [Pause] [Breathe]"
  `);
});

test('a countdown that the host hid is gone from the room and stays on the desk', () => {
  const session: Session = { ...sharing('grief_circle_75', 'share'), countdown: 'hidden' };
  expect(read(roomCard(session, text))).not.toContain(':R>');
  expect(read(deskCard(session, text))).toContain(':R>');
  expect(labelsOf(deskCard(session, text))).toContain('Show countdown');
});

test('what goes over its time is not counted in front of the room, only at the desk', () => {
  const start = sharing('listening_round_60', 'share');
  if (start.floor.kind !== 'speaking') throw new Error('Ada speaks.');
  const floor: Session['floor'] = { kind: 'speaking', turn: { ...start.floor.turn, told: 'time-up' } };
  const session: Session = { ...start, floor, cues: [{ kind: 'time-up', who: ada }, { kind: 'phase-over' }] };
  expect(read(roomCard(session, text))).not.toContain(':R>');
  expect(read(deskCard(session, text))).toContain('time was up <t:1795460580:R>');
  expect(read(deskCard(session, text))).toContain('Its time was up <t:1795462200:R>; you end it.');
});

test('near the end of a turn the card says so calmly, without a number, and not a word more once it is over', () => {
  const start = sharing('listening_round_60', 'share');
  const told = (word: 'nothing' | 'soon' | 'time-up', countdown: Session['countdown'] = 'shown'): string => {
    if (start.floor.kind !== 'speaking') throw new Error('Ada speaks.');
    const floor: Session['floor'] = { kind: 'speaking', turn: { ...start.floor.turn, told: word } };
    return read(roomCard({ ...start, floor, countdown }, text));
  };
  expect(told('soon')).toContain('A little time is left; a good place to pause is coming.');
  expect(told('soon', 'hidden')).toContain('\nA good place to pause is coming.');
  expect(told('soon', 'hidden')).not.toContain('time is left');
  for (const word of ['nothing', 'time-up'] as const) expect(told(word)).not.toContain('place to pause');
});

test('the desk says who may not have seen the invitation to the stage', () => {
  const session: Session = {
    ...sharing('listening_round_60', 'share'),
    floor: { kind: 'offered', who: ada, since: evening },
  };
  const cues: Session['cues'] = [{ kind: 'not-on-air', who: ada }];
  expect(read(deskCard({ ...session, cues }, text))).toContain('may not have seen Discord’s invitation');
});

test('while the room is paused the desk says what is left in words, for a countdown would go on', () => {
  const session: Session = {
    ...sharing('listening_round_60', 'share'),
    stage: { kind: 'paused', why: 'host', since: evening + seconds(60), until: null },
  };
  const desk = read(deskCard(session, text));
  expect(desk).toContain('Paused with 29 minutes left in it.');
  expect(desk).toContain('2 minutes left');
  expect(labelsOf(deskCard(session, text))).toContain('Resume');
  expect(read(roomCard(session, text))).not.toContain(':R>');
});

test('when the meeting is over the card names the next one and the way to help', () => {
  const session: Session = { ...sampleSession(), stage: { kind: 'after', closesAt: evening + minutes(20) } };
  expect(read(roomCard(session, text, evening + minutes(7 * 24 * 60)))).toMatchInlineSnapshot(`
    "# The meeting is over
    Thank you for being here. The room stays open for company until <t:1795461600:t>. There is no line and no clock any more.
    The next meeting: <t:1796065200:f>.
    If it cannot wait: press *I need someone*, or type \`/help-now\`. Only you see the answer.
    [I need someone]"
  `);
  expect(read(roomCard(session, text))).not.toContain('next meeting');
});

test('a stage says that its audio is not end-to-end encrypted', () => {
  const words = read(roomCard({ ...sampleSession(), mode: 'stage' }, text));
  expect(words).toContain('Stage audio is not end-to-end encrypted.');
});

test('in an echo round only people who welcome echoes and have spoken are listed', () => {
  const session = sharing('grief_circle_75', 'echo');
  const spoke = { ...spokenTurn(session), seq: 1 };
  const people = [
    person(1, { replies: 'echoes' }),
    person(2),
    person(3, { replies: 'ideas' }),
    person(4, { replies: 'echoes' }),
  ];
  const turns = [1, 2, 3].map((n) => ({ ...spoke, who: member(n), seq: n }));
  const words = read(
    roomCard({ ...session, people, turns, floor: { kind: 'open', since: evening, cued: false } }, text),
  );
  expect(words).toContain('Echoes are welcome for: <@1000000000000000001> and <@1000000000000000003>.');
});

function spokenTurn(session: Session): Session['turns'][number] {
  return {
    seq: 1,
    phase: session.phase ?? 0,
    who: ada,
    kind: 'voice',
    ceilingMs: seconds(180),
    startedAt: evening,
    endedAt: evening + seconds(100),
    outcome: 'done',
  };
}

test('a host who takes many turns is told, and not before a fourth turn', () => {
  const session = sharing('listening_round_60', 'share');
  const byHost = { ...spokenTurn(session), who: member(1) };
  const after = (...turns: Session['turns']): string => read(deskCard({ ...session, turns }, text));
  expect(after(byHost, byHost, spokenTurn(session))).not.toContain('As host you had');
  expect(after(byHost, byHost, spokenTurn(session), spokenTurn(session))).toContain('As host you had 50 %');
});

test('too few people: the desk offers an open conversation or to postpone', () => {
  const session: Session = { ...sampleSession(), cues: [{ kind: 'too-few', here: 2, min: 3 }] };
  expect(labelsOf(deskCard(session, text))).toEqual(expect.arrayContaining(['Open conversation', 'Postpone kindly']));
});

test('short turns: the desk offers a longer phase or a shorter round', () => {
  const cues: Session['cues'] = [{ kind: 'turns-short', turnMs: seconds(60), templateMs: seconds(180) }];
  const labels = labelsOf(deskCard({ ...sharing('listening_round_60', 'share'), cues }, text));
  expect(labels).toEqual(expect.arrayContaining(['Longer phase', 'Shorter round']));
});

test('only people who are here can be given the floor, and with more than 25 the desk says so', () => {
  const session = sharing('listening_round_60', 'share');
  const people = [
    ...session.people,
    person(4, { here: 'gone' }),
    person(5, { out: true }),
    person(6, { seat: 'listen' }),
  ];
  const few = read(deskCard({ ...session, people }, text, nameOf));
  expect(few).toContain('<Give the floor to …: Ben, Fay>');
  expect(few).not.toContain('The lists below');
  const crowd = Array.from({ length: 40 }, (_, index) => person(index + 1));
  const many = read(deskCard({ ...session, people: crowd }, text, nameOf));
  expect(many).toContain('The lists below show 25 of 39 people, those in line first.');
  expect(many).toContain('<Give the floor to …: Ben,');
});
