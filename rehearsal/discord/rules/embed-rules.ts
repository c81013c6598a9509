/** The limits of embeds (documentation: "Embed Limits"). */
import { array, record } from '../changes/read.ts';
import { check, checkCount, checkLength, type Place } from './form-error.ts';

/** All texts of all embeds of a message together. */
const ALL_TEXTS = 6000;

/** Throws for the first limit broken. */
export function checkEmbeds(embeds: readonly unknown[]): void {
  checkCount(embeds.length, ['embeds'], 0, 10);
  let sum = 0;
  embeds.forEach((each, index) => {
    sum += checkEmbed(record(each), ['embeds', index]);
  });
  check(sum <= ALL_TEXTS, ['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
}

function checkEmbed(embed: Record<string, unknown>, at: Place): number {
  const footer = record(embed['footer'])['text'];
  const author = record(embed['author'])['name'];
  const fields = array(embed['fields']);
  checkLength(embed['title'], [...at, 'title'], 0, 256);
  checkLength(embed['description'], [...at, 'description'], 0, 4096);
  checkLength(footer, [...at, 'footer', 'text'], 0, 2048);
  checkLength(author, [...at, 'author', 'name'], 0, 256);
  checkCount(fields.length, [...at, 'fields'], 0, 25);
  const texts = [embed['title'], embed['description'], footer, author];
  fields.forEach((each, index) => {
    const field = record(each);
    checkLength(field['name'] ?? '', [...at, 'fields', index, 'name'], 1, 256);
    checkLength(field['value'] ?? '', [...at, 'fields', index, 'value'], 1, 1024);
    texts.push(field['name'], field['value']);
  });
  return texts.reduce<number>((sum, each) => sum + (typeof each === 'string' ? each.length : 0), 0);
}
