// Makes a rule put its own name on the errors it reports, which errors do not say by themselves.
export const named = (rule) => (context) => {
  const own = Object.create(context);
  own.reportError = (error) => {
    error.rule = rule.name;
    context.reportError(error);
  };
  return rule(own);
};
