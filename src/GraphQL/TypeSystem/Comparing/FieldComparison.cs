using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Comparing;

/// <summary>Compares the fields of two objects or interfaces.</summary>
internal static class FieldComparison
{
    public static void Compare(FieldsType before, FieldsType after, ChangeLog log) => ChangeLog.Match(
        before.Fields,
        after.Fields,
        field => log.Breaking($"{before}.{field.Name}", $"The field {before}.{field.Name} was removed."),
        (old, @new) => Compare($"{before}.{old.Name}", old, @new, log),
        field => log.Safe($"{before}.{field.Name}", $"The field {before}.{field.Name} was added."));

    private static void Compare(string coordinate, Field before, Field after, ChangeLog log)
    {
        var (old, @new) = ($"{before.Type}", $"{after.Type}");
        if (old != @new)
        {
            if (IsNarrowed(before.Type, after.Type))
                log.Safe(coordinate, $"{coordinate} is {@new} instead of {old}: it is null less often.");
            else
                log.Breaking(coordinate, $"{coordinate} is {@new} instead of {old}.");
        }

        DescriptionComparison.Compare(coordinate, before.Description, after.Description, log);
        DescriptionComparison.CompareDeprecation(coordinate, before.DeprecationReason, after.DeprecationReason, log);
        AppliedComparison.Compare(coordinate, before.Directives, after.Directives, log);
        InputComparison.Compare(name => $"{coordinate}({name}:)", before.Arguments, after.Arguments, log);
    }

    // Another named type is never narrower for those who ask: fragments on what it was may no longer be possible.
    private static bool IsNarrowed(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType old, NonNullType @new) => IsNarrowed(old.OfType, @new.OfType),
        (NonNullType, _) => false,
        (_, NonNullType @new) => IsNarrowed(before, @new.OfType),
        (ListType old, ListType @new) => IsNarrowed(old.OfType, @new.OfType),
        (NamedType old, NamedType @new) => old.Name == @new.Name,
        _ => false,
    };
}
