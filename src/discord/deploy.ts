import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import type { Store } from '#store/store.ts';
import type { Command } from './command.ts';

/** The commands in Discord's shape, always in the same order, so that their fingerprint says whether they changed. */
export const shapesOf = (commands: readonly Command[]): readonly object[] =>
  commands.map((command) => command.shape.toJSON());

/**
 * Tells Discord our commands, replacing what it had. Nothing is sent when they are the ones deployed last for this
 * application, for Discord counts new commands against a daily limit. Returns whether something was sent.
 */
export async function deploy(parts: {
  readonly rest: REST;
  readonly application: string;
  readonly commands: readonly Command[];
  readonly store: Pick<Store, 'settings'>;
}): Promise<boolean> {
  const body = shapesOf(parts.commands);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([parts.application, body]))
    .digest('base64url');
  if ((await parts.store.settings.deployedCommands()) === fingerprint) return false;
  await parts.rest.put(Routes.applicationCommands(parts.application), { body });
  await parts.store.settings.rememberDeployed(fingerprint);
  return true;
}
