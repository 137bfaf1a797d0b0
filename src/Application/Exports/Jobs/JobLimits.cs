namespace Fadu.Application.Exports.Jobs;

/// <summary>How many files are made, waited for and remembered.</summary>
internal static class JobLimits
{
    /// <summary>How many are made at a time.</summary>
    public const int AtOnce = 2;

    /// <summary>How many may wait or run for one account.</summary>
    public const int MostForAccount = 5;

    /// <summary>How many may wait or run in all.</summary>
    public const int MostInAll = 50;

    /// <summary>How many that failed are remembered in all; the latest.</summary>
    public const int MostFailed = 200;

    /// <summary>How long it is remembered why a file could not be made.</summary>
    public static readonly TimeSpan FailureLasts = TimeSpan.FromMinutes(10);
}
