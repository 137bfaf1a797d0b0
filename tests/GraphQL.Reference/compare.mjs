// The other side of the differential tests: reads one JSON request a line, answers each with one JSON line.
// A request names what to do and brings many cases, so that the pipe costs little beside the work.
import { createInterface } from 'node:readline';
import { versionInfo } from 'graphql';
import { executeAll } from './compare/execution.mjs';
import { compareIntrospection, comparePrint, introspectionQuery } from './compare/introspection.mjs';
import { addSchema } from './compare/schemas.mjs';
import { parseAll } from './compare/syntax.mjs';
import { validateAll } from './compare/validation.mjs';

const verbs = {
  version: () => [versionInfo],
  syntax: ({ cases }) => parseAll(cases),
  schema: ({ cases }) => cases.map(addSchema),
  introspectionQuery: () => [introspectionQuery],
  introspection: ({ cases }) => cases.map(compareIntrospection),
  print: ({ cases }) => cases.map(comparePrint),
  validate: ({ cases }) => validateAll(cases),
  execute: ({ cases }) => executeAll(cases),
};

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = { results: await verbs[request.verb](request) };
  } catch (fault) {
    answer = { fault: fault.stack };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
