using Fadu.Kernel;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Parts;

namespace Fadu.Workbooks.Intake;

/// <summary>How large a file may be into which errors are marked: all of it has to stand in memory for that, some twenty times as large as unpacked.</summary>
public static class MarkingLimit
{
    /// <summary>Bytes of the file.</summary>
    public const long MostBytes = 8L * 1024 * 1024;

    /// <summary>Bytes of all its parts, unpacked: those too that no reader opens.</summary>
    public const long MostUnpackedBytes = 32L * 1024 * 1024;

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
        if (file.Length > MostBytes)
            return TooLarge();
        try
        {
            new PackageParts(file, new(new() { MostFileBytes = MostBytes, MostUnpackedBytes = MostUnpackedBytes })).CheckAll();
            return null;
        }
        catch (RefusalException)
        {
            return TooLarge();
        }
    }

    private static Problem TooLarge() => new("marking.too_large", new(
        $"文件太大或者有损坏的部分，错误不能标在文件里（文件最多 {MostBytes / 1024 / 1024} MB，解压后最多 {MostUnpackedBytes / 1024 / 1024} MB）；请按列出的单元格改，或者删去与填报无关的工作表和图片再交",
        $"the file is too large or has broken parts, so that errors can't be marked in it (at most {MostBytes / 1024 / 1024} MB, {MostUnpackedBytes / 1024 / 1024} MB unpacked); mend the cells listed, or remove sheets and pictures that are no part of the form and hand it in again"), null);
}
