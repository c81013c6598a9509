/** What a client does not let one do, each with where it stands. Every one is seen at work by a test. */
import type { Rule } from '../contract.ts';

const COMPONENTS = 'components: reference';
const COMMANDS = 'interactions: application commands';

export const clientRules: readonly Rule[] = [
  {
    id: 'client.hidden-channel',
    source: 'documented',
    where: 'permissions: VIEW_CHANNEL',
    says: 'a channel one may not view is not there',
  },
  {
    id: 'client.others-whispers',
    source: 'documented',
    where: 'interactions: receiving and responding',
    says: 'what only one person can see is nobody else’s to press, put away or delete',
  },
  {
    id: 'client.no-answer',
    source: 'documented',
    where: 'interactions: receiving and responding',
    says: 'what nobody answers within three seconds has failed',
  },
  {
    id: 'client.time-out',
    source: 'documented',
    where: 'permissions: Permissions for Timed Out Members',
    says: 'in a time-out one looks and reads, and presses nothing',
  },
  { id: 'client.disabled', source: 'documented', where: COMPONENTS, says: 'a disabled component sends nothing' },
  {
    id: 'client.select-count',
    source: 'documented',
    where: `${COMPONENTS}, min_values and max_values`,
    says: 'as many are chosen as a select asks for, each once',
  },
  {
    id: 'client.select-offer',
    source: 'documented',
    where: `${COMPONENTS}, Select Menus`,
    says: 'only what a select offers is chosen from it',
  },
  {
    id: 'client.command-offered',
    source: 'documented',
    where: `${COMMANDS}, Permissions and Contexts`,
    says: 'commands are offered by permission and place',
  },
  {
    id: 'client.option-required',
    source: 'documented',
    where: COMMANDS,
    says: 'a command is not sent without its required options',
  },
  {
    id: 'client.option-limits',
    source: 'documented',
    where: `${COMMANDS}, Option Structure`,
    says: 'options keep to their choices and limits',
  },
  {
    id: 'client.menu-whisper',
    source: 'unverified',
    where: `${COMMANDS}, Message Commands`,
    says: 'there is no menu of commands on what only one person can see',
  },
  {
    id: 'client.form-required',
    source: 'documented',
    where: `${COMPONENTS}, Label`,
    says: 'a form is not sent before what is required is filled in',
  },
  {
    id: 'client.form-limits',
    source: 'documented',
    where: `${COMPONENTS}, Text Input`,
    says: 'the fields of a form keep to their lengths and counts',
  },
  {
    id: 'client.file-types',
    source: 'documented',
    where: `${COMPONENTS}, File Type Filtering`,
    says: 'a field for files looks at the ending of their names',
  },
  {
    id: 'client.message-length',
    source: 'documented',
    where: 'message: Create Message',
    says: 'a message has 1 to 2000 characters',
  },
  {
    id: 'client.locked-thread',
    source: 'documented',
    where: 'threads: Locked Threads',
    says: 'only who manages threads writes in a locked one',
  },
  {
    id: 'client.delete',
    source: 'documented',
    where: 'message: Delete Message',
    says: 'others’ messages are deleted with MANAGE_MESSAGES',
  },
  {
    id: 'client.stage-moderator',
    source: 'documented',
    where: 'voice: Modify User Voice State',
    says: 'inviting to speak and sending to the audience need MUTE_MEMBERS',
  },
  {
    id: 'client.voices',
    source: 'documented',
    where: 'voice connections: Speaking',
    says: 'who talks is told to those in the room, and to no bot',
  },
];
