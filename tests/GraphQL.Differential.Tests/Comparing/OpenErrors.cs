using System.Globalization;
using System.Text.RegularExpressions;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Visiting;

namespace Fadu.GraphQL.Differential.Tests.Comparing;

/// <summary>The differences of validation that OPEN.md explains.</summary>
internal sealed partial class OpenErrors
{
    private readonly Places _places;
    private readonly bool _isConditionAgreed;

    /// <param name="schema">The schema.</param>
    /// <param name="document">The document.</param>
    /// <param name="ours">What the engine finds wrong with it.</param>
    /// <param name="theirs">What the reference finds wrong with it.</param>
    public OpenErrors(TestSchema schema, DocumentNode document, IReadOnlyList<FoundError> ours, IReadOnlyList<FoundError> theirs)
    {
        _places = new(schema, document);
        _places.Walk(document);
        _isConditionAgreed = ours.Any(our => IsOurCondition(our) && theirs.Any(their => IsTheirCondition(their) && IsWithin(their, our)));
    }

    /// <summary>The name in OPEN.md of what explains that only the engine reports an error; null: nothing does.</summary>
    public string? OfOurs(FoundError error) => error switch
    {
        { Group: "SingleFieldSubscriptionsRule" } when _isConditionAgreed => "subscription-condition",
        { Group: "ValuesOfCorrectTypeRule" } when IsNotFinite(error) && _places.AroundInfinite.Contains(error.Last) => "own-scalar-number",
        { Group: "OverlappingFieldsCanBeMergedRule" } when IsAgainstTypename(error) => "type-of-typename",
        _ => null,
    };

    /// <summary>The name in OPEN.md of what explains that only the reference reports an error; null: nothing does.</summary>
    public string? OfTheirs(FoundError error) => error switch
    {
        _ when IsTheirCondition(error) && _isConditionAgreed => "subscription-condition",
        { Group: "ValuesOfCorrectTypeRule" or "VariablesInAllowedPositionRule" } when _places.InUnknownDirectives.Contains(error.Last) => "unknown-directive",
        _ when _places.InDefinitions.Contains(error.Last) => "definitions-in-request",
        { Group: "OverlappingFieldsCanBeMergedRule" } when IsAgainstItself(error) => "field-against-itself",
        _ => null,
    };

    private static bool IsOurCondition(FoundError error) => error.Message.Contains("@skip or @include can decide about the root", StringComparison.Ordinal);

    private static bool IsTheirCondition(FoundError error) =>
        error.Group == "SingleFieldSubscriptionsRule" && error.Message.Contains("must not use `@skip` or `@include`", StringComparison.Ordinal);

    private static bool IsNotFinite(FoundError error) => error.Message.Contains("not finite in 64 bits", StringComparison.Ordinal);

    // One of the two fields is __typename, and what the other one has is no String!.
    private bool IsAgainstTypename(FoundError error) =>
        error.Where.Split(' ') is [var left, var right] && DifferentForms().Match(error.Message) is { Success: true, Groups: var types }
        && (types["left"].Value, types["right"].Value) switch
        {
            ("String!", "String!") => false,
            ("String!", _) => _places.Typenames.Contains(left),
            (_, "String!") => _places.Typenames.Contains(right),
            _ => false,
        };

    // The places of both fields, each with those below it that are in conflict.
    private static bool IsAgainstItself(FoundError error)
    {
        var places = error.Where.Split(' ');
        return error.Message.EndsWith("they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.", StringComparison.Ordinal)
            && places.Length % 2 == 0 && places.Take(places.Length / 2).SequenceEqual(places.Skip(places.Length / 2));
    }

    private static bool IsWithin(FoundError one, FoundError other) => one.Where.Split(' ').All(other.Where.Split(' ').Contains);

    [GeneratedRegex(@"the types ""(?<left>[^""]+)"" and ""(?<right>[^""]+)"" have different forms in a response\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DifferentForms();

    private sealed class Places(TestSchema schema, DocumentNode document) : NodeVisitor
    {
        private readonly Stack<ValueNode> _values = new();
        private int _depth;
        private int _definitions;

        /// <summary>What stands in definitions and extensions of types, which are no part of a request.</summary>
        public HashSet<string> InDefinitions { get; } = new(StringComparer.Ordinal);

        /// <summary>What stands in the arguments of directives that the schema does not have.</summary>
        public HashSet<string> InUnknownDirectives { get; } = new(StringComparer.Ordinal);

        /// <summary>Numbers that 64 bits cannot hold, and the values that such a number stands in.</summary>
        public HashSet<string> AroundInfinite { get; } = new(StringComparer.Ordinal);

        /// <summary>Fields that ask for the name of a type, under whatever name of the response.</summary>
        public HashSet<string> Typenames { get; } = new(StringComparer.Ordinal);

        protected override bool Enter(Node node)
        {
            if (node is FieldNode { Name.Value: "__typename" })
                Typenames.Add(Of(node));
            if (IsUnknown(node))
                _depth++;
            if (IsDefinition(node))
                _definitions++;
            if (_definitions > 0)
                InDefinitions.Add(Of(node));
            if (_depth > 0)
                InUnknownDirectives.Add(Of(node));
            if (node is ValueNode value)
                _values.Push(value);
            if (node is FloatValueNode { Text: var text } && double.IsInfinity(double.Parse(text, CultureInfo.InvariantCulture)))
                AroundInfinite.UnionWith(_values.Select(Of));
            return true;
        }

        protected override void Leave(Node node)
        {
            if (node is ValueNode)
                _values.Pop();
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
