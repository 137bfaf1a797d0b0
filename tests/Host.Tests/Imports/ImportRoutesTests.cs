using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Forms;
using Fadu.Host.Imports;
using Fadu.Host.Tests.Evidence;
using Fadu.Kernel;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.FillIn;
using Fadu.Workbooks.Marking;

namespace Fadu.Host.Tests.Imports;

public sealed class ImportRoutesTests(EvidenceServer server) : IClassFixture<EvidenceServer>
{
    private const string Path = "/imports?round=R&mode=";

    [Fact]
    public async Task A_filled_in_workbook_is_tried_taken_and_comes_back_marked_where_it_is_wrong()
    {
        var good = Fill(await FormAsync("jia", "甲"), ("1 经费", "88.5"));

        var tried = await JsonAsync(await SendAsync("jia", "dry-run", good));
        ((bool)tried["applied"]!, (int)tried["changed"]!, (long)tried["events"]!, tried["errorFile"]).ShouldBe((false, 1, 0L, null));
        var taken = await JsonAsync(await SendAsync("jia", "all-or-nothing", good));
        ((string)taken["round"]!, (string)taken["unit"]!, (bool)taken["applied"]!, (long)taken["events"]!).ShouldBe(("R", "甲", true, 1L));

        var wrong = await JsonAsync(await SendAsync("jia", "", Fill(await FormAsync("jia", "甲"), ("1 经费", "很多"), ("2 场次", "3"))));
        ((bool)wrong["applied"]!, (int)wrong["faultCount"]!).ShouldBe((false, 1));
        var fault = wrong["faults"]!.AsArray().Single()!;
        ((string)fault["sheet"]!, (string)fault["cell"]!, (string)fault["item"]!, (string)fault["code"]!).ShouldBe(("1 经费", "D4", "a", "value.not_a_number"));
        ((string)wrong["errorFile"]!["fileName"]!).ShouldBe("R 甲 填报表（标出错误）.xlsx");

        // In the order that a clerk goes: fetch the marked file, mend it, hand it in.
        var marked = await (await server.SendAsync(HttpMethod.Get, null, (string)wrong["errorFile"]!["url"]!)).Content.ReadAsByteArrayAsync();
        var mended = await JsonAsync(await SendAsync("jia", "all-or-nothing", Fill(marked, ("1 经费", "90"))));
        ((bool)mended["applied"]!, (long)mended["events"]!, (int)mended["faultCount"]!).ShouldBe((true, 2L, 0));
        server.Log.ShouldContain(line => line.StartsWith("Workbook of 甲 in R from jia: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_workbook_of_many_units_is_taken_at_the_same_place()
    {
        var viewer = new Viewer { Account = "yi", Grants = [new(Role.Reporter, "乙", false)], Language = Language.Chinese };
        var content = await server.Service.BulkForms.ContentAsync(new(viewer, await server.Service.Register.ReadAsync(default)), "R", BulkChannel.Reported, withValues: false, group: null, default);
        using var output = new MemoryStream();
        BulkWorkbook.Write(output, content.Value!);

        // The first unit's item a.
        var taken = await JsonAsync(await SendAsync("yi", "all-or-nothing", FillAt(output.ToArray(), "E5", ("数据", "12"))));

        ((string)taken["round"]!, taken["unit"], (bool)taken["applied"]!, (int)taken["changed"]!, (int)taken["faultCount"]!).ShouldBe(("R", null, true, 1, 0));
        taken["wrongRowsFile"].ShouldBeNull();
        var skipped = await JsonAsync(await SendAsync("yi", "skip-bad", FillAt(output.ToArray(), "E5", ("数据", "很多"))));
        ((string)skipped["wrongRowsFile"]!["fileName"]!).ShouldBe("R 批量填报表（只含有错的行）.xlsx");
        var rows = await (await server.SendAsync(HttpMethod.Get, null, (string)skipped["wrongRowsFile"]!["url"]!)).Content.ReadAsByteArrayAsync();
        var mended = await JsonAsync(await SendAsync("yi", "all-or-nothing", FillAt(rows, "E5", ("数据", "13"))));
        ((bool)mended["applied"]!, (int)mended["changed"]!, (int)mended["unchanged"]!).ShouldBe((true, 1, 0));
    }

    [Fact]
    public async Task Why_errors_are_not_marked_in_the_file_is_told_in_words()
    {
        var viewer = new Viewer { Account = "yi", Grants = [new(Role.Reporter, "乙", false)], Language = Language.Chinese };
        var content = await server.Service.BulkForms.ContentAsync(new(viewer, await server.Service.Register.ReadAsync(default)), "R", BulkChannel.Reported, withValues: false, group: null, default);
        using var output = new MemoryStream();
        BulkWorkbook.Write(output, content.Value!);
        using var large = new MemoryStream();
        large.Write(FillAt(output.ToArray(), "E5", ("数据", "很多")));
        using (var zip = new ZipArchive(large, ZipArchiveMode.Update, leaveOpen: true))
        {
            // Styles stand in memory; no others do to be marked.
            var old = zip.GetEntry("xl/styles.xml")!;
            using var reader = new StreamReader(old.Open());
            var styles = reader.ReadToEnd();
            reader.Dispose();
            old.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/styles.xml", CompressionLevel.Fastest).Open());
            writer.Write(styles);
            for (var number = 0; number < MarkingLimit.MostBareBytes / 48; number++)
                writer.Write($"<!--{number:d48}-->");
        }

        var answer = await JsonAsync(await SendAsync("yi", "dry-run", large.ToArray()));

        ((int)answer["faultCount"]!, answer["errorFile"]).ShouldBe((1, null));
        ((string)answer["unmarked"]!).ShouldStartWith("文件太大或者有损坏的部分，错误不能标在文件里（文件最多 256 MB");
        var small = await JsonAsync(await SendAsync("yi", "dry-run", FillAt(output.ToArray(), "E5", ("数据", "很多"))));
        (small["errorFile"] is null, small["unmarked"]).ShouldBe((false, null));
        server.Log.ShouldContain(line => line.StartsWith("A link to export ", StringComparison.Ordinal) && line.Contains(" (ImportErrors of R) was given to yi until ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_another_revision_is_in_conflict_with_the_round()
    {
        foreach (var code in new[] { "fill_in.other_revision", "bulk.other_revision" })
            ImportStatus.Of([new(code, new("别的版本", "another revision"), null)]).ShouldBe(409);
    }

    [Fact]
    public async Task A_form_with_the_file_alone_is_taken_too_but_not_from_another_sites_page()
    {
        var file = Fill(await FormAsync("yi", "乙"), ("1 经费", "7"));

        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "填报表.xlsx" } };
        (await JsonAsync(await server.SendAsync(HttpMethod.Post, "yi", $"{Path}skip-bad", form)))["applied"]!.GetValue<bool>().ShouldBeTrue();
        using var again = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "填报表.xlsx" } };
        (await server.SendAsync(HttpMethod.Post, "yi", Path, again, request => request.Headers.Add("Sec-Fetch-Site", "cross-site"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var empty = new MultipartFormDataContent { { new StringContent("a"), "name" } };
        await RefusedAsync(await server.SendAsync(HttpMethod.Post, "yi", Path, empty), HttpStatusCode.BadRequest, "request.file");
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nhalf")]
    [InlineData("multipart/form-data", "--b--")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nno header\r\n\r\nx\r\n--b--\r\n")]
    public async Task A_form_that_is_cut_short_or_malformed_is_refused_as_such(string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        await RefusedAsync(await server.SendAsync(HttpMethod.Post, "jia", Path, content), HttpStatusCode.BadRequest, "request.form");
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", null, true)]
    [InlineData("text/plain", null, true)]
    [InlineData(null, null, true)]
    [InlineData("multipart/form-data; boundary=b", "1", false)]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", null, false)]
    public async Task With_a_browsers_session_comes_only_what_browsers_ask_about_first(string? type, string? preflight, bool isRefused)
    {
        using var content = new ByteArrayContent("--b--\r\n"u8.ToArray());
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);

        var response = await server.SendAsync(HttpMethod.Post, "jia", Path, content, request =>
        {
            request.Headers.Add("Cookie", $"{Fadu.Host.Accounts.SessionCookie.Name}=x");
            if (preflight is not null)
                request.Headers.Add("GraphQL-Preflight", preflight);
        });

        (response.StatusCode is HttpStatusCode.Forbidden).ShouldBe(isRefused);
        (await response.Content.ReadAsStringAsync()).Contains("request.preflight", StringComparison.Ordinal).ShouldBe(isRefused);
    }

    [Fact]
    public async Task What_is_refused_as_a_whole_says_so_with_a_status()
    {
        var file = await FormAsync("jia", "甲");

        await RefusedAsync(await SendAsync(null, "", file), HttpStatusCode.Unauthorized, "http.unauthenticated");
        await RefusedAsync(await SendAsync("yi", "", file), HttpStatusCode.NotFound, "submission.unknown");
        await RefusedAsync(await SendAsync("office", "", file), HttpStatusCode.Forbidden, "access.denied");
        await RefusedAsync(await SendAsync("jia", "some", file), HttpStatusCode.BadRequest, "request.parameter");
        await RefusedAsync(await SendAsync("jia", "", "no workbook"u8.ToArray()), HttpStatusCode.UnsupportedMediaType, "workbook.plain_text");
        await RefusedAsync(await server.SendAsync(HttpMethod.Post, "jia", "/imports?round=other", new ByteArrayContent(file)), HttpStatusCode.NotFound, "round.unknown");
        var large = await server.SendAsync(
            HttpMethod.Post, "jia", Path, new ByteArrayContent(new byte[FormDesk.Limits.MostFileBytes + (128 << 10)]), request => request.Headers.ExpectContinue = true);
        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private Task<HttpResponseMessage> SendAsync(string? account, string mode, byte[] file) => server.SendAsync(HttpMethod.Post, account, $"{Path}{mode}", new ByteArrayContent(file));

    private async Task<byte[]> FormAsync(string account, string unit)
    {
        var viewer = new Viewer { Account = account, Grants = [new(Role.Reporter, unit, false)], Language = Language.Chinese };
        var content = await server.Service.Forms.ContentAsync(new(viewer, await server.Service.Register.ReadAsync(default)), "R", unit, default);
        using var output = new MemoryStream();
        FillInWorkbook.Write(output, content.Value!);
        return output.ToArray();
    }

    // As a spreadsheet program does, leaving all else as it is.
    private static byte[] Fill(byte[] file, params IEnumerable<(string Sheet, string Text)> edits) => FillAt(file, "D4", edits);

    private static byte[] FillAt(byte[] file, string place, params IEnumerable<(string Sheet, string Text)> edits)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            foreach (var (sheet, text) in edits)
            {
                var id = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(one => one.Name == sheet).Id!.Value!;
                var cell = ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet!.Descendants<Cell>().Single(one => one.CellReference == place);
                cell.RemoveAllChildren();
                cell.DataType = CellValues.String;
                cell.CellValue = new(text);
            }
        }

        return copy.ToArray();
    }

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    private static async Task RefusedAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        text.ShouldContain(code);
    }
}
