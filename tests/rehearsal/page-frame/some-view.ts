import type { ChannelView, ClientView } from '#rehearsal/discord/client/view.ts';

/** What a client shows of a small server, with these channels. */
export function someView(channels: readonly ChannelView[] = []): ClientView {
  return {
    me: {
      id: '1',
      name: 'Fay',
      room: null,
      invited: false,
      mayModerateStage: false,
      mayMute: false,
      mayMove: false,
      mayRequestToSpeak: false,
      dmsClosed: false,
    },
    guild: { id: '9', name: 'A server' },
    people: [
      { id: '1', name: 'Fay', isBot: false, roles: [] },
      { id: '2', name: 'Ada', isBot: false, roles: [] },
      { id: '3', name: 'Ada Lovely', isBot: false, roles: [] },
      { id: '4', name: 'Keeper', isBot: true, roles: [] },
    ],
    roles: [{ id: '5', name: 'hosts', color: 0 }],
    channels,
    rooms: [],
    events: [],
    open: null,
    form: null,
  };
}

export function channel(id: string, kind: ChannelView['kind'], rest: Partial<ChannelView> = {}): ChannelView {
  return {
    id,
    kind,
    name: `channel-${id}`,
    topic: null,
    parent: null,
    lastMessage: null,
    maySend: true,
    mayConnect: true,
    isArchived: false,
    userLimit: 0,
    ...rest,
  };
}
