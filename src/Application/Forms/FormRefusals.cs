using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Forms;

/// <summary>Why workbooks are neither handed out nor taken.</summary>
internal static class FormRefusals
{
    /// <summary>The round has no such unit, or it is not to be seen.</summary>
    public static Problem UnknownSubmission(string unit) => new(
        "submission.unknown", new($"本轮没有单位“{Quoting.Shown(unit)}”的填报，请核对编号", $"the round has no submission of a unit '{Quoting.Shown(unit)}'; check the code"), "unit");

    /// <summary>Somebody changed the item since the file was handed out.</summary>
    public static (Text Cause, Text Cure) Changed(string item, ItemValue? now) => now is { } value
        ? (new($"“{item}”在本表导出以后已被改为 {Quoting.Shown(Written(value))}", $"'{item}' was changed to {Quoting.Shown(Written(value))} after this file was made"), _meant)
        : (new($"“{item}”在本表导出以后已被清空", $"'{item}' was cleared after this file was made"), _meant);

    /// <summary>What to do where what a bulk workbook was made of changed since: unlike a unit's own, it can't be handed in again as it is.</summary>
    public static Text Anew { get; } = new(
        "以系统里的为准，就清空这一格再交；要改成您的数，请重新下载批量表，填好再交",
        "where that is right, empty the cell; where yours is, download the workbook again and fill that in");

    /// <summary>What to do where a row changed while the file was read.</summary>
    public static Text Again { get; } = new(
        "请再交一次本表；还是不行的，请重新下载批量表，填好这一行再交",
        "hand the file in again; where that does not help, download it again and fill that row in");

    /// <summary>What the file brought before stays, although the cell stands again as it was handed out.</summary>
    public static Text Kept(string item, ItemValue? cell, ItemValue? now)
    {
        var (stands, english) = cell is { } value
            ? ($"这一格又是导出时的 {Quoting.Shown(Written(value))}", $"the cell has {Quoting.Shown(Written(value))} again, as it was handed out")
            : ("这一格是空的", "the cell is empty");
        return now is { } there
            ? new(
                $"“{item}”：{stands}，本表先前交入的 {Quoting.Shown(Written(there))} 仍然保留，没有撤回；要撤回或改动，请在系统里改，或者重新下载填报表，改好再交",
                $"'{item}': {english}; {Quoting.Shown(Written(there))}, which this file brought before, stays. To take it back or change it, do so in the service, or in a workbook that you download again")
            : new(
                $"“{item}”：{stands}，本表先前已把它清空，仍然是空的；要填回，请在系统里填，或者重新下载填报表，填好再交",
                $"'{item}': {english}; this file cleared it before, and it stays so. To fill it in again, do so in the service, or in a workbook that you download again");
    }

    // The file that was handed in still says what it was handed out with, and would meet the same conflict again.
    private static readonly Text _meant = new(
        "以本表为准，就把系统退回的、标明错误的文件原样再交；否则在退回的文件里改成您要的值再交",
        "where this file is right, hand in as it is the one that comes back with its errors marked; otherwise write the value that is right into that one and hand it in");

    private static string Written(ItemValue value) => value.Boolean switch
    {
        true => "是",
        false => "否",
        null => value.ToString(),
    };
}
