import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, without a slash at the end. Files beside the code are found from here, wherever the bot was started. */
export const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));
