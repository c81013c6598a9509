/** Rules about requests as such. */
import type { Rule } from '../contract.ts';

export const httpRules: readonly Rule[] = [
  {
    id: 'http.token',
    source: 'documented',
    where: 'reference: Authentication',
    says: "the bot's token must come along, and be right",
  },
  {
    id: 'http.unknown-route',
    source: 'documented',
    where: 'opcodes: 404',
    says: 'unknown routes answer 404 with code 0',
  },
  {
    id: 'http.described',
    source: 'documented',
    where: 'the API description',
    says: 'bodies and queries are as described, with no unknown keys',
  },
  { id: 'http.json', source: 'documented', where: 'opcodes: 50109', says: 'bodies are JSON' },
  {
    id: 'http.reason',
    source: 'documented',
    where: 'reference: X-Audit-Log-Reason',
    says: 'a reason has 1 to 512 characters',
  },
  {
    id: 'http.bucket',
    source: 'folklore',
    where: 'rate limits',
    says: 'each route and major id has its bucket; the sizes are folklore',
  },
  { id: 'http.global', source: 'documented', where: 'rate limits: Global', says: '50 requests in a second' },
  {
    id: 'http.rename',
    source: 'folklore',
    where: 'discord-api-docs 1900',
    says: 'two renames in ten minutes, told by no header',
  },
  {
    id: 'http.invalid',
    source: 'documented',
    where: 'rate limits: Invalid Request Limit',
    says: '10,000 of 401, 403 and 429 in ten minutes shut the address out',
  },
];
