/** Holds every request against Discord's own API description. A route's schema is compiled when it is first used. */
import addFormats from 'ajv-formats';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Refused } from '../contract.ts';
import { array, record } from '../changes/read.ts';
import { formError, type Place } from '../rules/form-error.ts';
import { closedDescription } from './closed-description.ts';

export interface Validator {
  /** Null when the body and the query are as described, or the route is not described at all; else the refusal. */
  check(method: string, route: string, body: unknown, query: URLSearchParams): Refused | null;
}

/** One per description and process: compiling is what costs. */
const validators = new WeakMap<object, Validator>();

export function validatorOf(spec: object): Validator {
  const known = validators.get(spec);
  if (known) return known;
  const made = makeValidator(spec);
  validators.set(spec, made);
  return made;
}

function makeValidator(spec: object): Validator {
  const paths = record(record(spec)['paths']);
  const compiled = new Map<string, ValidateFunction | null>();
  let ajv: Ajv2020 | null = null;
  const bodySchema = (method: string, route: string): ValidateFunction | null => {
    const key = `${method} ${route}`;
    const known = compiled.get(key);
    if (known !== undefined) return known;
    ajv ??= ajvOf(spec);
    const content = record(record(operationOf(paths, method, route)['requestBody'])['content']);
    const at = `discord#/paths/${escape(route)}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
    const made = content['application/json'] === undefined ? null : ajv.compile({ $ref: at });
    compiled.set(key, made);
    return made;
  };
  return {
    check: (method, route, body, query) => {
      if (paths[route] === undefined) return null;
      const unknown = unknownQuery(paths, method, route, query);
      if (unknown !== null) return complaint([`?${unknown}`], 'is not a query parameter of this route');
      // Callback type 10 is real, but the description does not know it.
      if (body === undefined || record(body)['type'] === 10) return null;
      const validate = bodySchema(method, route);
      return !validate || validate(body) ? null : worst(validate.errors ?? []);
    },
  };
}

function ajvOf(spec: object): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', /^(0|[1-9][0-9]*)$/);
  ajv.addFormat('nonce', true);
  ajv.addSchema({ $id: 'discord', ...closedDescription(spec) });
  return ajv;
}

function operationOf(paths: Record<string, unknown>, method: string, route: string): Record<string, unknown> {
  return record(record(paths[route])[method.toLowerCase()]);
}

function unknownQuery(
  paths: Record<string, unknown>,
  method: string,
  route: string,
  query: URLSearchParams,
): string | null {
  const parameters = [
    ...array(record(paths[route])['parameters']),
    ...array(operationOf(paths, method, route)['parameters']),
  ];
  const known = new Set(
    parameters
      .map(record)
      .filter((each) => each['in'] === 'query')
      .map((each) => each['name']),
  );
  // Described for webhooks only in part: interaction callbacks take `with_response`.
  return [...query.keys()].find((each) => !known.has(each) && each !== 'with_response') ?? null;
}

function escape(route: string): string {
  return route.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/** The one error worth showing: the deepest, because the others only say that something inside is wrong. */
function worst(errors: readonly ErrorObject[]): Refused {
  const frames = new Set(['if', 'anyOf', 'oneOf', 'allOf']);
  const real = errors.filter((each) => !frames.has(each.keyword));
  const depth = (each: ErrorObject): number => placeOf(each).length;
  const [first] = (real.length > 0 ? real : errors).toSorted((a, b) => depth(b) - depth(a));
  if (!first) return complaint([], 'is not as described');
  return complaint(placeOf(first), first.message ?? 'is not as described');
}

/** For a missing or unknown key the place is the key itself. */
function placeOf(error: ErrorObject): Place {
  const steps = error.instancePath.split('/').slice(1);
  const params = record(error.params);
  const key = params['missingProperty'] ?? params['additionalProperty'];
  return typeof key === 'string' ? [...steps, key] : steps;
}

function complaint(place: Place, why: string): Refused {
  const code = why.includes('required') ? 'BASE_TYPE_REQUIRED' : 'BASE_TYPE_INVALID';
  return formError({ at: place, code, message: why });
}
