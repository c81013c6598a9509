import { existsSync } from 'node:fs';
import { makeKeyFile } from './key-file.ts';

/** `npm run key [file]`: makes the key of the store, and says what to write into .env. */
if (existsSync('.env')) process.loadEnvFile('.env');
const file = process.argv[2] ?? 'circlekeeper.key';
const outcome = makeKeyFile(file, process.env['STORE_PATH']?.trim() || 'data/circlekeeper.db');

if ('refused' in outcome) {
  process.stderr.write(`${outcome.refused}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(
    [
      `The key is in ${outcome.made}`,
      'Put this line into .env:',
      '',
      `STORE_KEY_FILE=${outcome.made}`,
      '',
      'Keep a copy of the file in a safe place that is not the place of your backups: without the key nobody can',
      'read the store, and with both anybody can.',
      '',
    ].join('\n'),
  );
}
