using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Validation.Merging;

/// <summary>Two fields that cannot be merged, perhaps because fields below them cannot.</summary>
/// <param name="ResponseName">The name that both have in the response.</param>
/// <param name="Reason">Why, as the end of a sentence.</param>
/// <param name="Left">The first field, then those below it that are in conflict.</param>
/// <param name="Right">The same for the second.</param>
internal sealed record Conflict(string ResponseName, string Reason, IReadOnlyList<FieldNode> Left, IReadOnlyList<FieldNode> Right)
{
    /// <summary>Two fields whose subfields are in conflict. Only the first conflict is told: there can be millions.</summary>
    /// <param name="left">The first field.</param>
    /// <param name="right">The second.</param>
    /// <param name="conflicts">Those found below them; at least one.</param>
    /// <param name="max">After how many the search ended.</param>
    public static Conflict Below(FieldUse left, FieldUse right, List<Conflict> conflicts, int max)
    {
        var more = conflicts.Count > 1 ? $" (and {(conflicts.Count < max ? "" : "at least ")}{conflicts.Count - 1} more)" : "";
        var reason = $"below them \"{conflicts[0].ResponseName}\"{more}, where {conflicts[0].Reason}";
        return new(left.Node.ResponseName, reason, [left.Node, .. conflicts.SelectMany(one => one.Left)], [right.Node, .. conflicts.SelectMany(one => one.Right)]);
    }
}
