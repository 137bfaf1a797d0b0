using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Publications;

/// <summary>Marks on a first-level indicator as they were publicised.</summary>
/// <param name="marks">From the event.</param>
[GraphQLType("PublishedMarks")]
internal sealed class PublishedMarksModel(PublicisedMarks marks)
{
    public string Code => marks.Indicator;

    public decimal? Score => marks.Score;

    public decimal EffectiveMarks => marks.Marks;
}
