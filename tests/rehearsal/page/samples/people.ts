/** The small server on which the parts of the page are looked at. */
import type { ChannelView, ClientView, PersonView, RoleView } from '#rehearsal/discord/client/view.ts';

export const id = {
  guild: '100000000000000001',
  chat: '100000000000000002',
  room: '100000000000000003',
  stage: '100000000000000004',
  bot: '200000000000000001',
  ada: '200000000000000002',
  ben: '200000000000000003',
  fay: '200000000000000004',
  hosts: '300000000000000001',
  members: '300000000000000002',
  greet: '400000000000000001',
  keep: '400000000000000002',
} as const;

/** Tuesday, 1 September 2026, 18:00 in London. */
export const evening = Date.UTC(2026, 8, 1, 17, 0);

const people: readonly PersonView[] = [
  { id: id.ada, name: 'Ada', isBot: false, roles: [id.members] },
  { id: id.ben, name: 'Ben', isBot: false, roles: [id.members] },
  { id: id.bot, name: 'Circlekeeper', isBot: true, roles: [] },
  { id: id.fay, name: 'Fay', isBot: false, roles: [id.hosts] },
];

const roles: readonly RoleView[] = [
  { id: id.hosts, name: 'Hosts', color: 0x1d6757 },
  { id: id.members, name: 'Circle', color: 0 },
];

const channels: readonly ChannelView[] = [
  channel(id.chat, 'text', 'circle-home'),
  channel(id.room, 'voice', 'Tuesday circle'),
  channel(id.stage, 'stage', 'Open evening'),
];

function channel(of: string, kind: ChannelView['kind'], name: string): ChannelView {
  return {
    id: of,
    kind,
    name,
    topic: null,
    parent: null,
    lastMessage: null,
    maySend: true,
    mayConnect: true,
    isArchived: false,
    userLimit: 0,
  };
}

/** What Ada sees of it: an empty channel. */
export const adasView: ClientView = {
  me: {
    id: id.ada,
    name: 'Ada',
    room: null,
    invited: false,
    mayModerateStage: false,
    mayMute: false,
    mayMove: false,
    mayRequestToSpeak: false,
    dmsClosed: false,
  },
  guild: { id: id.guild, name: 'Tuesday circle' },
  people,
  roles,
  channels,
  rooms: [],
  events: [],
  open: { id: id.chat, messages: [], commands: [] },
  form: null,
};
