using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Comparing;

/// <summary>Compares two types of one name.</summary>
internal static class TypeComparison
{
    public static void Compare(NamedType before, NamedType after, ChangeLog log)
    {
        var name = before.Name;
        if (before.GetType() != after.GetType())
        {
            log.Breaking(name, $"{name} was {KindOf(before)}, and is {KindOf(after)} now.");
            return;
        }

        DescriptionComparison.Compare(name, before.Description, after.Description, log);
        AppliedComparison.Compare(name, before.Directives, after.Directives, log);
        switch (before, after)
        {
            case (ScalarType old, ScalarType @new):
                CompareScalars(old, @new, log);
                break;
            case (FieldsType old, FieldsType @new):
                CompareInterfaces(old, @new, log);
                FieldComparison.Compare(old, @new, log);
                break;
            case (UnionType old, UnionType @new):
                CompareMembers(old, @new, log);
                break;
            case (EnumType old, EnumType @new):
                CompareValues(old, @new, log);
                break;
            case (InputObjectType old, InputObjectType @new):
                CompareInputObjects(old, @new, log);
                break;
            default:
                break;
        }
    }

    private static void CompareScalars(ScalarType before, ScalarType after, ChangeLog log)
    {
        if (before.SpecifiedByUrl != after.SpecifiedByUrl)
            log.Dangerous(before.Name, $"{before} is specified by {after.SpecifiedByUrl ?? "nothing"} instead of {before.SpecifiedByUrl ?? "nothing"}.");
    }

    private static void CompareInterfaces(FieldsType before, FieldsType after, ChangeLog log) => ChangeLog.Match<InterfaceType>(
        new(before.Interfaces),
        new(after.Interfaces),
        one => log.Breaking(before.Name, $"{before} no longer implements {one}."),
        (_, _) => { },
        one => log.Dangerous(before.Name, $"{before} implements {one} now: fragments on {one} select of it too."));

    private static void CompareMembers(UnionType before, UnionType after, ChangeLog log) => ChangeLog.Match<ObjectType>(
        new(before.Members),
        new(after.Members),
        one => log.Breaking(before.Name, $"{one} is no longer a member of {before}."),
        (_, _) => { },
        one => log.Dangerous(before.Name, $"{one} is a member of {before} now: requests may not expect it."));

    private static void CompareValues(EnumType before, EnumType after, ChangeLog log) => ChangeLog.Match(
        before.Values,
        after.Values,
        value => log.Breaking($"{before}.{value}", $"The value {value} of {before} was removed."),
        (old, @new) =>
        {
            var coordinate = $"{before}.{old}";
            DescriptionComparison.Compare(coordinate, old.Description, @new.Description, log);
            DescriptionComparison.CompareDeprecation(coordinate, old.DeprecationReason, @new.DeprecationReason, log);
            AppliedComparison.Compare(coordinate, old.Directives, @new.Directives, log);
        },
        value => log.Dangerous($"{before}.{value}", $"The value {value} was added to {before}: requests may not expect it."));

    private static void CompareInputObjects(InputObjectType before, InputObjectType after, ChangeLog log)
    {
        if (before.IsOneOf != after.IsOneOf)
            log.Breaking(before.Name, after.IsOneOf ? $"Exactly one field of {before} is to be given now." : $"{before} is no longer one of its fields.");
        InputComparison.Compare(name => $"{before}.{name}", before.Fields, after.Fields, log);
    }

    private static string KindOf(NamedType type) => type switch
    {
        ScalarType => "a scalar",
        ObjectType => "an object",
        InterfaceType => "an interface",
        UnionType => "a union",
        EnumType => "an enumeration",
        _ => "an input object",
    };
}
