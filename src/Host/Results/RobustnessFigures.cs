namespace Fadu.Host.Results;

/// <summary>Figures of a simulation as people read them: at 4 decimals, since more would be digits of the draws.</summary>
internal static class RobustnessFigures
{
    private const int Decimals = 4;

    public static decimal Rounded(double figure) => decimal.Round((decimal)figure, Decimals, MidpointRounding.AwayFromZero);

    public static decimal? Rounded(double? figure) => figure is { } there ? Rounded(there) : null;
}
