using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Weights.Methods;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Dispersion;

/// <summary>Weights by CRITIC.</summary>
public sealed record CriticWeighing : Weighing
{
    /// <summary>For each indicator in order.</summary>
    public required IReadOnlyList<CriticFigure> Figures { get; init => field = ValueList.Of(value); }

    /// <summary>How many units it stands on.</summary>
    public required int Units { get; init; }

    /// <inheritdoc />
    public override WeightMethod Method => WeightMethod.Critic;

    /// <inheritdoc />
    public override Text Summary => new($"CRITIC 法，{Units} 个单位的得分率", $"CRITIC, achievement of {Units} units");
}
