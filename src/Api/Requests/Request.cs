using Fadu.Application.Access;
using Fadu.Application.SigningIn;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Kernel;

namespace Fadu.Api.Requests;

/// <summary>What is known of a request beside its document.</summary>
internal static class Request
{
    /// <summary>Who sends it; a stranger where the transport says nothing.</summary>
    public static Viewer Viewer(this RequestContext context) => 
        context.Feature<IPresence>()?.Viewer ?? context.Feature<Viewer>() ?? Application.Access.Viewer.Stranger(Language.Chinese);

    /// <summary>The session that sends it; null where nobody is signed in.</summary>
    public static SignedIn? SignedIn(this RequestContext context) => context.Feature<IPresence>() is { } presence ? presence.Now : context.Feature<SignedIn>();

    /// <summary>The error of a field whose argument can't be served.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="context">The request, for its language.</param>
    public static GraphQLException Fault(this RequestContext context, Problem problem) =>
        new(context.Error(problem));

    /// <summary>The same for one parent, or one item of a list, while the others are served.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="context">The request, for its language.</param>
    public static FieldError Error(this RequestContext context, Problem problem) => new(problem.Code, problem.Message.In(context.Viewer().Language));
}
