using System.Collections.Immutable;
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

    /// <summary>The same where several things are wrong: one error of the field, and each of them under <c>extensions.problems</c>.</summary>
    /// <param name="problems">What is wrong, at least one thing; where it names the argument.</param>
    /// <param name="context">The request, for its language.</param>
    public static FieldError Error(this RequestContext context, IReadOnlyList<Problem> problems)
    {
        if (problems is [var only])
            return context.Error(only);

        var language = context.Viewer().Language;
        return new(problems[0].Code, string.Join('\n', problems.Select(problem => problem.Message.In(language))))
        {
            Extensions = ImmutableDictionary<string, object?>.Empty.Add("problems", problems
                .Select(problem => ImmutableDictionary<string, object?>.Empty.Add("code", problem.Code).Add("message", problem.Message.In(language)).Add("input", problem.Where))
                .ToImmutableArray()),
        };
    }
}
