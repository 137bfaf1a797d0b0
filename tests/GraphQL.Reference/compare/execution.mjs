import { execute, parse, subscribe } from 'graphql';
import { asText, placesOf } from './errors.mjs';
import { schemaOf } from './schemas.mjs';
import { fieldValue } from './values.mjs';

const fieldResolver = (source, args, _context, { schema, parentType, fieldName }) =>
  fieldValue(schema, source?.key ?? '', parentType.getFields()[fieldName], args);

// A stream of one event; the value of the field is that of the query's field of the same name.
async function* oneEvent() {
  yield {};
}

async function run({ schema: id, text, operationName, variables }) {
  const schema = schemaOf(id);
  const document = parse(text);
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
