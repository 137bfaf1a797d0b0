using Fadu.Application.Exports;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Exports;

/// <summary>Who took which file: a line for each, without names of files, which may name units.</summary>
internal static partial class ExportLog
{
    /// <summary>Tells a log of the links that a desk gives, and of what breaks there.</summary>
    public static ExportDesk On(ExportDesk desk, ILogger log)
    {
        desk.OnLink = (file, until) => Linked(log, file.Key, file.Kind.ToString(), file.Round, file.Account, until);
        desk.OnFailure = (job, failure) => Broke(log, failure, job.Kind.ToString(), job.Round, job.Account);
        return desk;
    }

    /// <summary>A file is sent to whoever has its link.</summary>
    [LoggerMessage(2101, LogLevel.Information, "Export {File} ({Kind} of {Round}, {Bytes} bytes) made for {Account} sent to {Address}")]
    public static partial void Sent(ILogger logger, string file, string kind, string round, long bytes, string account, string? address);

    /// <summary>A link leads to nothing.</summary>
    [LoggerMessage(2102, LogLevel.Information, "A link to an export was refused to {Address}: {Code}")]
    public static partial void Refused(ILogger logger, string? address, string code);

    /// <summary>Somebody was given a link, which itself stays out of the log.</summary>
    [LoggerMessage(2104, LogLevel.Information, "A link to export {File} ({Kind} of {Round}) was given to {Account} until {Until:O}")]
    public static partial void Linked(ILogger logger, string file, string kind, string round, string account, DateTimeOffset until);

    /// <summary>A file could not be made.</summary>
    [LoggerMessage(2103, LogLevel.Error, "Export {Kind} of {Round} for {Account} broke")]
    public static partial void Broke(ILogger logger, Exception failure, string kind, string round, string account);
}
