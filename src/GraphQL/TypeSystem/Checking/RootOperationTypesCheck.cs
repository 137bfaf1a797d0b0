using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Queries begin somewhere; every kind of operation begins at an object, and no two kinds at the same one.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Root-Operation-Types.</remarks>
internal sealed class RootOperationTypesCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        var definitions = subject.Definitions;
        if (RootTypeNames.Of(definitions, OperationKind.Query) is null)
            faults.Report(Rule, "The schema does not say where queries begin.", definitions.SchemaDefinition);

        var kinds = new Dictionary<string, OperationKind>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            if (RootTypeNames.Of(definitions, kind) is not { } name || subject.Schema.Types.Find(name) is not { } type)
                continue;
            Node? place = RootTypeNames.Named(definitions, kind)?.Type ?? type.Definitions.FirstOrDefault() as Node;
            if (type is not ObjectType)
                faults.Report(Rule, $"{Plural(kind)} begin at an object, which {name} is not.", place);
            else if (!kinds.TryAdd(name, kind))
                faults.Report(Rule, $"{Plural(kind)} begin at another object than {name}, where {Plural(kinds[name]).ToLowerInvariant()} begin.", place);
        }
    }

    private static string Plural(OperationKind kind) => kind == OperationKind.Query ? "Queries" : $"{kind}s";
}
