using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Visiting;
using Fadu.GraphQL.TypeSystem.Definitions;
using Fadu.GraphQL.TypeSystem.Standard;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Every type that definitions refer to is defined.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-References.</remarks>
internal sealed class KnownTypesCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        var references = new References();
        references.Walk(definitions.Document);
        foreach (var reference in references.Found)
        {
            var name = reference.Name.Value;
            if (definitions.TypesByName.ContainsKey(name) || StandardScalars.All.Find(name) is not null || IntrospectionTypes.All.Find(name) is not null)
                continue;
            faults.Report(Rule, $"There is no type {name}.", reference);
        }
    }

    private sealed class References : NodeVisitor
    {
        public List<NamedTypeNode> Found { get; } = [];

        protected override bool Enter(Node node)
        {
            if (node is NamedTypeNode reference)
                Found.Add(reference);
            return node is not ValueNode;
        }
    }
}
