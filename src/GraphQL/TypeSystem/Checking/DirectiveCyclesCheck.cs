using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>No directive is applied within its own definition, nor within the types of its arguments.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation.</remarks>
internal sealed class DirectiveCyclesCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        foreach (var directive in subject.Directives.Where(directive => ReachesItself(directive, subject.Schema)))
            faults.Report(Rule, $"The definition of {directive} refers to itself through directives or types of its arguments.", directive.Definition);
    }

    private static bool ReachesItself(DirectiveType directive, Schema schema)
    {
        var seen = new HashSet<INamed>();
        var open = new Stack<INamed>([directive]);
        while (open.TryPop(out var element))
        {
            foreach (var next in RefersTo(element, schema))
            {
                if (ReferenceEquals(next, directive))
                    return true;
                if (seen.Add(next))
                    open.Push(next);
            }
        }

        return false;
    }

    private static IEnumerable<INamed> RefersTo(INamed element, Schema schema) => element switch
    {
        DirectiveType directive => directive.Arguments.SelectMany(argument => Input(argument, schema)),
        InputObjectType input => Applied(input.Directives, schema).Concat(input.Fields.SelectMany(field => Input(field, schema))),
        EnumType @enum => Applied(@enum.Directives, schema).Concat(@enum.Values.SelectMany(value => Applied(value.Directives, schema))),
        NamedType type => Applied(type.Directives, schema),
        _ => [],
    };

    private static IEnumerable<INamed> Input(InputValue input, Schema schema) => Applied(input.Directives, schema).Append(input.Type.Named);

    private static IEnumerable<INamed> Applied(ImmutableArray<DirectiveNode> directives, Schema schema) =>
        directives.Select(directive => schema.Directives.Find(directive.Name.Value)).OfType<INamed>();
}
