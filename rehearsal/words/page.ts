/** What the page itself says around a person's Discord. Facts in, sentences out. */
import type { ChannelKind } from '../discord/client/view.ts';

export const page = {
  name: 'Circlekeeper rehearsal',
  skip: 'Skip to the conversation',
  fault: 'Something on this page went wrong. Load the page again; the evening goes on where it is.',
  opening: 'Opening the rehearsal.',
  title: (facts: { readonly who: string; readonly where: string | null; readonly unread: number }): string => {
    const place = facts.where === null ? facts.who : `${facts.who} in ${facts.where}`;
    return `${facts.unread > 0 ? `(${facts.unread}) ` : ''}${place} · Circlekeeper rehearsal`;
  },
  lookingBack: (title: string): string => `Looking back on ${title} · Circlekeeper rehearsal`,
  darkColours: 'Use dark colours',
  lightColours: 'Use light colours',
} as const;

export const line = {
  lost: 'The page has lost its line to the rehearsal.',
  lostAndCalling:
    'The line to the rehearsal is gone, and is called again. If the rehearsal was stopped, start it and open the address it prints.',
} as const;

export const seats = {
  second: 'Look through a second person’s eyes',
  closeSecond: (name: string): string => `Close ${name}’s side`,
  shown: 'Whose side is shown',
  who: { first: 'Who you are', second: 'Who you are beside that' },
  sitting: 'Taking a seat.',
  panes: (name: string): string => `What is shown of ${name}’s side`,
  pane: { channels: 'Channels', chat: 'Chat', room: 'Room' },
  chat: (channel: string, name: string): string => `${channel}, as ${name} sees it`,
  nothingOpen: 'No channel is open. Choose one from the list.',
} as const;

const kinds: Readonly<Record<ChannelKind, string>> = {
  text: 'text channel',
  voice: 'voice room',
  stage: 'stage',
  thread: 'thread',
  'private-thread': 'private thread',
  category: 'category',
  dm: 'direct message',
  forum: 'forum',
};

export const channels = {
  list: (name: string): string => `Channels, ${name}`,
  kind: (kind: ChannelKind): string => kinds[kind],
  unread: 'unread',
  archived: 'archived',
  youAreHere: 'you are in it',
  people: (count: number): string => (count === 1 ? '1 person' : `${count} people`),
  join: (room: string): string => `Join ${room}`,
  openChat: (room: string): string => `Open the chat of ${room}`,
  closed: (room: string): string => `${room} is closed to you`,
  direct: 'Direct messages',
  takesDirect: 'Allow direct messages from this server',
  message: (name: string): string => `Message ${name}`,
  limit: (inside: number, limit: number): string => `${inside}/${limit}`,
} as const;

export const events = {
  button: (count: number): string => {
    if (count === 0) return 'No events';
    return count === 1 ? '1 event' : `${count} events`;
  },
  title: 'Events',
  none: 'No events are planned.',
  close: 'Close',
  status: { scheduled: 'Planned', active: 'Happening now' },
  until: (from: string, to: string): string => `${from} to ${to}`,
  place: 'Place',
  interested: 'Interested',
  count: (count: number): string => (count === 1 ? '1 person is interested' : `${count} people are interested`),
} as const;
