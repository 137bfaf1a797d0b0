using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Visiting;

namespace Fadu.GraphQL.Differential.Tests.Comparing;

/// <summary>The differences of validation that OPEN.md explains.</summary>
internal sealed class OpenErrors
{
    private readonly Places _places;
    private readonly bool _hasConditionAtRoot;

    /// <param name="schema">The schema.</param>
    /// <param name="document">The document.</param>
    /// <param name="ours">What the engine finds wrong with it.</param>
    public OpenErrors(TestSchema schema, DocumentNode document, IReadOnlyList<FoundError> ours)
    {
        _places = new(schema, document);
        _places.Walk(document);
        _hasConditionAtRoot = ours.Any(error => error.Message.Contains("@skip or @include can decide about the root", StringComparison.Ordinal));
    }

    /// <summary>The name in OPEN.md of what explains that only the engine reports an error; null: nothing does.</summary>
    public string? OfOurs(FoundError error) => error switch
    {
        { Group: "KnownOperationTypesRule" } => "operation-type",
        { Group: "SingleFieldSubscriptionsRule" } when _hasConditionAtRoot => "subscription-condition",
        _ when error.Message.Contains("not finite in 64 bits", StringComparison.Ordinal) => "own-scalar-number",
        _ when error.Message.Contains("of which one field must not be null", StringComparison.Ordinal) => "one-of-in-non-null",
        _ => null,
    };

    /// <summary>The name in OPEN.md of what explains that only the reference reports an error; null: nothing does.</summary>
    public string? OfTheirs(FoundError error) => error switch
    {
        { Group: "SingleFieldSubscriptionsRule" } when _hasConditionAtRoot => "subscription-condition",
        { Group: "ValuesOfCorrectTypeRule" or "VariablesInAllowedPositionRule" } when _places.InUnknownDirectives.Contains(error.Last) => "unknown-directive",
        _ when _places.InDefinitions.Contains(error.Last) => "definitions-in-request",
        _ when error.Message.Contains("to be used for OneOf", StringComparison.Ordinal) && _places.InLists.Contains(error.Last) => "one-of-in-list",
        _ => null,
    };

    private sealed class Places(TestSchema schema, DocumentNode document) : NodeVisitor
    {
        private int _depth;
        private int _definitions;

        /// <summary>What stands in definitions and extensions of types, which are no part of a request.</summary>
        public HashSet<string> InDefinitions { get; } = new(StringComparer.Ordinal);

        /// <summary>What stands in the arguments of directives that the schema does not have.</summary>
        public HashSet<string> InUnknownDirectives { get; } = new(StringComparer.Ordinal);

        /// <summary>The items of lists.</summary>
        public HashSet<string> InLists { get; } = new(StringComparer.Ordinal);

        protected override bool Enter(Node node)
        {
            if (IsUnknown(node))
                _depth++;
            if (IsDefinition(node))
                _definitions++;
            if (_definitions > 0)
                InDefinitions.Add(Of(node));
            if (_depth > 0)
                InUnknownDirectives.Add(Of(node));
            if (node is ListValueNode list)
                InLists.UnionWith(list.Values.Select(Of));
            return true;
        }

        protected override void Leave(Node node)
        {
            if (IsUnknown(node))
                _depth--;
            if (IsDefinition(node))
                _definitions--;
        }

        private static bool IsDefinition(Node node) => node is DefinitionNode and not ExecutableDefinitionNode;

        private string Of(Node node) => FoundError.PlaceOf(document.Source.LocationOf(node.Location.Start));

        private bool IsUnknown(Node node) => node is DirectiveNode directive && schema.Schema.Directives.Find(directive.Name.Value) is null;
    }
}
