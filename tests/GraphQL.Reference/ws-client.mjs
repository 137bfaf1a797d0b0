// Talks to a server by graphql-ws (graphql-transport-ws) and prints what came of each case, one JSON object a line:
//   node ws-client.mjs ws://localhost:5000/graphql
// The server has the schema of reference-server.mjs. Ends with 1 where a case does not come out as the protocol says.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url] = process.argv.slice(2);
if (!url) {
  console.error('usage: node ws-client.mjs URL');
  process.exit(2);
}

const patience = 5_000;

// Everything one operation sends, then how it ended.
async function runOne(client, payload, { stopAfter = Infinity } = {}) {
  const results = [];
  try {
    for await (const result of client.iterate(payload)) {
      results.push(result);
      if (results.length >= stopAfter) return { results, end: 'stopped' };
    }
    return { results, end: 'complete' };
  } catch (error) {
    return { results, end: 'error', error: Array.isArray(error) ? error.map(({ message }) => message) : closing(error) };
  }
}

const closing = (event) => ({ code: event?.code, reason: String(event?.reason ?? event?.message ?? event) });

const withClient = (options, run) => async () => {
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true, ...options });
  try {
    return await run(client);
  } finally {
    await client.dispose();
  }
};

// A socket without a client, for what no client would send: gives the messages and how the server closed it.
const raw = (messages, { protocol = 'graphql-transport-ws', until } = {}) => () =>
  new Promise((resolve) => {
    const socket = protocol ? new WebSocket(url, protocol) : new WebSocket(url);
    const received = [];
    const end = (how) => {
      clearTimeout(timer);
      socket.terminate();
      resolve({ received, ...how });
    };
    const timer = setTimeout(() => end({ end: 'nothing more' }), patience);
    socket.on('open', () => messages.forEach((message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message))));
    socket.on('message', (data) => {
      received.push(JSON.parse(data.toString()));
      if (until?.(received)) end({ end: 'as awaited' });
    });
    socket.on('close', (code, reason) => end({ end: 'closed', code, reason: reason.toString() }));
    socket.on('error', (error) => end({ end: 'refused', reason: error.message }));
  });

const init = { type: 'connection_init' };
const subscribe = (id, query) => ({ id, type: 'subscribe', payload: { query } });
const closedBy = (code) => (result) => result.end === 'closed' && result.code === code;
const sees = (test) => (result) => result.end === 'complete' && test(result.results);

const cases = [
  ['query', withClient({}, (client) => runOne(client, { query: '{ hello }' })), sees(([one]) => one.data.hello === 'world')],
  ['mutation with variables', withClient({}, (client) => runOne(client, { query: 'mutation($t: String!) { echo(text: $t) }', variables: { t: '统计' } })), sees(([one]) => one.data.echo === '统计')],
  ['field error', withClient({}, (client) => runOne(client, { query: '{ fail }' })), sees(([one]) => one.data.fail === null && one.errors.length === 1)],
  ['syntax error', withClient({}, (client) => runOne(client, { query: '{' })), (result) => result.end === 'error' && result.error.length === 1],
  ['validation error', withClient({}, (client) => runOne(client, { query: '{ nosuch }' })), (result) => result.end === 'error' && result.error.length === 1],
  ['subscription to its end', withClient({}, (client) => runOne(client, { query: 'subscription { countdown(from: 3) }' })), sees((all) => all.map(({ data }) => data.countdown).join() === '3,2,1,0')],
  ['subscription with a failing event', withClient({}, (client) => runOne(client, { query: 'subscription { failing }' })), sees((all) => all.length === 2 && all[1].errors.length === 1)],
  ['subscription cancelled, then a query', withClient({ lazyCloseTimeout: 1_000 }, async (client) => ({ cancelled: await runOne(client, { query: 'subscription { ticks }' }, { stopAfter: 3 }), after: await runOne(client, { query: '{ hello }' }) })), ({ cancelled, after }) => cancelled.end === 'stopped' && after.results[0].data.hello === 'world'],
  ['two at once on one connection', withClient({}, (client) => Promise.all([runOne(client, { query: 'subscription { countdown(from: 2) }' }), runOne(client, { query: '{ hello }' })])), ([first, second]) => first.results.length === 3 && second.results.length === 1],
  ['refused token', withClient({ connectionParams: { token: 'wrong' } }, (client) => runOne(client, { query: '{ hello }' })), (result) => result.end === 'error' && result.error.code === 4403],
  ['ping is answered', raw([{ type: 'ping' }, init], { until: (all) => all.some(({ type }) => type === 'pong') }), (result) => result.end === 'as awaited'],
  ['connection_init twice', raw([init, init]), closedBy(4429)],
  ['subscribe before connection_init', raw([subscribe('1', '{ hello }')]), closedBy(4401)],
  ['no connection_init in time', raw([]), closedBy(4408)],
  ['the same id twice', raw([init, subscribe('1', 'subscription { ticks }'), subscribe('1', 'subscription { ticks }')]), closedBy(4409)],
  ['a message that is no JSON', raw([init, '{']), closedBy(4400)],
  ['a message of an unknown type', raw([init, { type: 'nosuch' }]), closedBy(4400)],
  ['an unknown subprotocol', raw([], { protocol: 'nosuch' }), (result) => result.end === 'refused' || closedBy(4406)(result)],
];

let failed = 0;
for (const [name, run, isRight] of cases) {
  const result = await run().catch((fault) => ({ end: 'fault', fault: String(fault?.stack ?? fault) }));
  let right = false;
  try {
    right = Boolean(isRight(result));
  } catch {
    // A result of another shape is not right.
  }
  if (!right) failed++;
  console.log(JSON.stringify({ case: name, right, result }));
}

console.log(JSON.stringify({ cases: cases.length, failed }));
process.exit(failed === 0 ? 0 : 1);
