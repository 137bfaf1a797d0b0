import { parse, specifiedRules, validate, VariablesInAllowedPositionRule } from 'graphql';
import * as newer from 'graphql-17';
import { asText, placesOf } from './errors.mjs';
import { named, withFieldsOfOneOf } from './rules.mjs';
import { newerSchemaOf, schemaOf } from './schemas.mjs';

// Version 17 has these as they are in the edition of September 2025: 16 lacks one and evaluates @skip and @include in the other.
const newerNames = ['KnownOperationTypesRule', 'SingleFieldSubscriptionsRule'];
const newerRules = newer.specifiedRules.filter(({ name }) => newerNames.includes(name)).map(named);

// The depth of introspection is a recommendation of that implementation, not a rule of the specification.
const rules = specifiedRules
  .filter(({ name }) => name !== 'MaxIntrospectionDepthRule' && !newerNames.includes(name))
  .map((rule) => named(rule === VariablesInAllowedPositionRule ? withFieldsOfOneOf(rule) : rule));

const options = { maxErrors: 1_000_000, hideSuggestions: true };

// Those rules are about these operations only.
const concernsNewer = (schema, document) =>
  document.definitions.some(
    ({ kind, operation }) => kind === 'OperationDefinition' && (operation === 'subscription' || !schema.getRootType(operation)),
  );

/** Each case: { schema, text }. */
export const validateAll = (cases) =>
  cases.map(({ schema: id, text }) => {
    let document;
    try {
      document = parse(text);
    } catch (error) {
      return { syntax: { places: placesOf(error), message: asText(error) } };
    }

    const schema = schemaOf(id);
    const errors = [...validate(schema, document, rules, options)];
    if (concernsNewer(schema, document)) errors.push(...newer.validate(newerSchemaOf(id), newer.parse(text), newerRules, options));
    return { errors: errors.map((error) => ({ rule: error.rule, places: placesOf(error), message: asText(error) })) };
  });
