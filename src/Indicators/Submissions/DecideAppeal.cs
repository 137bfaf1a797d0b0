using Fadu.Indicators.Decisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>A coordinator decides an appeal; also one of a unit that has been withdrawn since.</summary>
public sealed record DecideAppeal
{
    /// <summary>What is known from elsewhere.</summary>
    public required SubmissionContext Context { get; init; }

    /// <summary>Number of the appeal.</summary>
    public required int Number { get; init; }

    /// <summary>The value that counts from now on, of an item from whatever source; null: the score is upheld.</summary>
    public AppealCorrection? Correction { get; init; }

    /// <summary>Why; the unit sees it.</summary>
    public required string Reason { get; init; }

    /// <summary>Decides it; nothing where it was decided just so.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>submission.unknown_appeal</c>, <c>submission.appeal_decided</c>, <c>submission.unknown_item</c>,
    /// <c>submission.same_value</c>, <c>value.*</c>, <c>field.reason</c>.
    /// </returns>
    public Result<SubmissionEvent[]> Decide(Submission state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (RoundRules.NotRunning(Context.Round) is { } refusal)
            return refusal;

        var decision = new AppealDecided(Number, Correction, Reason);
        switch (state.Appeals.FirstOrDefault(appeal => appeal.Number == Number))
        {
            case null:
                return new Problem("submission.unknown_appeal", new($"没有第 {Number} 号申诉", $"there is no appeal {Number}"), "number");
            case { Decision: { } earlier }:
                return earlier == decision ? Array.Empty<SubmissionEvent>() : new Problem(
                    "submission.appeal_decided",
                    new($"第 {Number} 号申诉已经处理，不能再改", $"appeal {Number} has been decided; that can't be changed"),
                    "number");
        }

        var refusals = new Refusals();
        if (Correction is { } correction && refusals.Item(Context, correction.Item) is { } item)
        {
            refusals.Fits(item, correction.Value);
            refusals.AddIf(
                SubmissionValues.Of(state, item, Basis.Final, Context.Round) == correction.Value,
                "submission.same_value",
                correction.Item,
                $"“{item.Name}”现在就是 {Quoting.Shown($"{correction.Value}")}，没有更正；不改就维持原分",
                $"'{item.Name}' is {Quoting.Shown($"{correction.Value}")} already, so nothing is corrected; uphold the score instead");
        }

        refusals.Reason("reason", Reason);
        return refusals.Or<SubmissionEvent>(() => [decision]);
    }
}
