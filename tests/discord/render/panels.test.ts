import { expect, test } from 'vitest';
import { shippedFormat } from '#core/formats/shipped.ts';
import type { Session } from '#core/session/model.ts';
import { minutes } from '#core/time.ts';
import { decodePress } from '#discord/custom-id.ts';
import { helpCard } from '#discord/render/help-card.ts';
import { ladderArg, readLadder } from '#discord/render/ladder-press.ts';
import { ladderPanel } from '#discord/render/ladder-panel.ts';
import { morePanel } from '#discord/render/more-panel.ts';
import { needSomeoneDesk } from '#discord/render/need-someone.ts';
import { roomCard } from '#discord/render/room-card.ts';
import { spokenLine } from '#discord/render/spoken-line.ts';
import { ada, evening, fay, member, person, sampleSession } from '#tests/text/sample-evening.ts';
import { textFor } from '#text/catalogue.ts';
import { lintPayload } from './lint.ts';
import { labelsOf, read } from './read.ts';

const text = textFor('en');

test('the help card of Chile keeps the asterisk of its number', () => {
  expect(read(helpCard('CL', evening, text))).toContain('call `*4141` (from mobile phones)');
});

test('the help card says the emergency number first, then lines, then the page for every country', () => {
  expect(read(helpCard('GB', evening, text))).toMatchInlineSnapshot(`
    "# Help now: United Kingdom
    ### If your life or someone else’s is in danger, call \`999\` or \`112\` now.
    Or ask a person near you to call.
    You can also reach:
    - **Samaritans**: call \`116 123\`. Day and night.
    - **Shout**: text \`85258\` (text SHOUT). Day and night.
    Lines can be busy: try again, try another one, or call \`999\` or \`112\`.
    Lines in more than 130 countries: findahelpline.com
    [findahelpline.com]
    -# Only you see this. Nothing about it is stored.
    -# Numbers last checked on <t:1795392000:D>.
    <Country, Australia to Japan: Australia, Austria, Belgium, Brazil, Canada, Chile, Czechia, Denmark, Finland, France, Germany, Hong Kong, India, Ireland, Israel, Italy, Japan>
    <Country, Malaysia to United States: Malaysia, Mexico, Netherlands, New Zealand, Norway, Philippines, Poland, Portugal, Singapore, South Africa, South Korea, Spain, Sweden, Switzerland (and Liechtenstein), United Kingdom, United States>"
  `);
});

test('a help card without a country asks for one and guesses nothing', () => {
  const words = read(helpCard(null, evening, text));
  expect(words).toContain('call your local emergency number now');
  expect(words).toContain('Choose the country you are in');
  expect(words).toMatch(/<Country, Australia to \w+: Australia, Austria/);
});

test('the alert on the desk is a name and two words, and its button carries the person', () => {
  const alert = needSomeoneDesk(ada, text);
  expect(read(alert)).toBe("### <@1000000000000000002> needs someone.\n[I'm on it]");
  expect(JSON.stringify(alert)).toContain(`on-it.-.0.${ada}`);
  expect(alert.allowed_mentions).toEqual({ parse: [] });
});

test('I need someone carries the desk itself, so that it works without engine and store', () => {
  const session = sampleSession();
  expect(JSON.stringify(roomCard(session, text))).toContain(`need-someone.${session.id}.0.${session.place.desk}`);
});

test('whoever is not in the room is shown the way in', () => {
  expect(labelsOf(morePanel(sampleSession(), member(99), text))).toContain('Come in by text');
});

test('in popcorn only the person who has the floor, or just had it, can hand it on', () => {
  const format = shippedFormat('short_peer_session_45');
  const phase = format?.phases.findIndex(({ queue }) => queue === 'popcorn') ?? -1;
  const session: Session = {
    ...sampleSession(format, 4),
    stage: { kind: 'running' },
    phase,
    phases: [{ index: phase, startedAt: evening, endsAt: evening + minutes(9), endedAt: null }],
    floor: { kind: 'offered', who: ada, since: evening },
  };
  const nameOf = (id: string): string => `P${id.slice(-1)}`;
  expect(read(morePanel(session, ada, text, nameOf))).toContain('<Hand the floor to …: P1, P3, P4>');
  expect(read(morePanel(session, fay, text, nameOf))).not.toContain('Hand the floor to');
});

test('a ladder press carries person and step, and survives the way to Discord and back', () => {
  const session = sampleSession();
  for (const rung of ['hint', 'listen-only', 'out-for-today', 'back-in'] as const) {
    const arg = ladderArg(ada, rung);
    expect(arg.length).toBeLessThanOrEqual(40);
    expect(readLadder(arg, 'no_capture', session)).toEqual({ to: ada, rung, rule: 'no_capture' });
  }
  expect(readLadder(ladderArg(ada, 'back-in'), undefined, session)?.rule).toBe(session.format.rules[0]);
  for (const odd of ['', '-hint', 'ada-hint', `${ada}-banish`, ada])
    expect(readLadder(odd, undefined, session)).toBeNull();
});

test('a place can be given back only to someone who lost it', () => {
  const session = sampleSession();
  const out = { ...session, people: [...session.people, person(9, { out: true })] };
  expect(labelsOf(ladderPanel(out, member(9), text))).toContain('Give the place back');
  expect(labelsOf(ladderPanel(out, ada, text))).not.toContain('Give the place back');
});

test('a turn that is offered carries the ways out first, and pings only the person', () => {
  const session = sampleSession();
  const said = spokenLine({ say: 'your-turn', who: ada, turnMs: 180_000, endsAt: evening }, session, ada, text);
  expect(read(said)).toMatchInlineSnapshot(`
    "<@1000000000000000002>, you can pass, just listen, or take the floor: it is yours. You have about 3 minutes. Press *I'm done* when you have finished. Replies: just listening.
    [Pass] [Just listening] [I'm done]"
  `);
  expect(said.allowed_mentions).toEqual({ parse: [], users: [ada] });
});

test('the lint finds what it is there for', () => {
  const words = (content: string) => ({ type: 10, content }) as const;
  const press = (label: string, id: string) => ({ type: 2, style: 2, label, custom_id: id }) as const;
  const row = (...components: ReturnType<typeof press>[]) => ({ type: 1, components }) as const;
  const lint = (...components: (ReturnType<typeof words> | ReturnType<typeof row>)[]): string[] =>
    lintPayload({ flags: 32_768, components, allowed_mentions: { parse: [] } });
  const id = 'v1.next.abcdefghijkl.0.';
  expect(lint(words('Hello.'), row(press('Next', id)))).toEqual([]);
  expect(lint(row(press('Next', id)), words('Hello.'))).toEqual(['does not begin with words']);
  expect(lint(words('Hello.'), row(press('👍', id)))).toEqual(['a button without words: “👍”']);
  expect(lint(words('Hello.'), row(press('Next', id), press('Again', id)))).toEqual(['a custom_id twice']);
  expect(lint(words('Hello {name}.'))).toEqual(['an unfilled place in the text: “Hello {name}.”']);
  expect(lint(words('Hello.'), row(press('Next', 'next')))).toEqual(['a button that leads nowhere: “next”']);
  expect(lint(words('x'.repeat(4_001)))).toEqual(['4001 characters, Discord takes 4000']);
  expect(decodePress(id)?.kind).toBe('next');
});
