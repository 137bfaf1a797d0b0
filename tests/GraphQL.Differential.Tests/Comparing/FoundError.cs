using Fadu.GraphQL.Differential.Tests.Reference;
using Fadu.GraphQL.Errors;

namespace Fadu.GraphQL.Differential.Tests.Comparing;

/// <summary>An error of validation, of either side.</summary>
/// <param name="Group">The rules that it is compared with.</param>
/// <param name="Where">Its places in order, such as <c>1:3 1:9</c>.</param>
/// <param name="Message">What it says; not compared.</param>
internal sealed record FoundError(string Group, string Where, string Message)
{
    /// <summary>Its last place.</summary>
    public string Last => Where[(Where.LastIndexOf(' ') + 1)..];

    public static FoundError Of(GraphQLError error) =>
        new(RuleGroups.Ours(error.Rule ?? error.Code), string.Join(' ', error.Locations.Select(PlaceOf)), error.Message);

    public static FoundError Of(ReferenceError error) => new(RuleGroups.Theirs(error.Rule!), error.Where, error.Message);

    public static string PlaceOf(SourceLocation place) => $"{place.Line}:{place.Column}";

    /// <summary>Those of the first that have no counterpart in the second: of the same group, at the same places.</summary>
    public static IReadOnlyList<FoundError> Without(IEnumerable<FoundError> first, IEnumerable<FoundError> second)
    {
        var left = second.Select(error => (error.Group, error.Where)).ToList();
        return [.. first.Where(error => !left.Remove((error.Group, error.Where)))];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Group} at {Where}: {Message}";
}
