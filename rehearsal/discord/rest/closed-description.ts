/**
 * Discord's API description made strict: unknown keys are refused, bit sets may be strings, and a union is decided by
 * its `type` first (or by the one key that tells its two branches apart), so that one bad button gives one complaint and
 * not forty.
 */
import { array, record, text } from '../changes/read.ts';

/** Typed as integers in requests, sent as strings by everybody, as the documentation says. */
const BIT_SETS = new Set(['allow', 'deny', 'permissions', 'default_member_permissions']);

/** What a union may be decided by. */
const TAGS = ['type', 'entity_type'] as const;

/** A closed copy of the whole description. Done once per process: it is large. */
export function closedDescription(spec: object): Record<string, unknown> {
  const schemas = record(record(record(spec)['components'])['schemas']);
  return record(close(spec, schemas));
}

function close(node: unknown, schemas: Record<string, unknown>): unknown {
  if (Array.isArray(node)) return node.map((each) => close(each, schemas));
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) copy[key] = close(value, schemas);
  const properties = copy['properties'];
  if (typeof properties === 'object' && properties !== null) closeObject(copy, record(properties));
  return decided(copy, schemas);
}

function closeObject(copy: Record<string, unknown>, properties: Record<string, unknown>): void {
  if (copy['additionalProperties'] !== undefined) return;
  for (const name of Object.keys(properties)) {
    const type = record(properties[name])['type'];
    if (BIT_SETS.has(name) && array(type).includes('integer')) {
      properties[name] = { type: ['integer', 'string', 'null'], pattern: '^[0-9]+$' };
    }
  }
  // discord.js sends these with every message, whether or not the route knows them.
  if ('allowed_mentions' in properties)
    Object.assign(properties, { tts: true, enforce_nonce: true, nonce: true, ...properties });
  // The description lags behind the documentation here (platform 8.4, quirk 6).
  if (array(record(properties['type'])['enum']).includes(19)) properties['file_types'] = true;
  // discord.js repeats the id of the path in the body of an overwrite.
  if ('allow' in properties && 'deny' in properties) properties['id'] ??= true;
  if ('permission_overwrites' in properties) properties['lock_permissions'] ??= true;
  copy['properties'] = properties;
  copy['additionalProperties'] = false;
}

/** Turns `oneOf`/`anyOf` with a null branch, or with branches that differ in their tag, into if/then. */
function decided(copy: Record<string, unknown>, schemas: Record<string, unknown>): Record<string, unknown> {
  for (const union of ['oneOf', 'anyOf']) {
    if (!Array.isArray(copy[union])) continue;
    const branches = array(copy[union]).map(record);
    const real = branches.filter((each) => each['type'] !== 'null');
    const inner = real.length === 1 ? real[0] : byTag(real, union, schemas);
    const { [union]: _union, ...rest } = copy;
    if (real.length < branches.length) return { ...rest, if: { type: 'null' }, then: true, else: inner };
    return real.length === branches.length && inner ? { ...rest, ...inner } : copy;
  }
  return copy;
}

function byTag(
  branches: readonly Record<string, unknown>[],
  union: string,
  schemas: Record<string, unknown>,
): Record<string, unknown> {
  const open = { [union]: branches };
  const resolved = branches.map((each) => resolve(each, schemas));
  const tag = TAGS.find((name) => resolved.every((each) => valuesOf(each, name).length > 0));
  if (tag === undefined) return byPresence(branches, resolved) ?? { anyOf: branches };
  const values = resolved.flatMap((each) => valuesOf(each, tag));
  if (new Set(values).size !== values.length) return open;
  const chain = branches.map((branch, index) => ({
    if: { type: 'object', properties: { [tag]: { enum: valuesOf(resolved[index] ?? {}, tag) } }, required: [tag] },
    then: branch,
  }));
  const isRequired = resolved.every((each) => array(each['required']).includes(tag));
  const known = { type: 'object', properties: { [tag]: { enum: isRequired ? values : [...values, null] } } };
  if (isRequired) return { ...known, required: [tag], allOf: chain };
  // A partial body without its tag may be any of them.
  const named = { type: 'object', properties: { [tag]: { enum: values } }, required: [tag] };
  return { if: named, then: { allOf: chain }, else: { anyOf: branches } };
}

/**
 * Two branches without a tag, such as a thread in a forum and one in a text channel, are told apart by a key that the one
 * demands and the other does not know. Null when there is no such key.
 */
function byPresence(
  branches: readonly Record<string, unknown>[],
  resolved: readonly Record<string, unknown>[],
): Record<string, unknown> | null {
  if (branches.length !== 2) return null;
  for (const index of [0, 1]) {
    const other = record(resolved[1 - index]?.['properties']);
    const key = array(resolved[index]?.['required']).find((name) => !(String(name) in other));
    if (key === undefined || Object.keys(other).length === 0) continue;
    return { if: { type: 'object', required: [key] }, then: branches[index], else: branches[1 - index] };
  }
  return null;
}

function resolve(branch: Record<string, unknown>, schemas: Record<string, unknown>): Record<string, unknown> {
  const name = (text(branch, '$ref') ?? '').split('/').at(-1) ?? '';
  return record(schemas[name] ?? branch);
}

/** The values a branch allows for its tag, also when the tag is nullable. */
function valuesOf(branch: Record<string, unknown>, tag: string): readonly unknown[] {
  const property = record(record(branch['properties'])[tag]);
  const direct = array(property['enum']);
  if (direct.length > 0) return direct;
  return array(property['oneOf']).flatMap((each) => array(record(each)['enum']));
}
