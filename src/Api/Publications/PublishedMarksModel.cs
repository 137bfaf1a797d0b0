using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Publications;

/// <summary>Marks on a first-level indicator as they were publicised.</summary>
/// <param name="marks">From the event.</param>
/// <param name="names">Names for the codes in it.</param>
[GraphQLType("PublishedMarks")]
internal sealed class PublishedMarksModel(PublicisedMarks marks, PublishedNames names)
{
    public string Code => marks.Indicator;

    public string Name => names.OfIndicator(Code);

    public decimal? Score => marks.Score;

    public decimal EffectiveMarks => marks.Marks;
}
