using System.Text.Json.Nodes;
using Fadu.Application.Forms;
using Fadu.Kernel;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Marking;

namespace Fadu.Host.Imports;

/// <summary>What came of a workbook, for clients; names of members are stable.</summary>
internal static class ImportAnswer
{
    /// <summary>The answer.</summary>
    /// <param name="import">What came of it.</param>
    /// <param name="language">Of messages.</param>
    /// <param name="errorFile">Where the marked file is; null: there is none.</param>
    /// <param name="wrongRowsFile">Where the workbook of the rows that were left out is; null: there is none.</param>
    public static JsonObject Of(FormImport import, Language language, JsonObject? errorFile, JsonObject? wrongRowsFile) => new()
    {
        ["round"] = import.Round,
        ["unit"] = import.Unit,
        ["values"] = import.Values,
        ["changed"] = import.Changed,
        ["unchanged"] = import.Unchanged,
        ["applied"] = import.Applied,
        ["events"] = import.Events,
        ["faultCount"] = import.FaultCount,
        ["faults"] = new JsonArray([.. import.Faults.Select(fault => Of(fault, language))]),
        ["notices"] = new JsonArray([.. import.Notices.Select(notice => Of(notice, language))]),
        ["conflict"] = import.Conflict,
        ["errorFile"] = errorFile,
        ["wrongRowsFile"] = wrongRowsFile,
        ["unmarked"] = (import.Unmarked ?? (import.Marked is not null && errorFile is null ? MarkingLimit.Unlike : null))?.Message.In(language),
    };

    private static JsonObject Of(SheetFault fault, Language language) => new()
    {
        ["sheet"] = fault.Sheet,
        ["cell"] = $"{fault.Place}",
        ["item"] = fault.Item,
        ["code"] = fault.Code,
        ["message"] = fault.Message.In(language),
    };

    private static JsonObject Of(SheetNotice notice, Language language) => new()
    {
        ["sheet"] = notice.Sheet,
        ["cell"] = $"{notice.Place}",
        ["code"] = notice.Code,
        ["message"] = notice.Message.In(language),
    };
}
