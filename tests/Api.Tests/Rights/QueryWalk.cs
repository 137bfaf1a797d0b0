using System.Collections.Immutable;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.Api.Tests.Rights;

/// <summary>
/// Every way that queries of a caller can go from the root, each object type once on a way (units twice), with every argument that the stage knows; at its
/// end, all values of the object, and its parts with theirs.
/// </summary>
internal sealed class QueryWalk(Schema schema, SchemaRights rights, Caller caller)
{
    private readonly Dictionary<ObjectType, bool> _closed = [];

    /// <summary>A way, and what is selected at its end.</summary>
    /// <param name="root">Where they begin; null: at the queries.</param>
    public IEnumerable<(ImmutableArray<QueryStep> Way, Selection End)> Ways(ObjectType? root = null) => From(root ?? schema.QueryType!, []);

    /// <summary>The query of a way.</summary>
    public static string QueryOf(ImmutableArray<QueryStep> way, Selection end) =>
        $"{{ {string.Concat(way.Select(step => step.Opening))}{end.Text}{string.Concat(way.Reverse().Select(step => step.Closing))} }}";

    private IEnumerable<(ImmutableArray<QueryStep> Way, Selection End)> From(ObjectType type, ImmutableArray<QueryStep> way)
    {
        var parts = way is [] ? [] : PartsOf(type, way);
        if (way is not [])
            yield return (way, new(type, LeavesOf(type), parts));

        // Of a page, the way by its edges leads on to the same as that by its nodes.
        if (way is [.., { Field.Name: "edges" }, _])
            yield break;
        foreach (var step in StepsOf(type, way).Where(step => !parts.Any(part => part.Step == step)))
        {
            foreach (var found in From(step.Value, way.Add(step)))
                yield return found;
        }
    }

    private Field[] Allowed(ObjectType type) => [.. type.Fields.Where(field => rights.Of(field).AreHeldBy(caller))];

    private ImmutableArray<Field> LeavesOf(ObjectType type) =>
        [.. Allowed(type).Where(field => field.Type.Named is ScalarType or EnumType && !field.Arguments.Any(argument => argument.IsRequired))];

    private IEnumerable<QueryStep> StepsOf(ObjectType type, ImmutableArray<QueryStep> way) => Allowed(type).Where(field => field.Type.Named is CompositeType).SelectMany(field =>
        schema.PossibleTypes((CompositeType)field.Type.Named).Where(value => MayEnter(value, type, way)).SelectMany(value =>
            Arguments.Of($"{type.Name}.{field.Name}", field, value).Select(arguments => new QueryStep(type, field, arguments, value))));

    // What can only be asked for in one way and leads nowhere else is asked for with the object that it belongs to.
    private ImmutableArray<(QueryStep Step, Selection Selected)> PartsOf(ObjectType type, ImmutableArray<QueryStep> way) =>
    [
        .. StepsOf(type, way).GroupBy(step => step.Field).Where(steps => steps.Take(2).Count() == 1).Select(steps => steps.First()).Where(step => IsClosed(step.Value))
            .Select(step => (step, new Selection(step.Value, LeavesOf(step.Value), PartsOf(step.Value, way.Add(step))))),
    ];

    // Neither it nor anything below it has an id or pages, from which ways lead on, or can be asked for in several ways.
    private bool IsClosed(ObjectType type)
    {
        if (_closed.TryGetValue(type, out var known))
            return known;

        var (seen, open) = (new HashSet<ObjectType> { type }, new Stack<ObjectType>([type]));
        while (open.TryPop(out var next))
        {
            var steps = StepsOf(next, []).ToArray();
            if (next.Fields.Any(field => field.Name is "id" or "pageInfo") || steps.CountBy(step => step.Field).Any(field => field.Value > 1))
                return _closed[type] = false;
            foreach (var value in steps.Select(step => step.Value).Where(seen.Add))
                open.Push(value);
        }

        return _closed[type] = true;
    }

    // From a unit the tree leads to others: above, beside and below.
    private static bool MayEnter(ObjectType value, ObjectType type, ImmutableArray<QueryStep> way) =>
        way.Count(step => step.Parent == value) + (value == type ? 1 : 0) <= (value.Name == "Unit" ? 1 : 0);
}
