using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Helps;

namespace Fadu.Api.Rounds.Helps;

/// <summary>A unit that a help lifts over the line.</summary>
/// <param name="helped">What was found.</param>
[GraphQLType("HelpedUnit")]
internal sealed class HelpedUnitModel(HelpedUnit helped)
{
    public string UnitCode => helped.Unit.Code;

    public string Name => helped.Unit.Name;

    public string? Group => helped.Unit.Group;

    public decimal? Effort => helped.Effort;
}
