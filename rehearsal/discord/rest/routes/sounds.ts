/** A sound into the room without an audio connection of one's own. */
import { Refused, type Routes } from '../../contract.ts';
import { record, text } from '../../changes/read.ts';
import { checkPresent } from '../../rules/form-error.ts';
import { isRoom } from '../../wire.ts';
import { botOf, channelOf, demandIn, guildOfChannel, param, wrongChannelType } from './demand.ts';

/** The sounds every server has; ids 1 and up, as on Discord. */
const DEFAULT_SOUNDS = ['quack', 'airhorn', 'cricket', 'golf clap', 'sad horn', 'ba dum tss'];

export const soundRoutes: Routes = {
  'GET /soundboard-default-sounds': () => ({
    status: 200,
    body: DEFAULT_SOUNDS.map((name, index) => ({
      name,
      sound_id: String(index + 1),
      volume: 1,
      emoji_id: null,
      emoji_name: null,
      available: true,
    })),
  }),
  'POST /channels/{channel_id}/send-soundboard-sound': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    const guild = guildOfChannel(world, channel);
    const body = record(request.body);
    checkPresent(body['sound_id'], ['sound_id']);
    if (!isRoom(channel)) throw wrongChannelType();
    demandIn(world, channel.id, 'SPEAK', 'USE_SOUNDBOARD');
    const source = text(body, 'source_guild_id');
    if (source !== undefined && source !== guild.id) demandIn(world, channel.id, 'USE_EXTERNAL_SOUNDS');
    const state = guild.voiceStates.get(botOf(world));
    if (state?.channel_id !== channel.id) throw new Refused(400, 40032, 'Target user is not connected to voice.');
    if (state.mute || state.deaf || state.self_deaf || state.suppress) {
      throw new Refused(400, 50167, 'Cannot send a soundboard sound while server muted, deafened or suppressed');
    }
    const d = {
      channel_id: channel.id,
      guild_id: guild.id,
      user_id: botOf(world),
      sound_id: text(body, 'sound_id'),
      sound_volume: 1,
    };
    world.tell({ t: 'VOICE_CHANNEL_EFFECT_SEND', d, guild: guild.id, channel: channel.id });
    return { status: 204 };
  },
};
