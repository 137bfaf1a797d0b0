using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Gathers what is wrong with a schema.</summary>
/// <param name="source">The text of the definitions.</param>
internal sealed class SchemaFaults(Source source)
{
    private readonly List<(int Offset, GraphQLError Error)> _faults = [];

    /// <summary>Everything that was reported, in the order of the text; at one place in the order of reporting.</summary>
    public ImmutableArray<GraphQLError> InOrder => [.. _faults.OrderBy(fault => fault.Offset).Select(fault => fault.Error)];

    /// <summary>Whether a check has reported something.</summary>
    public bool Include<TCheck>() => _faults.Any(fault => typeof(TCheck).Name == $"{fault.Error.Rule}Check");

    /// <param name="rule">The name of the check.</param>
    /// <param name="message">One sentence.</param>
    /// <param name="nodes">Where it shows; null where something has no definition of its own.</param>
    public void Report(string rule, string message, params IEnumerable<Node?> nodes)
    {
        var places = nodes.OfType<Node>().Select(node => node.Location.Start).ToArray();
        _faults.Add((places.FirstOrDefault(), new(SchemaErrorCodes.SchemaInvalid, message)
        {
            Locations = [.. places.Select(source.LocationOf)],
            Rule = rule,
        }));
    }
}
