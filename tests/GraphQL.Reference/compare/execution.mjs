import { execute, parse, subscribe, visit } from 'graphql';
import { asText, placesOf } from './errors.mjs';
import { schemaOf } from './schemas.mjs';
import { fieldValue } from './values.mjs';

const fieldResolver = (source, args, _context, { schema, parentType, fieldName }) =>
  fieldValue(schema, source?.key ?? '', parentType.getFields()[fieldName], args);

// A stream of one event; the value of the field is that of the query's field of the same name.
async function* oneEvent() {
  yield {};
}

// A condition that is null is not true, in the algorithm of the specification; the reference makes an error of it.
const withConditions = (document, variables) =>
  visit(document, {
    Directive(node) {
      const [condition] = node.arguments;
      const isNull = (node.name.value === 'skip' || node.name.value === 'include') && condition.value.kind === 'Variable' && variables[condition.value.name.value] === null;
      return isNull ? { ...node, arguments: [{ ...condition, value: { kind: 'BooleanValue', value: false } }] } : undefined;
    },
  });

async function run({ schema: id, text, operationName, variables }) {
  const schema = schemaOf(id);
  const document = withConditions(parse(text), variables);
  const operations = document.definitions.filter(({ kind }) => kind === 'OperationDefinition');
  const operation = operations.find(({ name }) => operationName == null || name?.value === operationName);
  const request = { schema, document, operationName, variableValues: variables, fieldResolver, subscribeFieldResolver: oneEvent };
  if (operation?.operation !== 'subscription') return execute(request);
  const events = await subscribe(request);
  return Symbol.asyncIterator in events ? (await events.next()).value : events;
}

/** Each case: { schema, text, operationName, variables }. The documents are valid. */
export const executeAll = (cases) =>
  Promise.all(
    cases.map(async (one) => {
      const { data, errors } = await run(one);
      return {
        data: data ?? null,
        isRequestError: data === undefined,
        errors: (errors ?? []).map((error) => ({ path: error.path ?? null, places: placesOf(error), message: asText(error) })),
      };
    }),
  );
