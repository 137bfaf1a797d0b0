using Fadu.Formula.Values;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Api.Scores.Gaps;

/// <summary>One item taken to another value.</summary>
/// <param name="change">The change.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("MoveChange")]
internal sealed class MoveChangeModel(MoveChange change, Language language)
{
    public string ItemCode => change.Movable.Item.Code;

    public string ItemName => change.Movable.Item.Name;

    public string? From => Shown(change.From);

    public string To => Shown(change.To)!;

    public string Sentence => GapTexts.Of(change).In(language);

    // Beyond what whole numbers of clients hold, there is no telling steps apart.
    public decimal Steps => change.Place;

    public decimal Effort => Numbers.Snap(change.Effort);

    private string? Shown(Value value) => value.IsMissing ? null : ValueText.Show(change.Movable.Item, value, language);
}
