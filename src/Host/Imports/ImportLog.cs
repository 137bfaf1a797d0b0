using Microsoft.Extensions.Logging;

namespace Fadu.Host.Imports;

/// <summary>Who handed in which workbook, and what came of it.</summary>
internal static partial class ImportLog
{
    /// <summary>A workbook was read to its end.</summary>
    [LoggerMessage(2111, LogLevel.Information, "Workbook of {Unit} in {Round} from {Account}: {Values} values, {Changed} changed, {Faults} faults, {Events} events ({Mode})")]
    public static partial void Read(ILogger logger, string? unit, string round, string account, int values, int changed, int faults, long events, string mode);

    /// <summary>A workbook was refused as a whole.</summary>
    [LoggerMessage(2112, LogLevel.Information, "Workbook refused to {Account}: {Code}")]
    public static partial void Refused(ILogger logger, string account, string code);
}
