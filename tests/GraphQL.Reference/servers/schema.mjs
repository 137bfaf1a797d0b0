// The schema that every server of the benchmark has: { units(n: Int!) { id code name level population area parent { … } } }
export const sdl = `
  type Query { units(n: Int!): [Unit!]! }
  type Unit { id: ID! code: String! name: String! level: Int! population: Int! area: Float! parent: Unit }
`;

const unitOf = (index, parent) => ({
  id: `${index}`,
  code: `37${String(index).padStart(4, '0')}`,
  name: `Unit ${index}`,
  level: 3,
  population: 10_000 + index * 37,
  area: 100 + index / 4,
  parent,
});

// As many as anyone asks for; the objects are there, so that the server's own work is what is measured.
const all = Array.from({ length: 1_000 }, (_, index) => unitOf(index, unitOf(index + 10_000, null)));

export const unitsOf = (n) => all.slice(0, n);

const leaves = 'id code name level population area';

/** The two requests of the benchmark: 50 objects with 6 fields, and 1,000 objects with 6 fields and one object with 6 more. */
export const requests = {
  '50x6': JSON.stringify({ query: `{ units(n: 50) { ${leaves} } }` }),
  '1000x6x1': JSON.stringify({ query: `{ units(n: 1000) { ${leaves} parent { ${leaves} } } }` }),
};
