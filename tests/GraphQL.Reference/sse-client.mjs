// Talks to a server by graphql-sse, in both of its modes, and prints what came of each case, one JSON object a line:
//   node sse-client.mjs http://localhost:5000/graphql/stream
// The server has the schema of reference-server.mjs. Ends with 1 where a case does not come out as the protocol says.
import { createClient } from 'graphql-sse';

const [url] = process.argv.slice(2);
if (!url) {
  console.error('usage: node sse-client.mjs URL');
  process.exit(2);
}

async function runOne(client, payload, { stopAfter = Infinity } = {}) {
  const results = [];
  try {
    for await (const result of client.iterate(payload)) {
      results.push(result);
      if (results.length >= stopAfter) return { results, end: 'stopped' };
    }
    return { results, end: 'complete' };
  } catch (error) {
    return { results, end: 'error', status: error?.response?.status, reason: String(error?.message ?? error) };
  }
}

const withClient = (options, run) => async (singleConnection) => {
  const client = createClient({ url, singleConnection, retryAttempts: 0, lazyCloseTimeout: 500, ...options });
  try {
    return await run(client);
  } finally {
    client.dispose();
  }
};

const sees = (test) => (result) => result.end === 'complete' && test(result.results);
const isRefused = (result) => result.end === 'error' || (result.end === 'complete' && result.results[0]?.errors?.length === 1 && !('data' in result.results[0]));

const cases = [
  ['query', withClient({}, (client) => runOne(client, { query: '{ hello }' })), sees(([one]) => one.data.hello === 'world')],
  ['mutation with variables', withClient({}, (client) => runOne(client, { query: 'mutation($t: String!) { echo(text: $t) }', variables: { t: '统计' } })), sees(([one]) => one.data.echo === '统计')],
  ['field error', withClient({}, (client) => runOne(client, { query: '{ fail }' })), sees(([one]) => one.data.fail === null && one.errors.length === 1)],
  ['syntax error', withClient({}, (client) => runOne(client, { query: '{' })), isRefused],
  ['validation error', withClient({}, (client) => runOne(client, { query: '{ nosuch }' })), isRefused],
  ['subscription to its end', withClient({}, (client) => runOne(client, { query: 'subscription { countdown(from: 3) }' })), sees((all) => all.map(({ data }) => data.countdown).join() === '3,2,1,0')],
  ['subscription with a failing event', withClient({}, (client) => runOne(client, { query: 'subscription { failing }' })), sees((all) => all.length === 2 && all[1].errors.length === 1)],
  ['subscription cancelled, then a query', withClient({}, async (client) => ({ cancelled: await runOne(client, { query: 'subscription { ticks }' }, { stopAfter: 3 }), after: await runOne(client, { query: '{ hello }' }) })), ({ cancelled, after }) => cancelled.end === 'stopped' && after.results[0].data.hello === 'world'],
  ['two at once', withClient({}, (client) => Promise.all([runOne(client, { query: 'subscription { countdown(from: 2) }' }), runOne(client, { query: '{ hello }' })])), ([first, second]) => first.results.length === 3 && second.results.length === 1],
  ['refused token', withClient({ headers: { authorization: 'wrong' } }, (client) => runOne(client, { query: '{ hello }' })), (result) => result.end === 'error' && result.status === 401],
];

let failed = 0;
for (const singleConnection of [false, true]) {
  for (const [name, run, isRight] of cases) {
    const result = await run(singleConnection).catch((fault) => ({ end: 'fault', fault: String(fault?.stack ?? fault) }));
    let right = false;
    try {
      right = Boolean(isRight(result));
    } catch {
      // A result of another shape is not right.
    }
    if (!right) failed++;
    console.log(JSON.stringify({ mode: singleConnection ? 'single connection' : 'distinct connections', case: name, right, result }));
  }
}

console.log(JSON.stringify({ cases: 2 * cases.length, failed }));
process.exit(failed === 0 ? 0 : 1);
