using Fadu.Application.Commands;
using Fadu.Kernel;

namespace Fadu.Api.Problems;

/// <summary>What the domain refuses, as clients see it.</summary>
internal static class MutationErrors
{
    /// <summary>The errors of a payload.</summary>
    /// <param name="problems">What was refused.</param>
    /// <param name="places">Where in the input the places are that they name.</param>
    /// <param name="language">The caller's.</param>
    public static IReadOnlyList<MutationError> Of(IEnumerable<Problem> problems, InputPlaces places, Language language) =>
        [.. problems.Select(problem => Of(problem, places, language))];

    private static MutationError Of(Problem problem, InputPlaces places, Language language)
    {
        var (path, index) = problem is VersionConflictProblem ? places.OfConflict(problem.Where) : places[problem.Where];
        var message = problem.Message.In(language);
        MutationError error = problem is VersionConflictProblem conflict
            ? new VersionConflict(problem.Code, message, path, index, (int)conflict.Expected, (int)conflict.Actual, [.. conflict.Changes.Select(Of)])
            : KindOf(problem.Code) switch
            {
                Kind.Denied => new AccessDenied(problem.Code, message, path, index),
                Kind.Unknown => new NotFound(problem.Code, message, path, index),
                Kind.Value => new InvalidInput(problem.Code, message, path, index),
                _ => new RuleViolation(problem.Code, message, path, index),
            };
        // What is not in the input has no place there; a client still has to find the item that is missing.
        return path is ["input"] ? error with { About = problem.Where } : error;
    }

    private static ConflictingChange Of(ChangeSince change) => new((int)change.Version, change.Type, change.Item, change.Account, change.Time);

    // Codes are AREA.NAME; a name that begins with "unknown" says that something named is not there.
    private static Kind KindOf(string code) => code.Split('.', 2) switch
    {
        ["access", ..] => Kind.Denied,
        ["value" or "field" or "text" or "password", ..] => Kind.Value,
        [_, var name] when name.StartsWith("unknown", StringComparison.Ordinal) => Kind.Unknown,
        _ => Kind.Rule,
    };

    private enum Kind
    {
        Rule,
        Denied,
        Unknown,
        Value,
    }
}
