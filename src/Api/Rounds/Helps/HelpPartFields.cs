using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Rounds.Helps;

/// <summary>The units that helps lift, in parts.</summary>
[GraphQLFields("Help")]
internal static class HelpPartFields
{
    public static IReadOnlyList<IReadOnlyList<HelpedUnitModel>> Units(IReadOnlyList<HelpModel> helps, int first, int skip, RequestContext context) =>
        [.. helps.Select(help => help.Part(first, skip, context))];
}
