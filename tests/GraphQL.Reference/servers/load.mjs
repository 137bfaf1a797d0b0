// Sends the requests of the benchmark to a server that runs already:
//   node load.mjs URL [SECONDS] [CONNECTIONS]
// Prints a line for each: requests a second, and the middle, 95th and 99th of 100 response times in milliseconds.
import { Agent, request } from 'node:http';
import { requests } from './schema.mjs';

const [address, seconds = '5', connections = '16'] = process.argv.slice(2);
if (!address) {
  console.error('usage: node load.mjs URL [SECONDS] [CONNECTIONS]');
  process.exit(2);
}

const url = new URL(address);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });

const send = (body) =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

async function run(body, milliseconds) {
  const end = performance.now() + milliseconds;
  const times = [];
  const worker = async () => {
    while (performance.now() < end) {
      const started = performance.now();
      const { status } = await send(body);
      if (status !== 200) throw new Error(`status ${status}`);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: Number(connections) }, worker));
  return times.sort((left, right) => left - right);
}

for (const [name, body] of Object.entries(requests)) {
  const { units } = JSON.parse((await send(body)).body).data;
  await run(body, 2_000);
  const times = await run(body, Number(seconds) * 1_000);
  const at = (share) => times[Math.floor((times.length - 1) * share)].toFixed(2);
  console.log(`${name.padEnd(10)} ${units.length} units ${(times.length / Number(seconds)).toFixed(0).padStart(7)} /s  p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)} ms`);
}

agent.destroy();
