using System.Net;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Exports.Files;
using Fadu.Application.Exports.Requests;
using Fadu.Host.Tests.Evidence;
using Fadu.Kernel;

namespace Fadu.Host.Tests.Exports;

public sealed class ExportRoutesTests(EvidenceServer server) : IClassFixture<EvidenceServer>
{
    private static readonly Viewer _office = new() { Account = "office", Grants = [new(Role.Coordinator, null, false)], Language = Language.Chinese };

    [Fact]
    public async Task Whoever_has_the_link_gets_the_file_as_an_attachment_that_lets_nothing_run()
    {
        var file = Keep("差距清单"u8.ToArray());
        var link = await LinkAsync(file);

        var got = await server.SendAsync(HttpMethod.Get, null, link.Path);

        (got.StatusCode, got.Content.Headers.ContentType!.ToString(), await got.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.OK, file.MediaType, "差距清单"));
        (got.Content.Headers.ContentDisposition!.DispositionType, got.Content.Headers.ContentDisposition.FileNameStar).ShouldBe(("attachment", "中期评估 差距清单.xlsx"));
        got.Headers.ETag!.Tag.ShouldBe($"\"{file.Sha256}\"");
        foreach (var (name, value) in new[]
        {
            ("X-Content-Type-Options", "nosniff"), ("Content-Security-Policy", "sandbox; default-src 'none'"), ("Cache-Control", "private, no-store"), ("Cross-Origin-Resource-Policy", "same-origin"),
        })
            got.Headers.NonValidated[name].ToString().ShouldBe(value);
        server.Log.ShouldContain($"Export {file.Key} (Gaps of R, 12 bytes) made for office sent to 127.0.0.1");
        server.Log.ShouldAllBe(line => !line.Contains("差距", StringComparison.Ordinal) && !line.Contains(link.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_of_it_its_headers_alone_and_what_the_client_has_already()
    {
        var file = Keep("0123456789"u8.ToArray());
        var path = (await LinkAsync(file)).Path;

        var part = await server.SendAsync(HttpMethod.Get, null, path, with: request => request.Headers.Range = new(1, 3));
        var head = await server.SendAsync(HttpMethod.Head, null, path);
        var known = await server.SendAsync(HttpMethod.Get, null, path, with: request => request.Headers.IfNoneMatch.Add(new($"\"{file.Sha256}\"")));

        (part.StatusCode, await part.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.PartialContent, "123"));
        (head.StatusCode, head.Content.Headers.ContentLength).ShouldBe((HttpStatusCode.OK, 10));
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_link_that_nobody_here_made_leads_nowhere()
    {
        var path = (await LinkAsync(Keep("a"u8.ToArray()))).Path;

        foreach (var forged in new[] { "/exports/a", $"{path[..^1]}{(path[^1] == 'A' ? 'B' : 'A')}", "/exports/..%2F..%2Fetc%2Fpasswd" })
        {
            var got = await server.SendAsync(HttpMethod.Get, "office", forged);
            (got.StatusCode, (await got.Content.ReadAsStringAsync()).Contains("export.link_unknown", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.NotFound, true), forged);
        }
    }

    private async Task<ExportLink> LinkAsync(ExportFile file) => (await server.Exports.LinkAsync(new(_office, await server.Service.Register.ReadAsync(default)), file, default))!;

    private ExportFile Keep(byte[] content) => server.Exports.Keep(
        _office, ExportKind.Gaps, "R", "中期评估 差距清单.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", stream =>
        {
            stream.Write(content);
            return true;
        })!;
}
