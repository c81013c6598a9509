import type { ChannelView } from '../../../discord/client/view.ts';

/** A channel of the list with the threads that hang on it. */
export interface ChannelBranch {
  readonly channel: ChannelView;
  readonly threads: readonly ChannelView[];
}

/** One heading of the list; null for channels that stand above all categories. */
export interface ChannelSection {
  readonly category: ChannelView | null;
  readonly branches: readonly ChannelBranch[];
}

/** The list of a server's channels as people know it, in the order of the view; direct messages are not among them. */
export function channelSections(channels: readonly ChannelView[]): readonly ChannelSection[] {
  const categories = channels.filter((channel) => channel.kind === 'category');
  return [null, ...categories]
    .map((category) => ({
      category,
      branches: branchesUnder(category?.id ?? null, channels, categories),
    }))
    .filter((section) => section.branches.length > 0);
}

function branchesUnder(
  parent: string | null,
  channels: readonly ChannelView[],
  categories: readonly ChannelView[],
): readonly ChannelBranch[] {
  return channels
    .filter((channel) => isRoomOrText(channel) && shownParent(channel, categories) === parent)
    .map((channel) => ({
      channel,
      threads: channels.filter((other) => isThread(other) && other.parent === channel.id),
    }));
}

/** A category that one may not see does not hide the channels in it: they move to the top. */
function shownParent(channel: ChannelView, categories: readonly ChannelView[]): string | null {
  return categories.some((category) => category.id === channel.parent) ? channel.parent : null;
}

export function directMessages(channels: readonly ChannelView[]): readonly ChannelView[] {
  return channels.filter((channel) => channel.kind === 'dm');
}

export function isRoom(channel: ChannelView): boolean {
  return channel.kind === 'voice' || channel.kind === 'stage';
}

function isThread(channel: ChannelView): boolean {
  return channel.kind === 'thread' || channel.kind === 'private-thread';
}

function isRoomOrText(channel: ChannelView): boolean {
  return channel.kind === 'text' || channel.kind === 'forum' || isRoom(channel);
}
