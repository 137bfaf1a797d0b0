using Fadu.Kernel;

namespace Fadu.Application.Seeding;

/// <summary>A decision refused something made up: the database holds other data of the same codes, or the generator and the rules disagree.</summary>
/// <param name="what">What was to be done.</param>
/// <param name="problems">Why it was refused.</param>
internal sealed class SeedRefusedException(string what, IReadOnlyList<Problem> problems)
    : InvalidOperationException($"{what}: {string.Join("; ", problems.Select(problem => problem.In(Language.English)))}")
{
    /// <summary>Why it was refused.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
