/** Rules about sending, changing and finding messages. */
import type { Rule } from '../contract.ts';

export const messagesRules: readonly Rule[] = [
  { id: 'message.empty', source: 'documented', where: 'opcodes: 50006', says: 'a message carries something' },
  {
    id: 'message.mentions-exclusive',
    source: 'documented',
    where: 'message: Allowed Mentions',
    says: 'a kind of mention is allowed as a whole or by a list, not both',
  },
  {
    id: 'message.file-size',
    source: 'documented',
    where: 'reference: Uploading Files',
    says: 'a file has at most 10 MiB',
  },
  { id: 'message.own-only', source: 'documented', where: 'opcodes: 50005', says: 'only own messages can be edited' },
  {
    id: 'message.old-edits',
    source: 'documented',
    where: 'opcodes: 30046',
    says: 'old messages can be edited only a few times; the number is ours',
  },
  {
    id: 'message.unknown',
    source: 'documented',
    where: 'opcodes: 10008',
    says: 'ephemeral and deleted messages are unknown to the ordinary routes',
  },
  {
    id: 'message.send-permission',
    source: 'documented',
    where: 'message: Create Message',
    says: 'writing needs SEND_MESSAGES',
  },
  {
    id: 'message.reference',
    source: 'documented',
    where: 'message: Message Reference',
    says: 'an answered message must exist',
  },
  {
    id: 'message.bulk-delete',
    source: 'documented',
    where: 'message: Bulk Delete Messages',
    says: '2 to 100 ids, none older than two weeks',
  },
  {
    id: 'message.dm-closed',
    source: 'documented',
    where: 'opcodes: 50007',
    says: 'people can close their private messages',
  },
  {
    id: 'message.no-mutual-guild',
    source: 'documented',
    where: 'opcodes: 50278',
    says: 'private messages need a server in common',
  },
  {
    id: 'message.pin-permission',
    source: 'documented',
    where: 'change log, February 23, 2026',
    says: 'pinning needs PIN_MESSAGES',
  },
  {
    id: 'message.ephemeral-answers-only',
    source: 'unverified',
    where: 'message: Message Flags',
    says: 'only answers to interactions can be for one person alone',
  },
];
