using System.Runtime.CompilerServices;
using Fadu.Application.Access;
using Fadu.Application.Registers;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Requests;

/// <summary>What the caller of a request may see, the same for all of its fields.</summary>
/// <param name="register">Units, rounds, systems, accounts.</param>
internal sealed class Sights(Register register)
{
    private readonly ConditionalWeakTable<RequestContext, Task<Sight>> _known = [];

    /// <summary>For a query: as things stood when the request first asked.</summary>
    public Task<Sight> OfAsync(RequestContext context) => _known.GetValue(context, NowAsync);

    /// <summary>As things stand now: for a mutation, before and after it is carried out.</summary>
    public async Task<Sight> NowAsync(RequestContext context) => new(context.Viewer(), await register.ReadAsync(context.CancellationToken));
}
