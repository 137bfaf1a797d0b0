using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Kernel;

namespace Fadu.Api.Accounts;

/// <summary>What is refused about accounts, by the names of the inputs' fields.</summary>
internal static class AccountErrors
{
    /// <summary>The errors of a payload.</summary>
    public static IReadOnlyList<MutationError> Of(IEnumerable<Problem> problems, RequestContext context) => MutationErrors.Of(
        problems.Select(problem => problem.Where is "unit" ? problem with { Where = "unitCode" } : problem), InputPlaces.Fields, context.Viewer().Language);
}
