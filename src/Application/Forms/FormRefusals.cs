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

    private static readonly Text _meant = new("以本表为准就直接再交一次，否则改成您要的值再交", "hand the file in once more where it is right, or write the value that is");

    private static string Written(ItemValue value) => value.Boolean switch
    {
        true => "是",
        false => "否",
        null => value.ToString(),
    };
}
