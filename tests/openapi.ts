/** Discord's own API description, for tests that hold requests against it. */
import { existsSync, readFileSync } from 'node:fs';

let known: object | null | undefined;

/**
 * The description from DISCORD_OPENAPI or from beside the repository; null when there is none, and then nothing can be
 * said about violations of it. Read once, because it is large and its compiled form is kept by object.
 * @throws Error in continuous integration when it is missing: there the check may not be skipped
 */
export function openApi(): object | null {
  if (known === undefined) known = read();
  if (known === null && process.env['CI'] === 'true') {
    throw new Error('Discord’s API description is missing: set DISCORD_OPENAPI to the path of openapi.json.');
  }
  return known;
}

function read(): object | null {
  const beside = new URL('../../shared/discord/openapi.json', import.meta.url);
  const given = process.env['DISCORD_OPENAPI'];
  const path = given === undefined || given === '' ? beside : given;
  if (!existsSync(path)) return null;
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof parsed === 'object' ? parsed : null;
}
