import { parse, specifiedRules, validate } from 'graphql';
import { asText, placesOf } from './errors.mjs';
import { named } from './rules.mjs';
import { schemaOf } from './schemas.mjs';

// The depth of introspection is a recommendation of that implementation, not a rule of the specification.
const rules = specifiedRules.filter((rule) => rule.name !== 'MaxIntrospectionDepthRule');
const options = { maxErrors: 1_000_000, hideSuggestions: true };

const errorsOf = (schema, document, some) =>
  validate(schema, document, some.map(named), options).map((error) => ({ rule: error.rule, places: placesOf(error), message: asText(error) }));

// This rule evaluates @skip and @include without variables, and some documents make that throw.
const throwing = 'SingleFieldSubscriptionsRule';

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
    try {
      return { errors: errorsOf(schema, document, rules) };
    } catch (fault) {
      return { errors: errorsOf(schema, document, rules.filter((rule) => rule.name !== throwing)), threw: throwing };
    }
  });
