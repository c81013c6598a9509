/** Discord's own API description, which requests are held against. */
import { existsSync, readFileSync } from 'node:fs';

/**
 * The description from DISCORD_OPENAPI, or from beside the project; null when there is none, and then nothing can be said
 * about violations of it.
 * @throws SyntaxError when the file is there and is not JSON
 */
export function apiDescription(): object | null {
  const beside = new URL('../../../shared/discord/openapi.json', import.meta.url);
  const given = process.env['DISCORD_OPENAPI'];
  const path = given === undefined || given === '' ? beside : given;
  if (!existsSync(path)) return null;
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof parsed === 'object' ? parsed : null;
}
