using Fadu.Application.Helps;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Rounds.Helps;

/// <summary>What would lift most units of a round over a line.</summary>
/// <param name="reading">What was found.</param>
[GraphQLType("RoundHelp")]
internal sealed class RoundHelpModel(HelpReading reading)
{
    public int UnitCount => reading.Found.Units;

    public int Below => reading.Found.Below;

    public int Left => reading.Found.Left;

    public IReadOnlyList<HelpModel> Helps => [.. reading.Found.Helps.Select(help => new HelpModel(help))];

    public Basis Basis => reading.Basis;

    public int Revision => reading.Revision;

    public string Position => reading.Position.ToString();

    public DateTimeOffset? AsOf => reading.AsOf;
}
