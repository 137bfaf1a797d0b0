using Fadu.Kernel;

namespace Fadu.Application.Evidence.Kinds;

/// <summary>Why a file is not accepted for what is in it.</summary>
internal static class ContentProblems
{
    private static readonly Text _accepted = new(
        "请上传文本、图片（PNG、JPEG、GIF、WebP、BMP、TIFF）、PDF、OFD 或 Office、WPS 文档",
        "upload text, an image (PNG, JPEG, GIF, WebP, BMP, TIFF), PDF, OFD or a document of Office or WPS");

    /// <summary>What an archive is called.</summary>
    public static Text Archive { get; } = new("压缩包（请解压后逐个上传）", "an archive (unpack it and upload the files one by one)");

    /// <summary><c>evidence.empty</c>.</summary>
    public static Problem Empty { get; } = new("evidence.empty", new("文件是空的，请重新上传", "the file is empty; upload it again"), "file");

    /// <summary><c>evidence.too_large</c>.</summary>
    /// <param name="most">Most bytes that a file may have.</param>
    public static Problem TooLarge(long most) => new("evidence.too_large", new(
        $"文件超过 {Size(most)}；请压缩图片或拆成几个文件再上传", $"the file is larger than {Size(most)}; make its images smaller or split it into several files"), "file");

    /// <summary><c>evidence.macros</c>.</summary>
    public static Problem Macros { get; } = new("evidence.macros", new(
        "文件里有宏，不能上传；请另存为不含宏的格式（如 .docx、.xlsx）或导出为 PDF",
        "the file holds macros and is not accepted; save it in a format without macros (like .docx, .xlsx) or export it as PDF"), "file");

    /// <summary><c>evidence.encrypted</c>.</summary>
    public static Problem Encrypted { get; } = new("evidence.encrypted", new(
        "文件设了密码，评估员打不开；请去掉密码后再上传", "the file is protected by a password, so evaluators can't open it; remove the password and upload it again"), "file");

    /// <summary><c>evidence.encoding</c>.</summary>
    public static Problem Utf16 { get; } = new("evidence.encoding", new(
        "文本是 UTF-16（记事本里叫 Unicode）编码；请另存为 UTF-8 后再上传", "the text is in UTF-16 (Notepad calls it Unicode); save it as UTF-8 and upload it again"), "file");

    /// <summary><c>evidence.damaged</c>: it begins like one of the kinds and then is none.</summary>
    /// <param name="kind">What it begins like.</param>
    public static Problem Damaged(Text kind) => new("evidence.damaged", new(
        $"文件不完整或已损坏（开头像{kind.Chinese}）；请在本机打开确认后重新上传",
        $"the file is cut off or damaged (it begins like {kind.English}); check that it opens on your computer and upload it again"), "file");

    /// <summary><c>evidence.type</c>: of a kind that is not accepted.</summary>
    /// <param name="kind">What it was found to be; null: nothing known.</param>
    public static Problem NotAccepted(Text? kind) => new("evidence.type", new(
        kind is { } known ? $"不能上传{known.Chinese}；{_accepted.Chinese}" : $"认不出这是什么文件，不能上传；{_accepted.Chinese}",
        kind is { } found ? $"{found.English} is not accepted; {_accepted.English}" : $"this is no kind of file that is known, so it is not accepted; {_accepted.English}"), "file");

    /// <summary><c>evidence.extension</c>: the name promises another kind.</summary>
    /// <param name="extension">What the name ends in.</param>
    /// <param name="type">What the content is.</param>
    public static Problem Extension(string extension, EvidenceType type) => new("evidence.extension", new(
        $"文件名以 {extension} 结尾，内容却是{type.Name.Chinese}（应以 {type.Extensions[0]} 结尾）；请改正文件名，或换成正确的文件",
        $"the name ends in {extension}, but the content is {type.Name.English} (its name ends in {type.Extensions[0]}); correct the name or choose the right file"), "name");

    private static string Size(long bytes) => bytes switch
    {
        >= 1 << 20 => $"{bytes >> 20} MB",
        >= 1 << 10 => $"{bytes >> 10} KB",
        _ => $"{bytes} B",
    };
}
