/** `interaction_metadata`: a public answer to a command or a press shows who asked for it. */
import type { World } from '../contract.ts';
import { COMMAND } from './command-rules.ts';
import type { SentInteraction } from './ledger.ts';

/** @param followsUp the first reply, when the message is a follow-up to it */
export function metadataOf(
  world: World,
  interaction: SentInteraction,
  followsUp: string | null,
): Record<string, unknown> {
  return {
    id: interaction.id,
    type: interaction.type,
    user: world.users.get(interaction.userId),
    authorizing_integration_owners: { '0': interaction.guildId ?? '0' },
    ...(interaction.kind === 'command'
      ? { name: interaction.name, command_type: interaction.menu?.type ?? COMMAND.chat }
      : {}),
    ...(interaction.menu?.type === COMMAND.user ? { target_user: world.users.get(interaction.menu.target) } : {}),
    ...(interaction.menu?.type === COMMAND.message ? { target_message_id: interaction.menu.target } : {}),
    ...(interaction.kind === 'component' && interaction.source
      ? { interacted_message_id: interaction.source.messageId }
      : {}),
    ...(followsUp === null ? {} : { original_response_message_id: followsUp }),
  };
}
