using Fadu.GraphQL.TypeSystem.Definitions;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>The members of a union are objects, each once.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Unions.Type-Validation.</remarks>
internal sealed class UnionMembersCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        foreach (var union in subject.Types.OfType<UnionType>())
        {
            var members = union.Definitions.SelectMany(part => DefinitionParts.Members(part));
            foreach (var group in members.GroupBy(member => member.Name.Value, StringComparer.Ordinal))
            {
                if (subject.Schema.Types.Find(group.Key) is not ObjectType)
                    faults.Report(Rule, $"{group.Key} cannot be a member of {union}: it is no object.", group);
                foreach (var _ in group.Skip(1))
                    faults.Report(Rule, $"{group.Key} is a member of {union} more than once.", group);
            }
        }
    }
}
