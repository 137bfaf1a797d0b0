using Fadu.Application.Revisions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Books;

/// <summary>The values of the round before (上期), on the final basis and by the definition that it stands on.</summary>
/// <param name="facts">The round before; null: there is none.</param>
/// <param name="revision">The revision that it stands on; null likewise.</param>
internal sealed class PreviousValues(RoundFacts? facts, PublishedRevision? revision)
{
    private readonly Dictionary<string, Item> _items =
        revision?.Definition.System.Items.ToDictionary(item => item.Code, StringComparer.Ordinal) ?? [];

    public RoundFacts? Facts { get; } = facts;

    /// <summary>An item's value in the round before; missing where there is none, or where it was of another kind then.</summary>
    public Value ValueOf(string unit, SystemParameter parameter)
    {
        if (Facts is null || !_items.TryGetValue(parameter.Item!.Code, out var item))
            return Value.None(parameter.Parameter.Type, MissingReason.NotReported);

        var value = SubmissionValues.ValueOf(Facts.SubmissionOf(unit), item, Basis.Final, Facts.Round);
        return value.Type == parameter.Parameter.Type ? value : Value.None(parameter.Parameter.Type, MissingReason.NotReported);
    }
}
