using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Weights.Dispersion;
using Fadu.Indicators.Weights.Proposals;
using Fadu.Kernel;

namespace Fadu.Application.Weights;

/// <summary>New marks by methods of weighing, as proposals or in the draft; for coordinators.</summary>
/// <param name="workplace">Where drafts are changed.</param>
/// <param name="books">The values of each round.</param>
public sealed class WeightsDesk(Workplace workplace, BookShelf books)
{
    /// <summary>What the units of a round achieve, under the revision that it stands on.</summary>
    /// <param name="system">Code of the index system that is to be weighed.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="basis">口径.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or <c>round.unknown</c>; <c>weights.other_system</c> where the round is about another.</returns>
    public async Task<Result<Achievements>> AchievementsAsync(string system, string round, Basis basis, CancellationToken ct)
    {
        if (await books.FindAsync(round, ct) is not { } book)
            return RoundProblems.Unknown(round);

        var reading = await book.ReadAsync(basis, null, ct);
        if (reading.Value is not { } read)
            return reading.Problems.ToArray();

        var scored = read.Scores.Plan.System.System.Code;
        return scored == system ? Achievements.Of(read.Scores) : new Problem("weights.other_system", new(
            $"轮次“{round}”用的是指标体系 {scored}，不是 {system}；请换一轮", $"the round '{round}' is about the index system {scored}, not {system}; take another round"), "round");
    }

    /// <summary>Weighs indicators, and where asked to puts the marks into the draft.</summary>
    /// <param name="system">Code of the index system.</param>
    /// <param name="command">Which indicators and how.</param>
    /// <param name="asked">What was asked for, by which a repetition is told from something else under the same key.</param>
    /// <param name="apply">Whether the draft is to be changed.</param>
    /// <param name="caller">Who asks. Method and figures are added to the reason, in the language given.</param>
    /// <param name="language">The caller's.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<WeightsOutcome> WeighAsync(string system, ApplyWeights command, object asked, bool apply, Caller caller, Language language, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(caller);
        var stream = Aggregates.StreamOfSystem(system);
        var (state, head) = await workplace.LookAtAsync(Aggregates.IndexSystem, stream, ct);
        var proposed = WeightProposal.On(state, command.Scope, command.Method);
        if (!apply)
            return new(proposed.Value, Applied: false, proposed.Problems);

        // The figures in the reason are those of this version; on another they would be told of marks that they did not lead to.
        var reasoned = proposed.Value is { } proposal
            ? caller with { Reason = Reason(caller.Reason, proposal.Weighing.Summary, language), ExpectedVersion = caller.ExpectedVersion ?? head.Version }
            : caller;
        var done = await workplace.ExecuteAsync(Aggregates.IndexSystem, stream, asked, command.Decide, reasoned, ct);
        return new(proposed.Value, done.Succeeded, done.Problems);
    }

    private static string Reason(string? reason, Text summary, Language language) => string.IsNullOrWhiteSpace(reason)
        ? summary.In(language)
        : new Text($"{reason}（{summary.Chinese}）", $"{reason} ({summary.English})").In(language);
}
