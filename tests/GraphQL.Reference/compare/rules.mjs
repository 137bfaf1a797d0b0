import { getNamedType, visit } from 'graphql';

// Makes a rule put its own name on the errors it reports, which errors do not say by themselves.
export const named = (rule) => (context) => {
  const own = Object.create(context);
  own.reportError = (error) => {
    error.rule = rule.name;
    context.reportError(error);
  };
  return rule(own);
};

/**
 * The rule about variables in OneOf objects, mended: it misses fields of an object in a place of type `One!` or `[One]`, and takes an item
 * of a list for a field. Which variables are values of fields is clear from the document; all else the rule does itself.
 */
export const withFieldsOfOneOf = (rule) => {
  const mended = (context) => {
    const values = new Set();
    visit(context.getDocument(), { ObjectField: ({ value }) => void values.add(value) });
    const own = Object.create(context);
    own.getRecursiveVariableUsages = (operation) =>
      context
        .getRecursiveVariableUsages(operation)
        .map((usage) => ({ ...usage, parentType: values.has(usage.node) ? getNamedType(usage.parentType) : undefined }));
    return rule(own);
  };
  Object.defineProperty(mended, 'name', { value: rule.name });
  return mended;
};
