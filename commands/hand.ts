import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { MemberId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { type Command, isRefused } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';

const words = textFor('en').commands.hand;

/** /hand: ask for the floor, or change your mind about it. */
export const hand = {
  shape: new SlashCommandBuilder()
    .setName('hand')
    .setDescription(words.description)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addSubcommand((sub) => sub.setName('raise').setDescription(words.raise))
    .addSubcommand((sub) => sub.setName('lower').setDescription(words.lower))
    .addSubcommand((sub) => sub.setName('pass').setDescription(words.pass))
    .addSubcommand((sub) => sub.setName('listen').setDescription(words.listen))
    .addSubcommand((sub) => sub.setName('speak').setDescription(words.speak))
    .addSubcommand((sub) => sub.setName('type').setDescription(words.type)),

  async run(call, app) {
    if (!call.guild) return { refuse: 'only-in-a-server' };
    const wish = wishes.find(({ typed }) => typed === call.subcommand);
    if (!wish) return { refuse: 'nothing-to-do' };
    const session = await app.sessions.here(call);
    if (isRefused(session)) return session;
    const outcome = await app.sessions.submit(call, session, { kind: wish.kind, by: call.member });
    if (isRefused(outcome)) return outcome;
    return { whisper: answerTo(wish.typed, outcome, call.member, call.locale) };
  },
} satisfies Command;

/** What can be typed, and what it means. */
const wishes = [
  { typed: 'raise', kind: 'raise-hand' },
  { typed: 'lower', kind: 'lower-hand' },
  { typed: 'pass', kind: 'pass' },
  { typed: 'listen', kind: 'listen' },
  { typed: 'speak', kind: 'speak' },
  { typed: 'type', kind: 'type' },
] as const;

function answerTo(typed: (typeof wishes)[number]['typed'], now: Session, who: MemberId, locale: string): string {
  const { answer } = textFor(locale).commands.hand;
  // Asking to type a second time takes it back, so the answer says which of the two it is now.
  const types = now.people.some((person) => person.id === who && person.types);
  switch (typed) {
    case 'raise':
      return place(now, who, locale);
    case 'type':
      return types ? answer.type : answer.typeNoMore;
    case 'speak':
      return speakingSeat(now, who, locale);
    case 'lower':
    case 'pass':
    case 'listen':
      return answer[typed];
  }
}

/** Advice that fits this part: where people go round, a raised hand would be refused. */
function speakingSeat(now: Session, who: MemberId, locale: string): string {
  const { answer } = textFor(locale).commands.hand;
  if (now.floor.kind === 'speaking' && now.floor.turn.who === who) return answer.floorIsYours;
  const index = now.round.order.indexOf(who);
  if (index >= 0) return answer.speakInOrder(index + 1);
  return takesHands(now) ? answer.speak : answer.speakQuietly;
}

const withHands: ReadonlySet<string> = new Set([
  'volunteer',
  'raised_hand',
  'popcorn',
  'host_or_hand',
  'unheard_first',
]);

function takesHands({ format, phase, conversation }: Session): boolean {
  const queue = phase === null || conversation === 'open' ? 'none' : (format.phases[phase]?.queue ?? 'none');
  return withHands.has(queue);
}

/** Where a raised hand has brought the person: to the floor at once, or into the line. */
function place({ floor, round }: Session, who: MemberId, locale: string): string {
  const { answer } = textFor(locale).commands.hand;
  if (floor.kind === 'speaking' && floor.turn.who === who) return answer.floorIsYours;
  if (floor.kind === 'offered' && floor.who === who) return answer.comeUp;
  if (floor.kind === 'breath' && floor.next === who) return answer.nextAfterQuiet;
  // Around a circle the order is what counts; elsewhere the line of raised hands.
  const queue = round.order.includes(who) ? round.order : round.line;
  const index = queue.indexOf(who);
  return index < 0 ? answer.handUp : answer.inLine(index + 1);
}
