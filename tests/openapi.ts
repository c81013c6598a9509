/** Discord's own API description, for tests that hold requests against it. */
import { apiDescription } from '#rehearsal/measure/api-description.ts';

let known: object | null | undefined;

/**
 * The description from DISCORD_OPENAPI or from beside the repository; null when there is none, and then nothing can be
 * said about violations of it. Read once, because it is large and its compiled form is kept by object.
 * @throws Error in continuous integration when it is missing: there the check may not be skipped
 */
export function openApi(): object | null {
  if (known === undefined) known = apiDescription();
  if (known === null && process.env['CI'] === 'true') {
    throw new Error('Discord’s API description is missing: set DISCORD_OPENAPI to the path of openapi.json.');
  }
  return known;
}
