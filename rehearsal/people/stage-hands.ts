import { seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import type { Guild } from '../discord/contract.ts';
import type { Play } from './play.ts';

/** On a stage the host team is invited to speak when the doors open, and accepts. */
export function planStageTeam(play: Play, session: Session): void {
  if (session.mode !== 'stage') return;
  const { guild } = play.evening;
  for (const player of play.players) {
    const { id } = play.person(player);
    const isTeam = session.roles.host === id || session.roles.co_host === id;
    if (player.playedBy === 'you' || !isTeam || !isInvited(guild, id)) continue;
    play.agenda.plan({
      key: `team ${id} ${session.version}`,
      by: player,
      at: play.now() + seconds(2),
      urgent: 'urgent',
      when: () => (isInvited(guild, id) ? 'now' : 'never'),
      act: () => play.act(player, 'accepts the invitation to speak', (person) => person.acceptsInvitation()),
    });
  }
}

/** What their client shows as an invitation: not in the audience any more, and not on the air yet. */
function isInvited(guild: Guild, userId: string): boolean {
  const state = guild.voiceStates.get(userId);
  return state?.channel_id != null && !state.suppress && state.request_to_speak_timestamp !== null;
}
