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
  return { faults, newerFaults: newerFaultsOf(sdl) };
}
