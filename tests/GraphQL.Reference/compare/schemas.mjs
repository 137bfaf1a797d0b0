import { buildASTSchema, parse, validateSchema } from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { specifiedSDLRules } from 'graphql/validation/specifiedRules.js';
import * as newer from 'graphql-17';
import { validateSDL as validateSDLNewer } from 'graphql-17/validation/validate.js';
import { asText, placesOf } from './errors.mjs';
import { named } from './rules.mjs';

const schemas = new Map();

export const schemaOf = (id) => schemas.get(id).schema;

export const definitionsOf = (id) => schemas.get(id).sdl;

/** The schema as version 17 builds it. */
export function newerSchemaOf(id) {
  const known = schemas.get(id);
  return (known.newer ??= newer.buildASTSchema(newer.parse(known.sdl)));
}

const faultsOf = (errors) => errors.map((error) => ({ rule: error.rule ?? 'validateSchema', places: placesOf(error), message: asText(error) }));

/**
 * What version 17 finds wrong with definitions that version 16 lets pass: it implements the edition of September 2025.
 * It asks for a later Node, but this part of it runs on any.
 */
function newerFaultsOf(sdl) {
  const document = newer.parse(sdl);
  const errors = validateSDLNewer(document);
  if (errors.length > 0) return faultsOf(errors);
  try {
    return faultsOf(newer.validateSchema(newer.buildASTSchema(document, { assumeValidSDL: true })));
  } catch (error) {
    return faultsOf([error]);
  }
}

/**
 * The values given to directives in definitions that are none of their arguments' types: neither version checks these by itself, but
 * version 17 can be asked about each value.
 */
function valueFaultsOf(sdl) {
  const document = newer.parse(sdl);
  const faults = [];
  let schema;
  try {
    schema = newer.buildASTSchema(document, { assumeValidSDL: true });
  } catch {
    return faults;
  }

  newer.visit(document, {
    Directive({ name, arguments: given }) {
      for (const { name: { value: argument }, value } of given ?? []) {
        const type = schema.getDirective(name.value)?.args.find((one) => one.name === argument)?.type;
        if (type) newer.validateInputLiteral(value, type, (error) => faults.push(error));
      }
    },
  });
  return faultsOf(faults);
}

/** Each case: { id, sdl }. A schema without faults is kept under its id until another takes it. */
export function addSchema({ id, sdl }) {
  let document;
  try {
    document = parse(sdl);
  } catch (error) {
    return { syntax: { places: placesOf(error), message: asText(error) } };
  }

  const sdlErrors = validateSDL(document, undefined, specifiedSDLRules.map(named));
  if (sdlErrors.length > 0) return { faults: faultsOf(sdlErrors) };

  let schema;
  try {
    schema = buildASTSchema(document, { assumeValidSDL: true });
  } catch (error) {
    return { faults: [{ rule: 'buildASTSchema', places: placesOf(error), message: asText(error) }] };
  }

  const faults = faultsOf(validateSchema(schema));
  if (faults.length > 0) return { faults };
  schemas.set(id, { schema, sdl });
  return { faults, newerFaults: newerFaultsOf(sdl), valueFaults: valueFaultsOf(sdl) };
}
