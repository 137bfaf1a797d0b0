using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fadu.Application.Commands;
using Fadu.Application.Evidence.Storage;

namespace Fadu.Host.Tests.Evidence;

public sealed class EvidenceRoutesTests(EvidenceServer server) : IClassFixture<EvidenceServer>
{
    [Fact]
    public async Task A_file_that_was_put_is_fetched_with_headers_that_let_nothing_run()
    {
        var content = Pdf("fetched");
        var hash = HashOf(content);

        var put = await server.PutAsync("jia", content);
        var told = await JsonAsync(put);
        told["version"]!.GetValue<long>().ShouldBe(await VersionAsync("甲"));
        told.AsObject().Remove("version");
        var draft = await server.SendAsync(HttpMethod.Get, "zhang", $"/evidence/R/甲/{hash}");
        await server.HandInAsync();
        var got = await server.SendAsync(HttpMethod.Get, "zhang", $"/evidence/R/甲/{hash}");

        draft.StatusCode.ShouldBe(HttpStatusCode.NotFound, "it is the unit's alone until it submits");
        (put.StatusCode, put.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.Created, $"/evidence/R/%E7%94%B2/{hash}"));
        told.ToJsonString().ShouldBe(
            $$"""{"sha256":"{{hash}}","bytes":{{content.Length}},"mediaType":"application/pdf","url":"/evidence/R/%E7%94%B2/{{hash}}"}""");
        (await got.Content.ReadAsByteArrayAsync()).ShouldBe(content);
        (got.StatusCode, got.Content.Headers.ContentType!.ToString(), got.Content.Headers.ContentLength).ShouldBe((HttpStatusCode.OK, "application/pdf", content.Length));
        (got.Content.Headers.ContentDisposition!.DispositionType, got.Content.Headers.ContentDisposition.FileNameStar).ShouldBe(("attachment", "批复.pdf"));
        HeaderOf(got, "X-Content-Type-Options").ShouldBe("nosniff");
        HeaderOf(got, "Content-Security-Policy").ShouldBe("sandbox; default-src 'none'");
        HeaderOf(got, "Cache-Control").ShouldBe("private, no-store");
        HeaderOf(got, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        got.Headers.ETag!.Tag.ShouldBe($"\"{hash}\"");
        (await server.PutAsync("jia", content)).StatusCode.ShouldBe(HttpStatusCode.OK, "the item has it already");
        server.Log.ShouldContain($"Evidence {hash} of {content.Length} bytes attached to a of 甲 in R by jia");
        server.Log.ShouldContain($"Evidence {hash} of 甲 in R sent to zhang");
        server.Log.ShouldAllBe(line => !line.Contains("批复", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_of_a_file_its_headers_alone_and_what_the_client_has_already()
    {
        var content = Pdf("range");
        var path = $"/evidence/R/甲/{HashOf(content)}";
        (await server.PutAsync("jia", content)).StatusCode.ShouldBe(HttpStatusCode.Created);

        var part = await server.SendAsync(HttpMethod.Get, "jia", path, with: request => request.Headers.Range = new(1, 3));
        var tail = await server.SendAsync(HttpMethod.Get, "jia", path, with: request => request.Headers.Range = new(null, 5));
        var beyond = await server.SendAsync(HttpMethod.Get, "jia", path, with: request => request.Headers.Range = new(content.Length, null));
        var head = await server.SendAsync(HttpMethod.Head, "jia", path);
        var known = await server.SendAsync(HttpMethod.Get, "jia", path, with: request => request.Headers.IfNoneMatch.Add(new($"\"{HashOf(content)}\"")));

        (part.StatusCode, await part.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.PartialContent, "PDF"));
        (tail.StatusCode, await tail.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.PartialContent, "range"));
        beyond.StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
        (head.StatusCode, head.Content.Headers.ContentLength, (await head.Content.ReadAsByteArrayAsync()).Length).ShouldBe((HttpStatusCode.OK, content.Length, 0));
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Whoever_does_not_see_the_submission_finds_nothing_as_where_there_is_nothing()
    {
        var content = Pdf("unseen");
        var hash = HashOf(content);
        (await server.PutAsync("yi", content, unit: "乙")).StatusCode.ShouldBe(HttpStatusCode.Created);

        (await AnswerAsync("yi", $"/evidence/R/乙/{hash}")).Status.ShouldBe(200);
        var none = await AnswerAsync("jia", $"/evidence/R/甲/{hash}");
        none.Status.ShouldBe(404);
        foreach (var (account, path) in new[]
        {
            ("jia", $"/evidence/R/乙/{hash}"), ("zhang", $"/evidence/R/乙/{hash}"), ("root", $"/evidence/R/乙/{hash}"), ("", $"/evidence/R/乙/{hash}"),
            ("office", $"/evidence/R/乙/{hash}"), ("office", $"/evidence/R/甲/{hash}"), ("office", $"/evidence/X/乙/{hash}"), ("office", $"/evidence/R/乙/{new string('0', 64)}"), ("office", "/evidence/R/乙/..%2F..%2Fx"),
        })
        {
            (await AnswerAsync(account, path)).ShouldBe(none, $"{account} {path}");
        }
    }

    [Fact]
    public async Task A_file_that_is_gone_from_the_store_is_not_found_and_the_log_tells_it()
    {
        var content = Pdf("gone");
        Sha256Digest.TryParse(HashOf(content), out var name).ShouldBeTrue();
        await server.PutAsync("jia", content);
        await server.Store.DeleteAsync(name, default);

        (await AnswerAsync("jia", $"/evidence/R/甲/{name}")).Status.ShouldBe(404);

        server.Log.ShouldContain($"Evidence {name} of 甲 in R is not in the store; run fadu verify");
    }

    [Fact]
    public async Task Each_refusal_has_its_status_and_code_in_the_language_of_the_client()
    {
        var pdf = Pdf("refused");
        (await CodeAsync(server.PutAsync(null, pdf))).ShouldBe((401, "http.unauthenticated"));
        (await CodeAsync(server.PutAsync("zhang", pdf))).ShouldBe((403, "access.denied"));
        (await CodeAsync(server.PutAsync("jia", pdf, unit: "乙"))).ShouldBe((404, "submission.unknown"));
        (await CodeAsync(server.PutAsync("root", pdf))).ShouldBe((404, "round.unknown"));
        (await CodeAsync(server.PutAsync("bing", pdf, unit: "丙"))).ShouldBe((409, "submission.unit_withdrawn"));
        (await CodeAsync(server.PutAsync("jia", pdf, item: "x"))).ShouldBe((400, "submission.unknown_item"));
        (await CodeAsync(server.PutAsync("jia", pdf, name: "../a.pdf"))).ShouldBe((400, "evidence.name"));
        (await CodeAsync(server.PutAsync("jia", []))).ShouldBe((400, "evidence.empty"));
        (await CodeAsync(server.PutAsync("jia", pdf, name: "a.png"))).ShouldBe((415, "evidence.extension"));
        (await CodeAsync(server.PutAsync("jia", [.. "MZ"u8, 0, 0]))).ShouldBe((415, "evidence.type"));
        (await CodeAsync(server.PutAsync("jia", new byte[EvidenceServer.MostBytes + 1]))).ShouldBe((413, "evidence.too_large"));
        (await CodeAsync(server.SendAsync(HttpMethod.Put, "jia", "/evidence?round=R&unit=%E7%94%B2&unit=x", new ByteArrayContent(pdf)))).ShouldBe((400, "request.parameter"));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(pdf), "file", "a.pdf" } };
        (await CodeAsync(server.SendAsync(HttpMethod.Put, "jia", EvidenceServer.PathOf("R", "甲", "a", "a.pdf"), form))).ShouldBe((415, "evidence.raw_bytes"));
        (await server.SendAsync(HttpMethod.Post, "jia", "/evidence")).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);

        var english = await server.SendAsync(HttpMethod.Put, "jia", EvidenceServer.PathOf("R", "甲", "a", "a.png"), new ByteArrayContent(pdf), request => request.Headers.AcceptLanguage.Add(new("en")));
        english.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((string?)(await JsonAsync(english))["detail"]).ShouldBe("the name ends in .png, but the content is a PDF document (its name ends in .pdf); correct the name or choose the right file");
    }

    [Fact]
    public async Task A_body_without_a_length_is_counted_as_it_comes()
    {
        var path = EvidenceServer.PathOf("R", "甲", "a", "长.pdf");

        (await CodeAsync(server.SendAsync(HttpMethod.Put, "jia", path, Chunked(new byte[EvidenceServer.MostBytes + 1]), request => request.Headers.TransferEncodingChunked = true)))
            .ShouldBe((413, "evidence.too_large"));
        // More than the server takes of other bodies.
        var large = Pdf(new string('x', 5_000));
        (await server.SendAsync(HttpMethod.Put, "jia", path, Chunked(large), request => request.Headers.TransferEncodingChunked = true)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_upload_that_trickles_is_given_up()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port);
        await using var stream = client.GetStream();
        var head = $"PUT {EvidenceServer.PathOf("R", "甲", "a", "慢.pdf")} HTTP/1.1\r\nHost: x\r\nX-Account: jia\r\nContent-Length: 60000\r\n\r\n%PDF-1.7";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));

        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60))).ShouldBe("HTTP/1.1 408 Request Timeout");
        (await server.Service.Submissions.FindAsync("R", "甲", default)).Items.Values.SelectMany(item => item.Evidence).ShouldAllBe(file => file.FileName != "慢.pdf");
    }

    [Fact]
    public async Task A_duplicate_within_the_units_of_the_reporter_is_told_at_once_and_a_key_repeats_the_first_outcome()
    {
        var content = Pdf("twice");
        (await server.PutAsync("jia", content)).StatusCode.ShouldBe(HttpStatusCode.Created);

        var again = await server.SendAsync(HttpMethod.Put, "jia", EvidenceServer.PathOf("R", "甲", "b", "卷宗.pdf"), new ByteArrayContent(content), request => request.Headers.Add("Idempotency-Key", "k1"));
        var repeated = await server.SendAsync(HttpMethod.Put, "jia", EvidenceServer.PathOf("R", "甲", "b", "卷宗.pdf"), new ByteArrayContent(content), request => request.Headers.Add("Idempotency-Key", "k1"));
        var other = await server.PutAsync("yi", content, unit: "乙");

        var place = (await JsonAsync(again))["duplicateOf"]!.AsArray().Single()!;
        ((string?)place["round"], (string?)place["unit"], (string?)place["item"], (string?)place["fileName"]).ShouldBe(("R", "甲", "a", "批复.pdf"));
        repeated.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await JsonAsync(other))["duplicateOf"].ShouldBeNull("what other units have is for evaluators");
    }

    [Fact]
    public async Task A_file_for_a_version_that_has_passed_is_refused_with_what_changed_since()
    {
        await server.PutAsync("yi", Pdf("before"), unit: "乙");
        var version = await VersionAsync("乙");

        var first = await PutIfAsync($"\"{version}\"", "mine");
        var late = await PutIfAsync($"\"{version}\"", "late");
        var repeated = await PutIfAsync($"\"{version}\"", "mine");

        (first.StatusCode, (await JsonAsync(first))["version"]!.GetValue<long>()).ShouldBe((HttpStatusCode.Created, version + 1));
        late.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var problem = await JsonAsync(late);
        ((string?)problem["code"], (long)problem["expectedVersion"]!, (long)problem["actualVersion"]!).ShouldBe(("conflict.version", version, version + 1));
        var change = problem["changes"]!.AsArray().Single()!;
        ((long)change["version"]!, (string?)change["type"], (string?)change["item"], (string?)change["account"]).ShouldBe((version + 1, "evidence_attached", "a", "yi"));
        (repeated.StatusCode, (await JsonAsync(repeated))["version"]!.GetValue<long>()).ShouldBe((HttpStatusCode.Created, version + 1), "what was done is told again");
        (await PutIfAsync("*", "whichever")).StatusCode.ShouldBe(HttpStatusCode.Created);
        foreach (var wrong in new[] { "12", "W/\"12\"", "\"12\", \"13\"", "\"x\"" })
            (await CodeAsync(PutIfAsync(wrong, "wrong"))).ShouldBe((400, "request.if_match"), wrong);

        Task<HttpResponseMessage> PutIfAsync(string version, string what) => server.SendAsync(
            HttpMethod.Put, "yi", EvidenceServer.PathOf("R", "乙", "a", $"{what}.pdf"), new ByteArrayContent(Pdf($"if {what}")), request =>
            {
                request.Headers.TryAddWithoutValidation("If-Match", version);
                request.Headers.Add("Idempotency-Key", $"if-{what}");
            });
    }

    private async Task<long> VersionAsync(string unit) =>
        (await server.Service.Workplace.LoadAsync(Aggregates.Submission, Aggregates.StreamOfSubmission("R", unit), default)).Head.Version;

    private async Task<(int Status, string Body)> AnswerAsync(string account, string path)
    {
        var answer = await server.SendAsync(HttpMethod.Get, account.Length == 0 ? null : account, path);
        var body = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, answer.StatusCode is HttpStatusCode.OK ? body : WithoutTrace(body));
    }

    private static string WithoutTrace(string body)
    {
        var problem = JsonNode.Parse(body)!.AsObject();
        problem.Remove("traceId");
        return problem.ToJsonString();
    }

    private static async Task<(int Status, string? Code)> CodeAsync(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        return ((int)answer.StatusCode, (string?)(await JsonAsync(answer))["code"]);
    }

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync()) ?? throw new JsonException();

    private static string? HeaderOf(HttpResponseMessage answer, string name) => answer.Headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static StreamContent Chunked(byte[] content) => new(new Unsized(content));

    private static byte[] Pdf(string text) => Encoding.UTF8.GetBytes($"%PDF-1.7\n%%EOF\n{text}");

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>A stream that does not tell how long it is.</summary>
    private sealed class Unsized(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
