using System.Xml;
using Fadu.Kernel;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Parts;

namespace Fadu.Workbooks.Marking;

/// <summary>
/// How large a file may be into which errors are marked: as large as any that is taken. Rows, shared texts and pictures stream through; what else there is (styles, notes,
/// rules of sheets) has to stand in memory, some twenty times as large as unpacked.
/// </summary>
public static class MarkingLimit
{
    /// <summary>Bytes of all that is not rows, shared texts or pictures, unpacked.</summary>
    public const long MostBareBytes = 32L * 1024 * 1024;

    internal static ReadLimits Limits { get; } = new() { MostFileBytes = 256L * 1024 * 1024, MostUnpackedBytes = 4096L * 1024 * 1024, MostTime = TimeSpan.FromMinutes(10) };

    /// <summary>Why a file within the limits comes back without its errors marked: it can be read, but is so unlike others that nothing can be written into it.</summary>
    public static Problem Unlike { get; } = new("marking.unlike", new(
        "文件的结构与一般表格不同，错误不能标在文件里；请按列出的单元格改，或者重新下载填报表，把数填进去再交",
        "the file is not as spreadsheets write them, so that errors can't be marked in it; mend the cells listed, or download the form again and fill that in"), null);

    /// <summary>Looks whether a file can be marked; its parts are unpacked for it, and none of them is kept.</summary>
    /// <param name="file">Can seek; stays open.</param>
    /// <returns><c>marking.too_large</c>, also where a part is packed like a zip bomb or is not what it says; null: it can.</returns>
    public static Problem? Refusal(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > Limits.MostFileBytes)
            return TooLarge();
        try
        {
            // Parts that stream through are unpacked too: sizes, ratios and check sums hold then.
            var parts = new PackageParts(file, new(Limits));
            var bare = new BareBook(parts);
            bare.Write(Stream.Null);
            foreach (var name in bare.LeftOut)
                Finish(parts, name);
            return null;
        }
        catch (Exception broken) when (broken is RefusalException or XmlException)
        {
            return TooLarge();
        }
    }

    private static void Finish(PackageParts parts, string name)
    {
        using var stream = parts.OpenBytes(name, isXml: false);
        stream.Finish();
    }

    private static Problem TooLarge() => new("marking.too_large", new(
        $"文件太大或者有损坏的部分，错误不能标在文件里（文件最多 {Limits.MostFileBytes / 1024 / 1024} MB，解压后最多 {Limits.MostUnpackedBytes / 1024 / 1024} MB，其中样式、批注等最多 {MostBareBytes / 1024 / 1024} MB）；请按列出的单元格改，或者删去与填报无关的工作表和图片再交",
        $"the file is too large or has broken parts, so that errors can't be marked in it (at most {Limits.MostFileBytes / 1024 / 1024} MB, {Limits.MostUnpackedBytes / 1024 / 1024} MB unpacked, {MostBareBytes / 1024 / 1024} MB of styles, notes and the like); mend the cells listed, or remove sheets and pictures that are no part of the form and hand it in again"), null);
}
