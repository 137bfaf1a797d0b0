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
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>submission.unknown_appeal</c>, <c>submission.appeal_decided</c>, <c>submission.appeal_withdrawn</c>,
    /// <c>submission.unknown_item</c>, <c>submission.same_value</c>, <c>value.*</c>, <c>field.reason</c>.
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
                return SubmissionRules.UnknownAppeal(Number);
            case { Withdrawn: true }:
                return new Problem(
                    "submission.appeal_withdrawn",
                    new($"第 {Number} 号申诉已由单位撤回，不用处理", $"the unit has withdrawn appeal {Number}; there is nothing to decide"),
                    "number");
            case { Decision: { } earlier }:
                return earlier == decision ? Array.Empty<SubmissionEvent>() : SubmissionRules.DecidedAppeal(Number);
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
