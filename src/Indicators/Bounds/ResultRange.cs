namespace Fadu.Indicators.Bounds;

/// <summary>Where a formula's result can lie.</summary>
/// <param name="Low">The least number; null: no limit.</param>
/// <param name="High">The greatest number; null: no limit.</param>
/// <param name="CanBeThere">Whether it can have a result.</param>
/// <param name="CanBeMissing">Whether it can be missing.</param>
internal readonly record struct ResultRange(decimal? Low, decimal? High, bool CanBeThere, bool CanBeMissing);
