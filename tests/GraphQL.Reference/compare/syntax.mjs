import { GraphQLError, parse, print, visit } from 'graphql';
import { asText, placesOf } from './errors.mjs';

// Locations differ between a text and its print; all else must not.
const treeOf = (text) => JSON.stringify(parse(text, { noLocation: true }));

// How block strings are laid out is not part of the tree's meaning.
const withoutBlocks = (text) =>
  JSON.stringify(visit(parse(text, { noLocation: true }), { StringValue: (node) => ({ kind: node.kind, value: node.value }) }));

// Whether a print reads as what was printed.
const readsAs = (text, printed) => {
  try {
    return withoutBlocks(printed) === withoutBlocks(text);
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
};

// The reference leaves the keyword of a query without a name away, so that its braces can belong to the definition before it.
const printWithKeywords = ({ definitions }) =>
  definitions
    .map(print)
    .map((definition) => (definition.startsWith('{') ? `query ${definition}` : definition))
    .join('\n\n');

const syntaxErrorOf = (error) => ({ places: placesOf(error), message: asText(error) });

/** Each case: { text, printed }, where printed is how the engine prints the text, null where it refuses it. */
export const parseAll = (cases) =>
  cases.map(({ text, printed }) => {
    let document;
    try {
      document = parse(text, { noLocation: true });
    } catch (error) {
      return { error: syntaxErrorOf(error) };
    }

    if (printed == null) return {};
    const answer = { print: print(document) };
    answer.printIsSame = readsAs(text, answer.print);
    answer.printWithKeywordsIsSame = readsAs(text, printWithKeywords(document));
    try {
      answer.same = treeOf(printed) === JSON.stringify(document) || withoutBlocks(printed) === withoutBlocks(text);
    } catch (error) {
      answer.same = false;
      answer.printedError = syntaxErrorOf(error);
    }
    return answer;
  });
