using Fadu.Application.Statistics;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Statistics;

/// <summary>Statistics of a round as clients see them.</summary>
/// <param name="figures">The figures.</param>
[GraphQLType("RoundFigures")]
internal sealed class RoundFiguresModel(RoundFigures figures)
{
    public ScoreFiguresModel? Whole => figures.Whole is { } whole ? new(whole) : null;

    public IReadOnlyList<GroupFiguresModel> Groups => [.. figures.Groups.Select(group => new GroupFiguresModel(group.Group, new(group.Figures)))];

    public Basis Basis => figures.Basis;

    public int Revision => figures.Revision;

    public string Position => figures.Position.ToString();

    public DateTimeOffset? AsOf => figures.AsOf;
}
