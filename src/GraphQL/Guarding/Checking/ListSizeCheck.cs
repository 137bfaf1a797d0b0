using Fadu.GraphQL.Guarding.Costs;
using Fadu.GraphQL.TypeSystem.Checking;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Guarding.Checking;

/// <summary>
/// Checks that the number of items of each list of objects is known: by its own <c>@cost</c>, or by that of every field that leads to it.
/// A size that no list takes is a fault too.
/// </summary>
/// <param name="schema">A valid schema.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class ListSizeCheck(Schema schema, SchemaFaults faults)
{
    private const string Rule = "ListSize";

    private readonly SchemaCosts _costs = new(schema);

    private readonly (ObjectType Type, Field Field)[] _fields =
        [.. from type in schema.Types.OfType<ObjectType>()
            where !type.Name.StartsWith("__", StringComparison.Ordinal)
            from field in type.Fields
            select (type, field)];

    public void Run()
    {
        var leading = Leading();
        foreach (var (type, field) in _fields)
        {
            if (IsUnsizedList(field))
                CheckUnsized(type, field, [.. leading[type]]);
            else if (_costs.Of(field).HasSize && !IsList(field) && !LeadsToUnsizedList(field))
                faults.Report(Rule, $"{type.Name}.{field.Name} has a size, but is no list and leads to none without a size.", field.Definition);
        }
    }

    private ILookup<ObjectType, (ObjectType Type, Field Field)> Leading() => (
        from one in _fields
        where one.Field.Type.Named is CompositeType
        from value in schema.PossibleTypes((CompositeType)one.Field.Type.Named)
        select (value, one)).ToLookup(pair => pair.value, pair => pair.one);

    private void CheckUnsized(ObjectType type, Field field, (ObjectType Type, Field Field)[] leading)
    {
        var coordinate = $"{type.Name}.{field.Name}";
        var silent = leading.Where(one => IsList(one.Field) || !_costs.Of(one.Field).HasSize).Select(one => $"{one.Type.Name}.{one.Field.Name}").ToArray();
        if (leading.Length == 0)
            faults.Report(Rule, $"{coordinate} is a list without a size.", field.Definition);
        else if (silent.Length > 0)
            faults.Report(Rule, $"{coordinate} is a list without a size, and {string.Join(", ", silent)} {(silent.Length == 1 ? "gives" : "give")} it none.", field.Definition);
    }

    private bool LeadsToUnsizedList(Field field) => field.Type.Named is CompositeType type
        && schema.PossibleTypes(type).SelectMany(possible => possible.Fields).Any(IsUnsizedList);

    private bool IsUnsizedList(Field field) => IsList(field) && field.Type.Named is CompositeType && !_costs.Of(field).HasSize;

    private static bool IsList(Field field) => field.Type.Nullable is ListType;
}
