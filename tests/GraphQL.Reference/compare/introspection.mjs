// Version 17 answers here: version 16 cannot write a list or an object as the default of a scalar of one's own.
import { buildASTSchema, buildClientSchema, getIntrospectionQuery, introspectionFromSchema, lexicographicSortSchema, parse } from 'graphql-17';
import { validateSDL } from 'graphql-17/validation/validate.js';
import { buildSchema as buildSchema16, introspectionFromSchema as introspectedBy16 } from 'graphql';
import { definitionsOf } from './schemas.mjs';

const schemaOf = (id) => buildASTSchema(parse(definitionsOf(id)));

const options = { inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true, directiveIsRepeatable: true, oneOf: true };

/** Everything that can be asked for. */
export const introspectionQuery = getIntrospectionQuery(options);

// Order aside, and without what the specification itself defines, of which version 17 has more than its edition of September 2025.
function ofDocument(schema) {
  const { __schema } = introspectionFromSchema(lexicographicSortSchema(schema), options);
  for (const kind of ['types', 'directives']) __schema[kind] = __schema[kind].filter((one) => !isOwn(one));
  return { __schema };
}

// What the specification itself defines; a schema built of answers would have it by itself.
const ofSpecification = ({ __schema }) =>
  sorted({ types: __schema.types.filter(({ name }) => name.startsWith('__')), directives: __schema.directives.filter(isOwn) });

// Version 16 tells what that is, but for what is not as in the edition of September 2025: there a reason and a wish for what is
// deprecated are never null, and directives cannot be deprecated.
function specified() {
  const answer = introspectedBy16(buildSchema16('type Query { a: Int }'), options);
  const find = (list, name) => list.find((one) => one.name === name);
  const without = (list, ...names) => list.filter((one) => !names.includes(one.name ?? one));
  const { types, directives } = answer.__schema;

  const required = (argument) => (argument.type = { kind: 'NON_NULL', name: null, ofType: argument.type });
  const deprecated = find(directives, 'deprecated');
  required(deprecated.args[0]);
  types.flatMap(({ fields }) => fields ?? []).flatMap(({ args }) => args).filter(({ name }) => name === 'includeDeprecated').forEach(required);
  deprecated.locations = without(deprecated.locations, 'DIRECTIVE_DEFINITION');
  for (const one of directives) {
    delete one.isDeprecated;
    delete one.deprecationReason;
  }
  const places = find(types, '__DirectiveLocation');
  places.enumValues = without(places.enumValues, 'DIRECTIVE_DEFINITION');
  const directive = find(types, '__Directive');
  directive.fields = without(directive.fields, 'isDeprecated', 'deprecationReason');
  find(find(types, '__Schema').fields, 'directives').args = [];
  return ofSpecification(answer);
}

// Without order and descriptions: everyone describes these in their own words.
function sorted(node) {
  if (Array.isArray(node)) return node.map(sorted).sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.keys(node).filter((key) => key !== 'description').sort().map((key) => [key, sorted(node[key])]));
}

const nameOf = (node) => node.name ?? String(node);

const isOwn = ({ name }) =>
  name.startsWith('__') || ['Int', 'Float', 'String', 'Boolean', 'ID', 'skip', 'include', 'deprecated', 'specifiedBy', 'oneOf'].includes(name);

// Where two trees differ first; undefined: nowhere.
function difference(ours, theirs, path = '') {
  if (ours === null || theirs === null || typeof ours !== 'object' || typeof theirs !== 'object')
    return Object.is(ours, theirs) ? undefined : `${path}: ours ${JSON.stringify(ours)}, theirs ${JSON.stringify(theirs)}`;
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    if (!(key in ours) || !(key in theirs)) return `${path}.${key}: only ${key in ours ? 'ours' : 'theirs'}`;
    const name = theirs[key]?.name ?? ours[key]?.name;
    const found = difference(ours[key], theirs[key], `${path}.${name ? `${key}(${name})` : key}`);
    if (found) return found;
  }
}

const namesOf = ({ __schema }) => __schema.types.map(({ name }) => name).sort();

function compared(run) {
  try {
    return { difference: run() ?? null };
  } catch (fault) {
    return { difference: fault.message };
  }
}

/** Each case: { id, introspection }, where the introspection is what the engine answers. */
export const compareIntrospection = ({ id, introspection }) =>
  compared(() => {
    const schema = schemaOf(id);
    // A schema of these answers would add what is missing, so the types' names are compared before.
    return (
      difference(namesOf(introspection), namesOf(introspectionFromSchema(schema)), 'types') ??
      difference(ofSpecification(introspection), specified()) ??
      difference(ofDocument(buildClientSchema(introspection)), ofDocument(schema))
    );
  });

/** Each case: { id, sdl }, where the sdl is how the engine prints the schema. */
export const comparePrint = ({ id, sdl }) =>
  compared(() => {
    const document = parse(sdl);
    const errors = validateSDL(document);
    return errors.length > 0 ? errors.join('; ') : difference(ofDocument(buildASTSchema(document)), ofDocument(schemaOf(id)));
  });
