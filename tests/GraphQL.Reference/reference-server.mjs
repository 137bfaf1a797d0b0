// The schema that the clients expect, served by the reference libraries: node reference-server.mjs [PORT]
// What the clients report of it is what they should report of ours.
//   /graphql over HTTP and WebSocket, /graphql/stream by server-sent events.
// The token "wrong" is refused, in connection_init's payload or in the header Authorization.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { buildSchema, parse } from 'graphql';
import { createHandler as createHttp } from 'graphql-http/lib/use/http';
import { createHandler as createSse } from 'graphql-sse/lib/use/http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

const schema = buildSchema(`
  type Query { hello: String! fail: String }
  type Mutation { echo(text: String!): String! }
  type Subscription { countdown(from: Int!): Int! ticks: Int! failing: Int! }
`);

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const fail = () => {
  throw new Error('it fails');
};

const { hello, fail: failField } = schema.getQueryType().getFields();
hello.resolve = () => 'world';
failField.resolve = fail;
schema.getMutationType().getFields().echo.resolve = (_, { text }) => text;

const { countdown, ticks, failing } = schema.getSubscriptionType().getFields();
countdown.subscribe = async function* (_, { from }) {
  for (let count = from; count >= 0; count--) yield { countdown: count };
};
ticks.subscribe = async function* () {
  for (let count = 0; ; count++) {
    yield { ticks: count };
    await pause(20);
  }
};
failing.subscribe = async function* () {
  yield { failing: 1 };
  yield { failing: fail };
};

const http = createHttp({ schema });
const sse = createSse({
  schema,
  authenticate: (request) => {
    if (request.headers.get('authorization') === 'wrong') return [null, { status: 401, statusText: 'Unauthorized' }];
    const token = request.headers.get('x-graphql-event-stream-token') ?? new URL(request.url, 'http://localhost').searchParams.get('token');
    return token ?? randomUUID();
  },
});

const server = createServer((request, response) => (request.url.startsWith('/graphql/stream') ? sse : http)(request, response));
useServer(
  {
    schema,
    connectionInitWaitTimeout: 500,
    onConnect: ({ connectionParams }) => connectionParams?.token !== 'wrong',
    // Left to itself, the library closes the connection at an error of syntax.
    onSubscribe: (_context, _id, { query }) => {
      try {
        parse(query);
      } catch (error) {
        return [error];
      }
    },
  },
  new WebSocketServer({ server, path: '/graphql' }),
);

server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
