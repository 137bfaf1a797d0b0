using Fadu.Indicators.Decisions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Lets a person evaluate, or changes for which units.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">Name for people; personal data.</param>
/// <param name="BelongsTo">Codes of the units that he or she belongs to, with those above and below that count as the same (回避); may be empty.</param>
/// <param name="Assigned">Codes of the units to be evaluated; null: all that take part.</param>
public sealed record EnrolEvaluator(string Account, string Name, IReadOnlyList<string> BelongsTo, IReadOnlyList<string>? Assigned)
{
    /// <summary>Enrols; nothing where he or she evaluates under these very conditions.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>field.code</c>, <c>field.name</c>; by unit <c>round.unit_not_enrolled</c>, <c>round.evaluator_recused</c>.
    /// </returns>
    public Result<RoundEvent[]> Decide(Round state)
    {
        if (RoundRules.NotRunning(state) is { } refusal)
            return refusal;
        if (state.Evaluators.GetValueOrDefault(Account) is { Withdrawn: false } now && Same(now))
            return Array.Empty<RoundEvent>();

        var refusals = new Refusals();
        refusals.Code("account", Account);
        refusals.Name("name", Name);
        foreach (var unit in BelongsTo)
            refusals.Code("belongsTo", unit);
        foreach (var unit in Assigned ?? [])
        {
            refusals.TakesPart(state, unit);
            refusals.AddIf(
                BelongsTo.Contains(unit),
                "round.evaluator_recused",
                unit,
                $"{Quoting.Shown(Name)} 是单位 {Quoting.Shown(unit)} 的人，应当回避，请不要把它分给他（她）",
                $"{Quoting.Shown(Name)} belongs to the unit {Quoting.Shown(unit)} and must not evaluate it; assign somebody else");
        }

        return refusals.Or<RoundEvent>(() => [new EvaluatorEnrolled(Account, Name, BelongsTo, Assigned)]);
    }

    private bool Same(Evaluator now) => now.Name == Name && now.BelongsTo.SequenceEqual(BelongsTo)
        && (now.Assigned is null ? Assigned is null : Assigned is not null && now.Assigned.SequenceEqual(Assigned));
}
