namespace Fadu.Indicators.Rounds;

/// <summary>The time that a round looks at (评价周期).</summary>
/// <param name="From">First day, in Asia/Shanghai.</param>
/// <param name="To">Last day, not before the first.</param>
public sealed record Period(DateOnly From, DateOnly To);
