using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Comparing;

/// <summary>Compares two directives of one name.</summary>
internal static class DirectiveComparison
{
    public static void Compare(DirectiveType before, DirectiveType after, ChangeLog log)
    {
        var name = $"{before}";
        DescriptionComparison.Compare(name, before.Description, after.Description, log);
        if (before.IsRepeatable && !after.IsRepeatable)
            log.Breaking(name, $"{name} may no longer be repeated.");
        else if (!before.IsRepeatable && after.IsRepeatable)
            log.Safe(name, $"{name} may be repeated now.");
        foreach (var location in DirectiveLocationNames.Of(before.Locations & ~after.Locations))
            log.Breaking(name, $"{name} may no longer stand on {location}.");
        foreach (var location in DirectiveLocationNames.Of(after.Locations & ~before.Locations))
            log.Safe(name, $"{name} may stand on {location} now.");
        InputComparison.Compare(argument => $"{name}({argument}:)", before.Arguments, after.Arguments, log);
    }
}
