// Runs the audit suite of graphql-http against a server: node audit.mjs http://localhost:5000/graphql
// Prints each check and a total; ends with 0 only when all pass, the recommended ones among them.
import { serverAudits } from 'graphql-http';

const [url] = process.argv.slice(2);
if (!url) {
  console.error('usage: node audit.mjs URL');
  process.exit(2);
}

const audits = serverAudits({ url, fetchFn: fetch });
let passed = 0;
for (const audit of audits) {
  const result = await audit.fn().catch((fault) => ({ status: 'error', reason: String(fault) }));
  const isPassed = result.status === 'ok';
  if (isPassed) passed++;
  console.log(`${isPassed ? 'pass' : 'FAIL'} ${audit.id} ${audit.name}${isPassed ? '' : `: ${result.status}: ${result.reason}`}`);
}

console.log(`${passed} of ${audits.length} checks passed`);
process.exit(passed === audits.length ? 0 : 1);
