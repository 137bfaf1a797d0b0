using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Visiting;
using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>A literal in the definitions gives each field once.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness.</remarks>
internal sealed class UniqueInputFieldsCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        var literals = new ObjectLiterals();
        literals.Walk(definitions.Document);
        foreach (var (first, again) in literals.Found.SelectMany(literal => Repeats.Of(literal.Fields.Select(field => field.Name))))
            faults.Report(Rule, $"The field {again.Value} is given more than once.", first, again);
    }

    private sealed class ObjectLiterals : NodeVisitor
    {
        public List<ObjectValueNode> Found { get; } = [];

        protected override bool Enter(Node node)
        {
            if (node is ObjectValueNode literal)
                Found.Add(literal);
            return node is not ExecutableDefinitionNode;
        }
    }
}
