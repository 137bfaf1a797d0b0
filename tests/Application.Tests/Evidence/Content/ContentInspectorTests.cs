using System.Globalization;
using System.Text;
using Fadu.Application.Evidence.Content;
using Fadu.Application.Evidence.Kinds;
using Xunit.Abstractions;
using static Fadu.Application.Tests.Evidence.Content.SampleFiles;

namespace Fadu.Application.Tests.Evidence.Content;

public sealed class ContentInspectorTests(ITestOutputHelper output)
{
    private const int Mutations = 5_000;

    [Fact]
    public void Each_kind_that_is_accepted_is_told_by_its_content()
    {
        ByName.ToDictionary(one => one.Key, one => ContentInspector.Inspect(new MemoryStream(one.Value), one.Key).Value?.MediaType).ShouldBe(new Dictionary<string, string?>
        {
            ["总结.txt"] = "text/plain",
            ["数据.csv"] = "text/plain",
            ["照片.png"] = "image/png",
            ["照片.JPG"] = "image/jpeg",
            ["动图.gif"] = "image/gif",
            ["照片.webp"] = "image/webp",
            ["扫描.bmp"] = "image/bmp",
            ["扫描.tiff"] = "image/tiff",
            ["批复.pdf"] = "application/pdf",
            ["公文.ofd"] = "application/ofd",
            ["报告.docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ["台账.xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ["汇报.pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            ["报告.doc"] = "application/msword",
            ["报告.wps"] = "application/msword",
            ["台账.xls"] = "application/vnd.ms-excel",
            ["台账.et"] = "application/vnd.ms-excel",
            ["汇报.ppt"] = "application/vnd.ms-powerpoint",
            ["没有后缀"] = "application/pdf",
        });
    }

    public static TheoryData<string, string, byte[], string> Refused => new()
    {
        { "nothing", "a.txt", [], "evidence.empty" },
        { "a web page", "a.txt", "\uFEFF \r\n<!DOCTYPE html><p>"u8.ToArray(), "evidence.type" },
        { "a drawing", "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "evidence.type" },
        { "a web page that begins as text", "a.txt", "see <SCRIPT>alert(1)</SCRIPT>"u8.ToArray(), "evidence.type" },
        { "a shell script", "a.txt", "#!/bin/sh\nrm -rf /\n"u8.ToArray(), "evidence.type" },
        { "a batch file", "a.bat", "@echo off\r\ndel *.*\r\n"u8.ToArray(), "evidence.extension" },
        { "a program of Windows", "a.pdf", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0], "evidence.type" },
        { "a program of Linux", "a.png", [0x7F, .. "ELF"u8, 2, 1, 1, 0], "evidence.type" },
        { "an archive", "a.zip", Zip(("a.pdf", "x")), "evidence.type" },
        { "an archive named as a document", "a.docx", Zip(("a.exe", "x")), "evidence.type" },
        { "a Java archive", "a.docx", Zip(("META-INF/MANIFEST.MF", "x"), ("A.class", "x")), "evidence.type" },
        { "a photo of a telephone", "a.heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0], "evidence.type" },
        { "a film", "a.mp4", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 0, 0], "evidence.type" },
        { "text of Notepad", "a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("普法")], "evidence.encoding" },
        { "text with a null", "a.txt", "abc\0def"u8.ToArray(), "evidence.type" },
        { "text with an escape", "a.txt", "abc\u001b[2Jdef"u8.ToArray(), "evidence.type" },
        { "a rich text", "a.txt", @"{\rtf1 x}"u8.ToArray(), "evidence.type" },
        { "a script that begins like an image", "a.gif", "GIF89a=1;alert(document.cookie)"u8.ToArray(), "evidence.extension" },
        { "macros", "a.docx", Office("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "word/document.xml", ("word/VBAProject.bin", "x")), "evidence.macros" },
        { "macros by the type", "a.xlsx", Office("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/workbook.xml"), "evidence.macros" },
        { "macros of an old document", "a.doc", Ole(["WordDocument", "Macros"], ["VBA"]), "evidence.macros" },
        { "macros of an embedded workbook", "a.doc", Ole(["WordDocument", "ObjectPool"], ["_VBA_PROJECT_CUR"]), "evidence.macros" },
        { "a password", "a.docx", Ole("EncryptionInfo", "EncryptedPackage"), "evidence.encrypted" },
        { "a mail", "a.msg", Ole("__nameid_version1.0", "__properties_version1.0"), "evidence.type" },
        { "a workbook that is only embedded", "a.xls", Ole(["Contents"], ["Workbook"]), "evidence.type" },
        { "a document without its main part", "a.docx", Zip(("[Content_Types].xml", TypesOf("/word/document.xml"))), "evidence.damaged" },
        { "types that are no XML", "a.docx", Zip(("[Content_Types].xml", "<Types"), ("word/document.xml", "x")), "evidence.damaged" },
        { "types with a DTD", "a.docx", Zip(("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><Types/>"), ("word/document.xml", "x")), "evidence.damaged" },
        { "types that unpack to 3 MB", "a.docx", Zip(("[Content_Types].xml", new string(' ', 3 << 20))), "evidence.damaged" },
        { "a document cut in half", "a.docx", Docx[..(Docx.Length / 2)], "evidence.damaged" },
        { "an old document cut in half", "a.doc", Doc[..600], "evidence.damaged" },
        { "an OFD of another kind", "a.ofd", Zip(("OFD.xml", "<OFD xmlns='urn:x'/>")), "evidence.damaged" },
        { "a PDF named as an image", "照片.png", Pdf, "evidence.extension" },
        { "a workbook named as a document", "a.docx", Xlsx, "evidence.extension" },
        { "an image named as a program", "a.exe", Png, "evidence.extension" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_accepted_is_refused_by_its_reason_in_both_languages(string what, string name, byte[] content, string code)
    {
        var problem = ContentInspector.Inspect(new MemoryStream(content), name).Problems.Single();

        problem.Code.ShouldBe(code, what);
        problem.Message.Chinese.ShouldNotBeNullOrWhiteSpace();
        problem.Message.English.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void A_name_that_contradicts_the_content_is_answered_with_both()
    {
        var problem = ContentInspector.Inspect(new MemoryStream(Xlsx), "台账.PDF").Problems.Single();

        (problem.Where, problem.Message.Chinese, problem.Message.English).ShouldBe((
            "name",
            "文件名以 .pdf 结尾，内容却是Excel 工作簿（应以 .xlsx 结尾）；请改正文件名，或换成正确的文件",
            "the name ends in .pdf, but the content is an Excel workbook (its name ends in .xlsx); correct the name or choose the right file"));
    }

    [Fact]
    public void Text_is_read_to_its_end_across_the_borders_of_what_is_read_at_once()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("法", 100_000)));

        ContentInspector.Inspect(new MemoryStream(text), "a.txt").Value.ShouldBe(EvidenceTypes.Text);
        ContentInspector.Inspect(new MemoryStream([.. text, 0]), "a.txt").Problems.Single().Code.ShouldBe("evidence.type");
        ContentInspector.Inspect(new MemoryStream(text[..^1]), "a.txt").Problems.Single().Code.ShouldBe("evidence.type", "half a character");
    }

    [Fact]
    public void A_directory_of_a_compound_file_that_goes_in_a_circle_ends()
    {
        var circle = Doc.ToArray();
        circle[512 + 4] = 1;
        circle[512 + 5] = circle[512 + 6] = circle[512 + 7] = 0;

        ContentInspector.Inspect(new MemoryStream(circle), "a.doc").Problems.Single().Code.ShouldBe("evidence.damaged");
    }

    [Fact]
    public void Whatever_is_in_a_file_it_is_a_kind_or_a_refusal()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FADU_SEED"), CultureInfo.InvariantCulture, out var given) ? given : 20260305;
        var (random, samples, accepted) = (new Random(seed), ByName.Values.ToArray(), 0);
        for (var i = 0; i < Mutations; i++)
        {
            var content = Mutated(samples[random.Next(samples.Length)], random);
            var found = Should.NotThrow(() => ContentInspector.Inspect(new MemoryStream(content), "a"), $"FADU_SEED={seed}, case {i}: {Convert.ToHexString(content)}");
            accepted += found.Succeeded ? 1 : 0;
        }

        output.WriteLine($"FADU_SEED={seed}: {accepted} of {Mutations} changed files are still of a kind");
        accepted.ShouldBeInRange(Mutations / 20, Mutations * 19 / 20, $"FADU_SEED={seed}");
    }

    private static string TypesOf(string part) => "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        + $"<Override PartName='{part}' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";

    private static byte[] Mutated(byte[] sample, Random random)
    {
        var content = sample.ToList();
        for (var changes = random.Next(1, 9); changes > 0 && content.Count > 0; changes--)
        {
            var at = random.Next(content.Count);
            switch (random.Next(5))
            {
                case 0:
                    content[at] = (byte)random.Next(256);
                    break;
                case 1:
                    content[at] = random.Next(2) == 0 ? (byte)0xFF : (byte)0;
                    break;
                case 2:
                    content.RemoveRange(at, Math.Min(random.Next(1, 9), content.Count - at));
                    break;
                case 3:
                    content.InsertRange(at, content.GetRange(at, Math.Min(random.Next(1, 65), content.Count - at)));
                    break;
                default:
                    if (random.Next(10) == 0)
                        content.RemoveRange(at, content.Count - at);
                    break;
            }
        }

        return [.. content];
    }
}
