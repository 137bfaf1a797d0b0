using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Fadu.Application.Tests.Evidence.Content;

/// <summary>The smallest files of each kind, made here.</summary>
internal static class SampleFiles
{
    private const string Main = "application/vnd.openxmlformats-officedocument.";

    public static byte[] Utf8 { get; } = Encoding.UTF8.GetBytes("普法工作总结\r\n一、经费\t80.5 万元\n");

    public static byte[] Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("普法工作总结：㐀𠮷\r\n");

    public static byte[] Png { get; } =
        [0x89, .. "PNG\r\n"u8, 0x1A, 10, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xDE, 0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    public static byte[] Gif { get; } = [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B];

    public static byte[] Webp { get; } = [.. "RIFF"u8, 20, 0, 0, 0, .. "WEBPVP8L"u8, 8, 0, 0, 0, 0x2F, 0, 0, 0, 0, 0, 0, 0];

    public static byte[] Bmp { get; } = [.. "BM"u8, 58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0, .. new byte[24], 1, 2, 3, 0];

    public static byte[] Tiff { get; } = [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0, 1, 3, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0];

    public static byte[] Pdf { get; } = [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, .. "\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8];

    public static byte[] Ofd { get; } = Zip(
        ("OFD.xml", """<?xml version="1.0" encoding="UTF-8"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD"/>"""), ("Doc_0/Document.xml", "<x/>"));

    public static byte[] Docx { get; } = Office($"{Main}wordprocessingml.document.main+xml", "word/document.xml");

    public static byte[] Xlsx { get; } = Office($"{Main}spreadsheetml.sheet.main+xml", "xl/workbook.xml");

    public static byte[] Pptx { get; } = Office($"{Main}presentationml.presentation.main+xml", "ppt/presentation.xml");

    public static byte[] Doc { get; } = Ole("WordDocument", "1Table");

    public static byte[] Xls { get; } = Ole("Workbook");

    public static byte[] Ppt { get; } = Ole("PowerPoint Document", "Current User");

    /// <summary>Each kind that is accepted, with the name that it has.</summary>
    public static IReadOnlyDictionary<string, byte[]> ByName { get; } = new Dictionary<string, byte[]>
    {
        ["总结.txt"] = Utf8,
        ["数据.csv"] = Gb18030,
        ["照片.png"] = Png,
        ["照片.JPG"] = Jpeg,
        ["动图.gif"] = Gif,
        ["照片.webp"] = Webp,
        ["扫描.bmp"] = Bmp,
        ["扫描.tiff"] = Tiff,
        ["批复.pdf"] = Pdf,
        ["公文.ofd"] = Ofd,
        ["报告.docx"] = Docx,
        ["台账.xlsx"] = Xlsx,
        ["汇报.pptx"] = Pptx,
        ["报告.doc"] = Doc,
        ["报告.wps"] = Doc,
        ["台账.xls"] = Xls,
        ["台账.et"] = Xls,
        ["汇报.ppt"] = Ppt,
        ["没有后缀"] = Pdf,
    };

    public static byte[] Office(string type, string part, params (string Name, string Text)[] more) => Zip(
    [
        ("[Content_Types].xml", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{part}" ContentType="{type}"/></Types>
            """),
        (part, "<x/>"),
        .. more,
    ]);

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                part.Write(text);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A compound file with streams in its root.</summary>
    public static byte[] Ole(params string[] root) => Ole(root, []);

    /// <summary>Likewise, with others that lie deeper.</summary>
    public static byte[] Ole(IReadOnlyList<string> root, IReadOnlyList<string> deeper)
    {
        string[] names = ["Root Entry", .. root, .. deeper];
        var sectors = (names.Length + 3) / 4;
        var file = new byte[512 * (2 + sectors)];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        Short(file, 26, 3);
        Short(file, 30, 9);
        Word(file, 48, 1);
        Word(file, 68, 0xFFFFFFFE);
        file.AsSpan(76, 436).Fill(0xFF);
        Word(file, 76, 0);
        file.AsSpan(512, 512).Fill(0xFF);
        Word(file, 512, 0xFFFFFFFD);
        for (var i = 1; i <= sectors; i++)
            Word(file, 512 + (4 * i), i == sectors ? 0xFFFFFFFE : (uint)i + 1);
        for (var i = 0; i < names.Length; i++)
        {
            var at = 1024 + (128 * i);
            Encoding.Unicode.GetBytes(names[i]).CopyTo(file, at);
            Short(file, at + 64, (ushort)((2 * names[i].Length) + 2));
            file[at + 66] = (byte)(i == 0 ? 5 : 2);
            Word(file, at + 68, 0xFFFFFFFF);
            Word(file, at + 72, i > 0 && i < root.Count ? (uint)i + 1 : 0xFFFFFFFF);
            Word(file, at + 76, i == 0 && root.Count > 0 ? 1 : 0xFFFFFFFF);
        }

        return file;
    }

    private static void Short(byte[] file, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), value);

    private static void Word(byte[] file, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
}
