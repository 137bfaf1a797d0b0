namespace Fadu.Indicators.Revisions;

/// <summary>One thing of an index system that differs between two revisions.</summary>
/// <typeparam name="T">What it is: a veto, a band set …</typeparam>
/// <param name="Code">Its code, which it keeps through all revisions.</param>
/// <param name="Before">As it was; null where it is new.</param>
/// <param name="After">As it is; null where it was removed.</param>
public sealed record Change<T>(string Code, T? Before, T? After)
    where T : class;
