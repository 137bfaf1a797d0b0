using System.IO.Compression;

namespace Fadu.Workbooks.Tests.Scores;

/// <summary>A workbook with one of its sheets taken from another one of the same shape: what somebody gets who types other values.</summary>
internal static class Spliced
{
    public static byte[] Of(byte[] book, byte[] other, string part)
    {
        using var stream = new MemoryStream();
        stream.Write(book);
        using (var target = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        using (var source = new ZipArchive(new MemoryStream(other)))
        {
            target.GetEntry(part)!.Delete();
            using var from = source.GetEntry(part)!.Open();
            using var to = target.CreateEntry(part).Open();
            from.CopyTo(to);
        }

        return stream.ToArray();
    }
}
