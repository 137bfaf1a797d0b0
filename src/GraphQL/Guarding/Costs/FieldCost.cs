using System.Collections.Immutable;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Guarding.Costs;

/// <summary>What a schema says about the cost of a field.</summary>
/// <param name="Weight">What it costs once, without what is selected of its value; not negative.</param>
/// <param name="SizedBy">The arguments that say how many items come.</param>
/// <param name="AssumedSize">How many items come where no such argument has a value; null: nothing is said about it.</param>
internal sealed record FieldCost(int Weight, ImmutableArray<string> SizedBy, int? AssumedSize)
{
    /// <summary>How many items a list is taken to have about which nothing is said; checked schemas have no such lists.</summary>
    public const int UnknownSize = 10;

    /// <summary>That of a field without <c>@cost</c>.</summary>
    public static FieldCost Default { get; } = new(1, [], null);

    /// <summary>What arguments add to the weight, by name, where a request gives them a value that is not null; not negative.</summary>
    public ImmutableArray<KeyValuePair<string, int>> With { get; init; } = [];

    /// <summary>Whether something is said about the number of items.</summary>
    public bool HasSize => !SizedBy.IsEmpty || AssumedSize is not null;

    /// <summary>Reads <c>@cost</c>. Numbers that are not allowed, which the check of the schema reports, count as 0.</summary>
    public static FieldCost Of(DirectiveNode directive) => new(
        Math.Max(0, DirectiveArguments.Int(directive, "weight") ?? 1),
        DirectiveArguments.Strings(directive, "sizedBy"),
        DirectiveArguments.Int(directive, "assumedSize") is { } size ? Math.Max(0, size) : null);
}
