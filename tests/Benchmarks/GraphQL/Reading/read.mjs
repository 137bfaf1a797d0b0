// How fast graphql-js reads documents: node read.mjs FOLDER-WITH-PACKAGES PACKAGE
// Reads one JSON request a line and answers each with one JSON line:
//   {"schema": TEXT}                            the schema that documents are validated against    → the version
//   {"verb": …, "text": …, "milliseconds": …}   how many documents were done in how many seconds
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const [folder, name] = process.argv.slice(2);
const { parse, validate, buildASTSchema, validateSchema, versionInfo } = createRequire(`${folder}/`)(name);
let schema;

const expectNone = (errors) => {
  if (errors.length > 0) throw errors[0];
};

const verbs = {
  parse: (text) => parse(text),
  validate: (text) => expectNone(validate(schema, parse(text))),
  build: (text) => expectNone(validateSchema(buildASTSchema(parse(text)))),
};

function run({ verb, text, milliseconds }) {
  const work = verbs[verb];
  const start = performance.now();
  let documents = 0;
  let elapsed;
  do {
    work(text);
    documents++;
    elapsed = performance.now() - start;
  } while (elapsed < milliseconds);
  return { documents, seconds: elapsed / 1000 };
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const request = JSON.parse(line);
  let answer;
  if (request.schema) {
    schema = buildASTSchema(parse(request.schema));
    answer = { version: `${versionInfo.major}.${versionInfo.minor}.${versionInfo.patch}` };
  } else {
    answer = run(request);
  }
  console.log(JSON.stringify(answer));
}
