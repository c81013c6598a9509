/** The gateway's rules, each with where it stands. Every one is seen at work by a test. */
import type { Rule } from '../contract.ts';

/** What ends a connection or a session, and which requests are left unanswered. */
export const lineRules: readonly Rule[] = [
  {
    id: 'gateway.not-authenticated',
    source: 'documented',
    where: 'opcodes: close 4003',
    says: 'nothing but heartbeats before IDENTIFY or RESUME',
  },
  {
    id: 'gateway.authentication',
    source: 'documented',
    where: 'opcodes: close 4004',
    says: "the token must be the application's",
  },
  {
    id: 'gateway.already-authenticated',
    source: 'documented',
    where: 'opcodes: close 4005',
    says: 'one IDENTIFY for each connection',
  },
  {
    id: 'gateway.invalid-seq',
    source: 'documented',
    where: 'opcodes: close 4007',
    says: 'a session cannot be resumed past its last event',
  },
  {
    id: 'gateway.rate',
    source: 'documented',
    where: 'gateway: Rate Limiting, close 4008',
    says: 'at most 120 sends in 60 seconds',
  },
  {
    id: 'gateway.payload',
    source: 'documented',
    where: 'gateway: Sending Events, close 4002',
    says: 'payloads are JSON of at most 4096 bytes',
  },
  {
    id: 'gateway.opcode',
    source: 'documented',
    where: 'opcodes: close 4001',
    says: 'unknown opcodes end the connection',
  },
  { id: 'gateway.version', source: 'documented', where: 'opcodes: close 4012', says: 'only version 10 is spoken here' },
  {
    id: 'gateway.invalid-intents',
    source: 'documented',
    where: 'opcodes: close 4013',
    says: 'intents are made of known bits',
  },
  {
    id: 'gateway.disallowed-intents',
    source: 'documented',
    where: 'opcodes: close 4014',
    says: 'privileged intents must have been granted',
  },
  {
    id: 'gateway.resume-lost',
    source: 'documented',
    where: 'gateway: Resuming',
    says: 'a session that is gone, or whose events are gone, is answered with op 9',
  },
  {
    id: 'gateway.clean-close',
    source: 'documented',
    where: 'gateway: Initiating a Disconnect',
    says: 'close 1000 and 1001 end the session',
  },
  {
    id: 'gateway.members-intent',
    source: 'documented',
    where: 'gateway events: Request Guild Members',
    says: 'asking for everybody needs the members intent',
  },
  {
    id: 'gateway.members-hundred',
    source: 'documented',
    where: 'gateway events: Request Guild Members',
    says: 'at most 100 user_ids in one request',
  },
  {
    id: 'gateway.members-rate',
    source: 'documented',
    where: 'change log, August 14, 2025',
    says: 'asking for everybody is allowed once per guild in 30 seconds, else RATE_LIMITED',
  },
];

/** What an application does not hear or see. */
export const sightRules: readonly Rule[] = [
  {
    id: 'gateway.intents',
    source: 'documented',
    where: 'gateway: List of Intents',
    says: 'events come only with their intent',
  },
  {
    id: 'gateway.message-content',
    source: 'documented',
    where: 'gateway: Message Content Intent',
    says: "without the intent other people's messages come empty",
  },
  {
    id: 'gateway.obfuscation',
    source: 'documented',
    where: 'docs PR 8454',
    says: 'channels that cannot be viewed come without name and overwrites',
  },
];

export const gatewayRules: readonly Rule[] = [...lineRules, ...sightRules];
