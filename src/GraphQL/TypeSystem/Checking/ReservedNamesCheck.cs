using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Visiting;
using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Names with two underscores in front belong to introspection.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Names.Reserved-Names.</remarks>
internal sealed class ReservedNamesCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        var names = new DefinedNames();
        names.Walk(definitions.Document);
        foreach (var (name, node) in names.Found.Where(found => found.Name.Value.StartsWith("__", StringComparison.Ordinal)))
            faults.Report(Rule, $"The name {name.Value} starts with two underscores, as only those of introspection do.", node);
    }

    private sealed class DefinedNames : NodeVisitor
    {
        public List<(NameNode Name, Node Node)> Found { get; } = [];

        protected override bool Enter(Node node)
        {
            var name = node switch
            {
                TypeDefinitionNode type => type.Name,
                DirectiveDefinitionNode directive => directive.Name,
                FieldDefinitionNode field => field.Name,
                InputValueDefinitionNode input => input.Name,
                EnumValueDefinitionNode value => value.Name,
                _ => null,
            };
            if (name is not null)
                Found.Add((name, node));
            return node is not (ExecutableDefinitionNode or DirectiveNode or ValueNode or TypeNode);
        }
    }
}
