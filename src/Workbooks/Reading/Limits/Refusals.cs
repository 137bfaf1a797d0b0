using System.Globalization;
using Fadu.Kernel;

namespace Fadu.Workbooks.Reading.Limits;

/// <summary>Why files are refused, in words for a clerk.</summary>
internal static class Refusals
{
    public static Problem OldFormat => new(
        "workbook.old_format",
        new("这是旧版 .xls 文件；请在 Excel 或 WPS 中打开，另存为 .xlsx 后再上传。", "This is an old .xls file; open it and save it as .xlsx."),
        null);

    public static Problem Encrypted => new(
        "workbook.encrypted",
        new("文件设有打开密码；请在 Excel 或 WPS 中取消密码，保存后再上传。", "The file has a password; take it off, save it and upload it again."),
        null);

    public static Problem PlainText => new(
        "workbook.plain_text",
        new("这不是工作簿，而是改了扩展名的文本（CSV、网页等）；请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。", "This is not a workbook but a text (CSV, a web page) of another name; open it in a spreadsheet and save it as .xlsx."),
        null);

    public static Problem Macros => new(
        "workbook.macros",
        new("文件含有宏；请另存为不含宏的 .xlsx 后再上传。", "The file holds macros; save it as .xlsx without them."),
        null);

    public static Problem Binary => new(
        "workbook.binary",
        new("这是二进制工作簿 .xlsb；请另存为 .xlsx 后再上传。", "This is a binary workbook (.xlsb); save it as .xlsx."),
        null);

    public static Problem NotAWorkbook(Text found) => new(
        "workbook.not_a_workbook",
        new($"这不是 .xlsx 工作簿（{found.Chinese}）；请上传由系统导出、用 Excel 或 WPS 填写的 .xlsx 文件。", $"This is not an .xlsx workbook ({found.English}); upload the .xlsx file that was exported and filled in."),
        null);

    public static Problem External(string place) => new(
        "workbook.external_links",
        new("文件引用了其他文件或外部数据；请在“数据 → 编辑链接”中断开链接，保存后再上传。", "The file refers to other files or outside data; break the links (Data, Edit Links) and save it."),
        place);

    public static Problem Dtd(string place) => new(
        "workbook.dtd",
        new("文件内含文档类型声明（DTD），不予读取；请用 Excel 或 WPS 打开后重新保存。", "A part declares a document type (DTD), which is not read; open the file in a spreadsheet and save it again."),
        place);

    public static Problem UnsafeZip(string chinese, string english, string? place) => new(
        "workbook.unsafe_zip",
        new($"压缩包结构异常：{chinese}；请用 Excel 或 WPS 打开后重新保存。", $"The zip file is not as workbooks are: {english}; open it in a spreadsheet and save it again."),
        place);

    public static Problem Broken(string chinese, string english, string? place) => new(
        "workbook.broken",
        new($"文件已损坏：{chinese}；请用 Excel 或 WPS 打开后重新保存，或重新下载模板填写。", $"The file is broken: {english}; open it in a spreadsheet and save it again, or fill in a fresh template."),
        place);

    public static Problem Missing(string part) => Broken($"缺少部件 {part}", $"the part {part} is missing", null);

    public static Problem TooLarge(string chinese, string english, long most, string? place) => new(
        "workbook.too_large",
        new($"文件过大：{chinese}最多 {Show(most)}；请删去不需要的内容，或分成几个文件。", $"The file is too large: at most {Show(most)} {english}; remove what is not needed or split it."),
        place);

    public static Problem TooSlow(TimeSpan most) => new(
        "workbook.too_slow",
        new($"读取超过 {Show((long)most.TotalSeconds)} 秒，已停止；请删去不需要的内容，或分成几个文件。", $"Reading was stopped after {Show((long)most.TotalSeconds)} seconds; remove what is not needed or split the file."),
        null);

    private static string Show(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
