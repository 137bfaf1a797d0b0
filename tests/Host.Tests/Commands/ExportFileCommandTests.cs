using System.IO.Compression;
using System.Text.Json.Nodes;
using Fadu.Host.Tests.Store;

namespace Fadu.Host.Tests.Commands;

[Collection(SeededCollection.Name)]
public sealed class ExportFileCommandTests(SeededDatabase seeded) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("scores", "xl/workbook.xml")]
    [InlineData("gaps", "xl/workbook.xml")]
    [InlineData("report", "word/document.xml")]
    public void A_file_of_a_round_is_written_and_the_error_stream_says_under_which_revision(string name, string part)
    {
        var run = seeded.Run("export", name, "--round", SeededDatabase.Round, "--basis", "reported", "--out", _folder["file"], "--json");

        run.Exit.ShouldBe(0, run.Error);
        run.Error.ShouldContain("第 1 版，已写入");
        JsonNode.Parse(run.Out)!["revision"]!.GetValue<int>().ShouldBe(1);
        using var file = ZipFile.OpenRead(_folder["file"]);
        file.Entries.Select(entry => entry.FullName).ShouldContain(part);
    }

    [Theory]
    [InlineData("template")]
    [InlineData("report")]
    public void A_units_file_is_named_after_it(string name)
    {
        var unit = seeded.Run("export", "--round", SeededDatabase.Round, "--basis", "reported").OutLines.ElementAt(1).Split(',')[0];

        var run = seeded.Run("export", name, "--round", SeededDatabase.Round, "--unit", unit, "--out", _folder["unit.xlsx"]);

        run.Exit.ShouldBe(0, run.Error);
        using var file = ZipFile.OpenRead(_folder["unit.xlsx"]);
        file.Entries.Select(entry => entry.FullName).ShouldContain("xl/workbook.xml");
    }

    [Fact]
    public void A_units_report_has_the_plan_that_was_asked_for_and_an_evaluation_report_who_signs_it()
    {
        var row = seeded.Run("export", "--round", SeededDatabase.Round, "--basis", "reported").OutLines.ElementAt(1).Split(',');
        var (unit, name) = (row[0], row[1]);

        var plain = seeded.Run("export", "report", "--round", SeededDatabase.Round, "--unit", unit, "--out", _folder["plain.xlsx"]);
        var planned = seeded.Run("export", "report", "--round", SeededDatabase.Round, "--unit", unit, "--target-rank", "1", "--out", _folder["planned.xlsx"]);
        var signed = seeded.Run("export", "report", "--round", SeededDatabase.Round, "--issuer", "兴江市普法办", "--no-names", "--out", _folder["signed.docx"]);

        (plain.Exit, planned.Exit, signed.Exit).ShouldBe((0, 0, 0), plain.Error + planned.Error + signed.Error);
        Sheets(_folder["plain.xlsx"]).ShouldNotContain("提升方案");
        Sheets(_folder["planned.xlsx"]).ShouldContain("提升方案");
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(_folder["signed.docx"], isEditable: false);
        var text = word.MainDocumentPart!.Document!.InnerText;
        text.ShouldContain("兴江市普法办");
        text.ShouldNotContain(name);
    }

    [Fact]
    public void Options_of_the_other_report_are_refused_all_at_once()
    {
        var unit = seeded.Run("export", "report", "--round", SeededDatabase.Round, "--unit", "510102", "--issuer", "某办", "--target-total", "八十", "--out", _folder["a.xlsx"]);
        var round = seeded.Run("export", "report", "--round", SeededDatabase.Round, "--target-total", "80", "--out", _folder["a.docx"]);

        (unit.Exit, round.Exit).ShouldBe((2, 2));
        unit.ErrorLines.ShouldBe(["--target-total: “八十”不是分数；请写数字，如 85 或 85.5", "--unit: --issuer 和 --no-names 用于评估报告，不能与 --unit 同写"]);
        round.ErrorLines.ShouldBe(["--unit: 评估报告没有提升方案；要单位报告，请同时写 --unit"]);
    }

    [Theory]
    [InlineData("supplied")]
    [InlineData("attributes")]
    [InlineData("reported")]
    public void The_workbook_of_all_units_has_a_row_for_each_and_reads_back(string channel)
    {
        var units = seeded.Run("export", "--round", SeededDatabase.Round, "--basis", "reported").OutLines.Skip(1).Select(line => line.Split(',')[0]).ToArray();

        var run = seeded.Run("export", "bulk", "--round", SeededDatabase.Round, "--channel", channel, "--values", "--out", _folder["bulk.xlsx"], "--json");

        run.Exit.ShouldBe(0, run.Error);
        JsonNode.Parse(run.Out)!["kind"]!.GetValue<string>().ShouldBe("BulkTemplate");
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(_folder["bulk.xlsx"], isEditable: false);
        var texts = document.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()).Select(cell => cell.InnerText)
            .Concat(document.WorkbookPart.SharedStringTablePart?.SharedStringTable?.Select(text => text.InnerText) ?? []).ToHashSet();
        units.Where(unit => !texts.Contains(unit)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("report", "总结.xlsx", ".docx")]
    [InlineData("scores", "得分.csv", ".xlsx")]
    [InlineData(null, "得分.xlsx", ".csv")]
    public void A_name_of_another_kind_of_file_is_refused_with_the_right_one(string? name, string file, string right)
    {
        var run = seeded.Run(["export", .. name is null ? (string[])[] : [name], "--round", SeededDatabase.Round, "--out", _folder[file]]);

        (run.Exit, run.Out).ShouldBe((2, ""));
        run.ErrorLines.ShouldBe([$"--out: 这里写出的是 {right} 文件，不能叫 {file}；请写 --out {Path.ChangeExtension(_folder[file], right)}"]);
        File.Exists(_folder[file]).ShouldBeFalse();
    }

    [Fact]
    public void What_is_not_there_is_refused_and_nothing_is_written()
    {
        seeded.Run("export", "gaps", "--round", "NONE", "--out", _folder["a"], "--json").Out.ShouldContain("round.unknown");
        seeded.Run("export", "gaps", "--round", SeededDatabase.Round, "--group", "没有的组", "--out", _folder["a"], "--json").Out.ShouldContain("export.unknown_group");
        seeded.Run("export", "report", "--round", SeededDatabase.Round, "--unit", "NONE", "--out", _folder["a"], "--json").Out.ShouldContain("export.unknown_unit");
        seeded.Run("export", "scores", "--round", SeededDatabase.Round, "--basis", "some", "--out", _folder["a"]).Exit.ShouldBe(2);
        seeded.Run("export", "scores", "--round", SeededDatabase.Round).Exit.ShouldBe(2);
        seeded.Run("export", "bulk", "--round", SeededDatabase.Round, "--channel", "some", "--out", _folder["a"]).Exit.ShouldBe(2);
        seeded.Run("export", "bulk", "--round", SeededDatabase.Round, "--group", "没有的组", "--out", _folder["a"], "--json").Out.ShouldContain("export.no_units");
        File.Exists(_folder["a"]).ShouldBeFalse();
    }

    private static IReadOnlyList<string> Sheets(string file)
    {
        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(file, isEditable: false);
        return [.. book.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!)];
    }
}
