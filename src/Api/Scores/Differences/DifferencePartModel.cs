using Fadu.Application.Differences;
using Fadu.Formula.Expressions;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Differences;

namespace Fadu.Api.Scores.Differences;

/// <summary>What one kind of change did to a figure.</summary>
/// <param name="part">The part.</param>
/// <param name="causes">By code of the item.</param>
[GraphQLType("DifferencePart")]
internal sealed class DifferencePartModel(DifferencePart part, IReadOnlyDictionary<string, ValueCause> causes)
{
    public DifferenceKind Kind => part.Kind;

    public decimal Marks => part.Marks;

    public IReadOnlyList<ItemDifferenceModel> Items =>
        [.. part.Items.Select(item => new ItemDifferenceModel(item, item.Parameter.Kind is ParameterKind.Item ? causes.GetValueOrDefault(item.Parameter.Key) : null))];
}
