namespace Fadu.Indicators.IndexSystems;

/// <summary>One value that an example is worked with.</summary>
/// <param name="Name">As formulas write it, without brackets: 普法经费, 单位.常住人口, 上期.普法经费, 全体.普法经费.</param>
/// <param name="Texts">The value as it was written; several for 全体 (the values of the other units).</param>
public sealed record Given(string Name, IReadOnlyList<string> Texts)
{
    /// <summary>The value as it was written; several for 全体 (the values of the other units).</summary>
    public IReadOnlyList<string> Texts { get; init => field = ValueList.Of(value); } = ValueList.Of(Texts);
}
