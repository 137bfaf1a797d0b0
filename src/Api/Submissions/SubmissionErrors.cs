using Fadu.Api.Problems;
using Fadu.Kernel;

namespace Fadu.Api.Submissions;

/// <summary>Refusals about submissions, with the places in the input that they are about.</summary>
internal static class SubmissionErrors
{
    private static readonly InputPlaces Usual = InputPlaces.Whole
        .With("round", "roundCode").With("unit", "unitCode").With("indicator", "indicatorCode")
        .WithFields("items", "reasons", "source", "number", "reason");

    /// <summary>Of an input without items, or with one in its own fields.</summary>
    public static IReadOnlyList<MutationError> Of(IEnumerable<Problem> problems, Language language) => MutationErrors.Of(problems.Select(Placed), Usual, language);

    /// <summary>Of an input with items: a value that is not admitted is at fault itself, else its item is.</summary>
    /// <param name="problems">What was refused.</param>
    /// <param name="items">Codes of the items; empty where one stands for none.</param>
    /// <param name="prefix">Where the items stand: <c>items</c>, <c>reasons</c>; null: the item is a field of its own.</param>
    /// <param name="language">The caller's.</param>
    public static IReadOnlyList<MutationError> Of(IEnumerable<Problem> problems, IReadOnlyList<string> items, string? prefix, Language language)
    {
        var (codes, values) = prefix is null
            ? (Usual.With(items[0], "item"), Usual.With(items[0], "value"))
            : (Usual.WithEach(prefix, items, "item"), Usual.WithEach(prefix, items, prefix == "reasons" ? "text" : "value"));
        return [.. problems.Select(Placed).SelectMany(problem => MutationErrors.Of([problem], IsOfValue(problem) ? values : codes, language))];
    }

    /// <summary>Of an input that corrects an item, or none.</summary>
    /// <param name="problems">What was refused.</param>
    /// <param name="item">Code of the item; null: none.</param>
    /// <param name="language">The caller's.</param>
    public static IReadOnlyList<MutationError> OfCorrection(IEnumerable<Problem> problems, string? item, Language language) =>
    [
        .. problems.Select(Placed).SelectMany(problem => MutationErrors.Of(
            [problem], item is null ? Usual : Usual.With(item, "correction", IsOfValue(problem) ? "value" : "item"), language)),
    ];

    /// <summary>Whether a refusal is about what was given for an item, and not about the item.</summary>
    public static bool IsOfValue(Problem problem) =>
        problem.Code.StartsWith("value.", StringComparison.Ordinal) || problem.Code is "submission.value_changed" or "submission.same_value" or "field.reason";

    private static Problem Placed(Problem problem) => problem is { Code: "round.unknown", Where: null } ? problem with { Where = "round" } : problem;
}
