using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Rules;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation;

/// <summary>Tells whether a document can be executed against a schema, before anything of it is.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Validation.</remarks>
public static class Validator
{
    /// <summary>Checks a document by all rules for executable documents.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="document">The document, as it was parsed.</param>
    /// <param name="options">How much work it may cost.</param>
    /// <returns>
    /// The errors, each with its places and the name of the rule: VALIDATION_FAILED for a broken rule, LIMIT_EXCEEDED where checking
    /// stopped early. Empty: the document is valid.
    /// </returns>
    public static ImmutableArray<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions options)
    {
        var errors = new ErrorList(document.Source, options.MaxErrors);
        new DocumentWalk(schema, new(document), errors, ExecutableRules.Table) { MaxFieldComparisons = options.MaxFieldComparisons }.Run();
        return errors.ToErrors();
    }
}
