// node yoga.mjs [PORT]
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { sdl, unitsOf } from './schema.mjs';

const yoga = createYoga({ schema: createSchema({ typeDefs: sdl, resolvers: { Query: { units: (_, { n }) => unitsOf(n) } } }), logging: false, graphiql: false });
const server = createServer(yoga);
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
