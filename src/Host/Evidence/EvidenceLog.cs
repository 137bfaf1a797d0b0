using Microsoft.Extensions.Logging;

namespace Fadu.Host.Evidence;

/// <summary>Who put and who took which file: a line for each, without names of files, which may name people.</summary>
internal static partial class EvidenceLog
{
    /// <summary>A file was attached.</summary>
    [LoggerMessage(2001, LogLevel.Information, "Evidence {File} of {Bytes} bytes attached to {Item} of {Unit} in {Round} by {Account}")]
    public static partial void Attached(ILogger logger, string file, long bytes, string item, string unit, string round, string account);

    /// <summary>An upload was refused.</summary>
    [LoggerMessage(2002, LogLevel.Information, "Evidence for {Unit} in {Round} refused to {Account}: {Code}")]
    public static partial void Refused(ILogger logger, string unit, string round, string? account, string code);

    /// <summary>A file is sent.</summary>
    [LoggerMessage(2003, LogLevel.Information, "Evidence {File} of {Unit} in {Round} sent to {Account}")]
    public static partial void Sent(ILogger logger, string file, string unit, string round, string account);

    /// <summary>A file that a submission has is not in the store.</summary>
    [LoggerMessage(2004, LogLevel.Error, "Evidence {File} of {Unit} in {Round} is not in the store; run fadu verify")]
    public static partial void Missing(ILogger logger, string file, string unit, string round);

    /// <summary>The store can't do it.</summary>
    [LoggerMessage(2005, LogLevel.Error, "The store of evidence fails")]
    public static partial void StoreFailed(ILogger logger, Exception failure);
}
