using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Submissions;

/// <summary>The values of a submission that count on a basis (口径).</summary>
public static class SubmissionValues
{
    /// <summary>The value of one item; null: none.</summary>
    /// <param name="state">The submission.</param>
    /// <param name="item">As the round's revision defines it.</param>
    /// <param name="basis">口径: reported is what the unit last submitted and nothing else; a draft is <see cref="OfDraft(Submission, Item, Round)"/>.</param>
    /// <param name="round">Tells which verified values no longer count.</param>
    public static ItemValue? Of(Submission state, Item item, Basis basis, Round round)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(round);
        var known = state.Item(item.Code);
        return (item.From, basis) switch
        {
            (ItemSource.Unit, Basis.Reported) => known.Submitted,
            (_, Basis.Reported) => null,
            (_, Basis.Final) when known.Appealed is { } appealed => appealed,
            (ItemSource.Unit, _) => known.Verified is { } verified && round.Counts(item.Code, verified.Revision) ? verified.Value : null,
            (ItemSource.Evaluator, _) => PanelGrade.Of(item, known.Grades.Where(grade => round.Counts(item.Code, grade.Revision)).Select(grade => grade.Value)),
            _ => Supplied(known, item, round),
        };
    }

    /// <summary>The values of all items of a system that have one, by code.</summary>
    public static IReadOnlyDictionary<string, ItemValue> Of(Submission state, IndexSystem system, Basis basis, Round round) =>
        Present(system, item => Of(state, item, basis, round));

    /// <summary>What formulas see; without a value, not reported or not verified.</summary>
    /// <remarks>
    /// The mean of a panel may lie between whole numbers or options. A value that the item does not admit, which no decision lets in, is missing.
    /// </remarks>
    public static Value ValueOf(Submission state, Item item, Basis basis, Round round)
    {
        var kept = Of(state, item, basis, round);
        if (kept is { Number: { } mean } && item.From is ItemSource.Evaluator && ItemKinds.FormulaTypeOf(item) is FormulaType.Number)
            return Value.Of(mean);

        return kept is null ? Value.None(ItemKinds.FormulaTypeOf(item), ReasonOf(state.Item(item.Code), item, basis)) : ItemValueReader.ToValue(item, kept).Value;
    }

    /// <summary>The value that one item has in the unit's own preview: what it has reported, submitted or not, and what was supplied; no grades.</summary>
    public static ItemValue? OfDraft(Submission state, Item item, Round round)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(round);
        var known = state.Item(item.Code);
        return item.From switch
        {
            ItemSource.Unit => known.Draft,
            ItemSource.Evaluator => null,
            _ => Supplied(known, item, round),
        };
    }

    /// <summary>The values that all items of a system have in the unit's own preview, by code.</summary>
    public static IReadOnlyDictionary<string, ItemValue> OfDraft(Submission state, IndexSystem system, Round round) =>
        Present(system, item => OfDraft(state, item, round));

    private static ItemValue? Supplied(ItemState known, Item item, Round round) =>
        known.Supplied is { } supplied && round.Counts(item.Code, supplied.Revision) ? supplied.Value : null;

    private static MissingReason ReasonOf(ItemState known, Item item, Basis basis) =>
        basis is not Basis.Reported && (item.From is ItemSource.Evaluator || (item.From is ItemSource.Unit && known.Submitted is not null))
            ? MissingReason.NotVerified
            : MissingReason.NotReported;

    private static Dictionary<string, ItemValue> Present(IndexSystem system, Func<Item, ItemValue?> valueOf)
    {
        ArgumentNullException.ThrowIfNull(system);
        var values = new Dictionary<string, ItemValue>(StringComparer.Ordinal);
        foreach (var item in system.Items)
        {
            if (valueOf(item) is { } value)
                values[item.Code] = value;
        }

        return values;
    }
}
