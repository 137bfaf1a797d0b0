using Fadu.Formula.Expressions;

namespace Fadu.Formula.Functions;

/// <summary>Every function of the formula language. A new one is a file in this folder and a line here.</summary>
internal static class FunctionCatalogue
{
    /// <summary>In the order in which help shows them.</summary>
    public static IReadOnlyList<FormulaFunction> All { get; } =
    [
        new AbsFunction(), new CeilingFunction(), new FloorFunction(), new TruncateFunction(), new SignFunction(), new RoundFunction(),
        new MinFunction(), new MaxFunction(), new PowFunction(), new SqrtFunction(), new ExpFunction(), new LogFunction(),
        new Log10Function(), new LnFunction(), new IfFunction(), new InFunction(),
        new IsMissingFunction(), new CoalesceFunction(),
        new RatioFunction(), new ClampFunction(), new LinearFunction(), new TierFunction(), new TierBelowFunction(), new PerCountFunction(),
        new DeductFunction(), new GradeFunction(), new DaysLateFunction(), new LateFunction(), new GrowthFunction(),
        new PeerMinFunction(), new PeerMaxFunction(), new PeerMeanFunction(), new PeerMedianFunction(), new PeerSumFunction(),
        new PeerStdDevFunction(), new PeerCountFunction(), new PeerRankFunction(), new PeerPercentileFunction(),
        new MinMaxFunction(), new ZScoreFunction(),
    ];

    private static readonly Dictionary<string, FormulaFunction> ByName = All.ToDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>The function of that name; null where there is none. Case counts.</summary>
    public static FormulaFunction? Find(string name) => ByName.GetValueOrDefault(name);
}
