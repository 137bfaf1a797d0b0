// node mercurius.mjs [PORT] [jit]
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { sdl, unitsOf } from './schema.mjs';

const app = Fastify();
app.register(mercurius, { schema: sdl, resolvers: { Query: { units: (_, { n }) => unitsOf(n) } }, jit: process.argv[3] === 'jit' ? 1 : 0 });
const address = await app.listen({ port: Number(process.argv[2] ?? 0), host: '127.0.0.1' });
console.log(`${address}/graphql`);
