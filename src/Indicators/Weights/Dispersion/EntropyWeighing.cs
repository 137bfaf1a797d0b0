using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Weights.Methods;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Dispersion;

/// <summary>Weights by entropy.</summary>
public sealed record EntropyWeighing : Weighing
{
    /// <summary>For each indicator in order.</summary>
    public required IReadOnlyList<EntropyFigure> Figures { get; init => field = ValueList.Of(value); }

    /// <summary>How many units it stands on.</summary>
    public required int Units { get; init; }

    /// <summary>Whether the values were stretched to 0 … 1 first.</summary>
    public required bool Stretched { get; init; }

    /// <inheritdoc />
    public override WeightMethod Method => WeightMethod.Entropy;

    /// <inheritdoc />
    public override Text Summary => new(
        $"熵权法，{Units} 个单位的得分率{(Stretched ? "，先作极差标准化" : "")}", $"entropy weights, achievement of {Units} units{(Stretched ? ", stretched to 0 … 1 first" : "")}");
}
