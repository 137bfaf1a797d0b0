namespace Fadu.GraphQL.TypeSystem.Comparing;

/// <summary>Compares what is written for people, deprecations included.</summary>
internal static class DescriptionComparison
{
    public static void Compare(string coordinate, string? before, string? after, ChangeLog log)
    {
        if (before != after)
            log.Safe(coordinate, $"The description of {coordinate} was {Verb(before, after)}.");
    }

    public static void CompareDeprecation(string coordinate, string? before, string? after, ChangeLog log)
    {
        if (before == after)
            return;
        if (before is null)
            log.Safe(coordinate, $"{coordinate} was deprecated: {after}");
        else if (after is null)
            log.Safe(coordinate, $"{coordinate} is no longer deprecated.");
        else
            log.Safe(coordinate, $"The reason why {coordinate} is deprecated was changed to: {after}");
    }

    private static string Verb(string? before, string? after) => before is null ? "added" : after is null ? "removed" : "changed";
}
