/** The rules of interactions and of command registration, each with where it stands. Every one is seen at work by a test. */
import type { Rule } from '../contract.ts';

const RESPONDING = 'interactions: receiving and responding';
const COMMANDS = 'interactions: application commands';

/** How interactions are answered. */
export const callbackRules: readonly Rule[] = [
  {
    id: 'callback.three-seconds',
    source: 'documented',
    where: RESPONDING,
    says: 'the first answer comes within three seconds, else 10062',
  },
  { id: 'callback.once', source: 'documented', where: `${RESPONDING}; opcodes`, says: 'a second answer is 40060' },
  {
    id: 'callback.type',
    source: 'documented',
    where: RESPONDING,
    says: 'each kind of interaction takes only its own callback types',
  },
  {
    id: 'callback.modal-first',
    source: 'documented',
    where: RESPONDING,
    says: 'a modal is the first answer, never after a deferral and never to a modal',
  },
  {
    id: 'callback.defer-flags',
    source: 'documented',
    where: RESPONDING,
    says: 'a deferral knows no flag but EPHEMERAL',
  },
  {
    id: 'callback.choices',
    source: 'documented',
    where: RESPONDING,
    says: 'at most 25 suggestions of 1 to 100 characters',
  },
  {
    id: 'callback.old-card',
    source: 'unverified',
    where: 'opcodes: 30046',
    says: 'an answer to a press is no edit that the limit on old messages counts',
  },
];

/** How long a token lives, what it reaches, and who sees what it wrote. */
export const tokenRules: readonly Rule[] = [
  {
    id: 'token.fifteen-minutes',
    source: 'documented',
    where: RESPONDING,
    says: 'the token lives 15 minutes, then 50027',
  },
  {
    id: 'token.not-before-answer',
    source: 'folklore',
    where: RESPONDING,
    says: 'before the first answer there is no webhook (10015)',
  },
  {
    id: 'token.own-messages',
    source: 'unverified',
    where: RESPONDING,
    says: 'a token edits the messages made with it, and no others (10008)',
  },
  {
    id: 'ephemeral.fixed',
    source: 'documented',
    where: RESPONDING,
    says: 'who sees an answer is settled by the deferral and cannot be changed',
  },
  {
    id: 'ephemeral.hidden',
    source: 'documented',
    where: RESPONDING,
    says: 'only the person who asked sees an ephemeral answer',
  },
];

/** How commands are registered. */
export const commandRules: readonly Rule[] = [
  {
    id: 'command.name',
    source: 'documented',
    where: COMMANDS,
    says: 'names are 1 to 32 characters of the pattern, in lower case',
  },
  {
    id: 'command.description',
    source: 'documented',
    where: COMMANDS,
    says: 'descriptions are 1 to 100 characters; menus have none',
  },
  { id: 'command.options', source: 'documented', where: COMMANDS, says: 'at most 25 options, with unique names' },
  { id: 'command.required-first', source: 'documented', where: COMMANDS, says: 'required options come first' },
  {
    id: 'command.choices',
    source: 'documented',
    where: COMMANDS,
    says: 'at most 25 choices of 1 to 100 characters, only for text and numbers',
  },
  {
    id: 'command.choices-or-autocomplete',
    source: 'documented',
    where: COMMANDS,
    says: 'choices and autocomplete exclude each other',
  },
  {
    id: 'command.nesting',
    source: 'documented',
    where: COMMANDS,
    says: 'command, group, subcommand, and no mixing with other options',
  },
  {
    id: 'command.limits',
    source: 'unverified',
    where: `${COMMANDS}, Option Structure`,
    says: 'lengths belong to text, values to numbers, kinds of channel to channels, and no least is above its most',
  },
  {
    id: 'command.translations',
    source: 'documented',
    where: `${COMMANDS}, Localization; reference: Locales`,
    says: 'translations are for languages of Discord and as short as the original must be',
  },
  {
    id: 'command.kinds',
    source: 'documented',
    where: COMMANDS,
    says: 'contexts are 0, 1 and 2, integration types 0 and 1',
  },
  {
    id: 'command.size',
    source: 'documented',
    where: COMMANDS,
    says: 'at most 8000 characters, the longest translation counted',
  },
  {
    id: 'command.counts',
    source: 'documented',
    where: COMMANDS,
    says: '100 chat, 15 user and 15 message commands in a scope (30032)',
  },
  { id: 'command.duplicate', source: 'documented', where: COMMANDS, says: 'names are unique within type and scope' },
  {
    id: 'command.creates-a-day',
    source: 'documented',
    where: COMMANDS,
    says: '200 creations a day in a scope (30034)',
  },
  {
    id: 'command.global-only',
    source: 'documented',
    where: COMMANDS,
    says: 'contexts and integration_types belong to global commands',
  },
  {
    id: 'command.permissions-by-people',
    source: 'documented',
    where: COMMANDS,
    says: 'a bot token cannot edit command permissions',
  },
];

export const interactionRules: readonly Rule[] = [...callbackRules, ...tokenRules, ...commandRules];
