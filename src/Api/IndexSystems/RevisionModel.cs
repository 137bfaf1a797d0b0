using Fadu.Api.Ids;
using Fadu.Application.IndexSystems;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Api.IndexSystems;

/// <summary>A published, frozen state of an index system.</summary>
/// <param name="system">Code of the system.</param>
/// <param name="number">1 for the first.</param>
/// <param name="definition">What it says.</param>
[GraphQLType("Revision")]
internal sealed class RevisionModel(string system, int number, IndexSystem definition) : INode
{
    public string Id => GlobalId.Of("Revision", system, $"{number}");

    public string SystemCode => system;

    public int Number => number;

    public IndexSystem Definition => definition;

    public string Yaml => IndexSystemDesk.Export(definition);
}
