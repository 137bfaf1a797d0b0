using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.IndexSystems;

/// <summary>What of an index system is asked for by name.</summary>
[GraphQLFields("IndexSystem")]
internal static class SystemFields
{
    public static RevisionModel? Revision(SystemModel system, int number) => system.Revision(number);
}
