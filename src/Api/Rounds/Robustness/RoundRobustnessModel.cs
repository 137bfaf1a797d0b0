using Fadu.Application.Robustness;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Robustness;
using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Rounds.Robustness;

/// <summary>How sure the rankings of a round are.</summary>
/// <param name="reading">What was found.</param>
[GraphQLType("RoundRobustness")]
internal sealed class RoundRobustnessModel(RobustnessReading reading)
{
    // Correlations and means of places: more would be digits of the draws.
    private const int Decimals = 4;

    private readonly RoundRobustness _found = reading.Found;

    private IReadOnlyList<UnitRobustnessModel> Ordered => field ??=
    [
        .. _found.Units.OrderBy(one => one.Unit.Group, StringComparer.Ordinal).ThenBy(one => one.Rank).ThenBy(one => one.Unit.Code, StringComparer.Ordinal)
            .Select(one => new UnitRobustnessModel(one)),
    ];

    public int Draws => _found.Draws;

    public int Seed => (int)_found.Seed;

    public decimal? Spread => _found.Weights is { Kind: WeightUncertaintyKind.Spread, Amount: var amount } ? amount : null;

    public decimal? Concentration => _found.Weights is { Kind: WeightUncertaintyKind.Dirichlet, Amount: var amount } ? amount : null;

    public decimal? Values => _found.Values;

    public int Top => _found.Top;

    public int UnitCount => _found.Units.Count;

    public IReadOnlyList<GroupRobustnessModel> Groups => [.. _found.Groups.Select(group => new GroupRobustnessModel(group))];

    public UnitSwapModel? Swap => _found.Swaps is { } swaps ? new(swaps) : null;

    public Basis Basis => reading.Basis;

    public int Revision => reading.Revision;

    public string Position => reading.Position.ToString();

    public DateTimeOffset? AsOf => reading.AsOf;

    /// <summary>Some of the units.</summary>
    internal IReadOnlyList<UnitRobustnessModel> Part(int first, int skip, RequestContext context) => Paging.Part.Of(Ordered, first, skip, context);

    /// <summary>A figure of the simulation as clients read it.</summary>
    internal static decimal Rounded(double figure) => decimal.Round((decimal)figure, Decimals, MidpointRounding.AwayFromZero);

    /// <inheritdoc cref="Rounded(double)"/>
    internal static decimal? Rounded(double? figure) => figure is { } there ? Rounded(there) : null;
}
