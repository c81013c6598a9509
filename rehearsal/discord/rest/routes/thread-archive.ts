/** Archived threads of a channel: where a desk is found again after a quiet week. */
import type { Channel, Request, Routes, World } from '../../contract.ts';
import { threadMember } from '../../changes/threads.ts';
import { fieldsOf, KIND } from '../../wire.ts';
import { botOf, channelOf, demandIn, param } from './demand.ts';

const ARCHIVED = '/channels/{channel_id}/threads/archived';

export const threadArchiveRoutes: Routes = {
  [`GET ${ARCHIVED}/public`]: (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    demandIn(world, channel.id, 'READ_MESSAGE_HISTORY');
    return { status: 200, body: page(world, request, archived(world, channel, KIND.publicThread)) };
  },
  [`GET ${ARCHIVED}/private`]: (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    demandIn(world, channel.id, 'READ_MESSAGE_HISTORY', 'MANAGE_THREADS');
    return { status: 200, body: page(world, request, archived(world, channel, KIND.privateThread)) };
  },
  'GET /channels/{channel_id}/users/@me/threads/archived/private': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    demandIn(world, channel.id, 'READ_MESSAGE_HISTORY');
    const mine = archived(world, channel, KIND.privateThread).filter((each) => isIn(world, each));
    return { status: 200, body: page(world, request, mine) };
  },
};

/** The archived threads of one kind, the last archived first. */
function archived(world: World, parent: Channel, type: number): readonly Channel[] {
  const when = (thread: Channel): string => fieldsOf(thread).thread_metadata?.archive_timestamp ?? '';
  return [...world.channels.values()]
    .filter((each) => each.parent_id === parent.id && each.type === type && fieldsOf(each).thread_metadata?.archived)
    .toSorted((a, b) => when(b).localeCompare(when(a)));
}

function isIn(world: World, thread: Channel): boolean {
  return world.threadMembers.get(thread.id)?.has(botOf(world)) ?? false;
}

function page(world: World, { query }: Request, threads: readonly Channel[]): Record<string, unknown> {
  const limit = Number(query.get('limit') ?? '50');
  const shown = threads.slice(0, limit);
  const members = shown.filter((each) => isIn(world, each)).map((each) => threadMember(world, each.id, botOf(world)));
  return { threads: shown, members, has_more: threads.length > limit };
}
