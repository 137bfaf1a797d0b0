using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Fadu.Service.Tests;

/// <summary>Whatever clients send that can't be taken is answered by a code that programs know, and by words in the client's language.</summary>
[Collection(NodesCollection.Name)]
public sealed partial class BadInputTests(Nodes nodes)
{
    [Fact]
    public async Task A_mutation_that_is_refused_says_why_in_both_languages()
    {
        var reporter = await nodes.OpenRoundAsync("bad", 2);
        await reporter.DoAsync("reportItems", new { roundCode = "bad", unitCode = "bad-1", items = Nodes.Report(100) });
        await reporter.DoAsync("submitSubmission", new { roundCode = "bad", unitCode = "bad-1" });
        var late = await nodes.OpenRoundAsync("late", 1, "2024-01-01T00:00:00+08:00");
        object Items(string unit, string item, int number, int? seen = null) => new { roundCode = "bad", unitCode = unit, expectedVersion = seen, items = new[] { Nodes.Number(item, number) } };

        (string Code, ApiClient Client, string Mutation, object Input)[] cases =
        [
            ("round.unknown", nodes.Office, "closeRound", new { roundCode = "none" }),
            ("round.unknown", late, "reportItems", Items("bad-1", "fund", 1)),
            ("round.unknown_unit", nodes.Office, "enrolUnits", new { roundCode = "bad", units = new[] { new { unitCode = "none" } } }),
            ("round.unknown_revision", nodes.Office, "adoptRevision", new { roundCode = "bad", revisionNumber = 9 }),
            ("round.not_publicised", nodes.Office, "closeRound", new { roundCode = "bad" }),
            ("submission.unknown_item", reporter, "reportItems", Items("bad-2", "nothing", 1)),
            ("value.out_of_range", reporter, "reportItems", Items("bad-2", "fund", -1)),
            ("submission.not_draft", reporter, "reportItems", Items("bad-1", "fund", 1)),
            ("submission.item_missing", reporter, "submitSubmission", new { roundCode = "bad", unitCode = "bad-2" }),
            ("submission.not_submitted", nodes.Zhang, "acceptSubmission", new { roundCode = "bad", unitCode = "bad-2" }),
            ("submission.deadline_passed", late, "submitSubmission", new { roundCode = "late", unitCode = "late-1" }),
            ("conflict.version", reporter, "reportItems", Items("bad-1", "fund", 1, seen: 1)),
            ("field.reason", nodes.Office, "withdrawUnit", new { roundCode = "bad", unitCode = "bad-2", reason = " " }),
            ("account.sign_in_failed", nodes.Stranger, "signIn", new { account = "office", password = "wrong" }),
            ("FORBIDDEN", reporter, "closeRound", new { roundCode = "bad" }),
            ("FORBIDDEN", nodes.Admin, "reportItems", Items("bad-1", "fund", 1)),
            ("UNAUTHENTICATED", nodes.Stranger, "closeRound", new { roundCode = "bad" }),
            ("NOT_ADMITTED", nodes.Stranger.With("fadu_none"), "closeRound", new { roundCode = "bad" }),
        ];
        await late.DoAsync("reportItems", new { roundCode = "late", unitCode = "late-1", items = Nodes.Report(1) });
        foreach (var (code, client, mutation, input) in cases)
            await BothAsync(code, client, one => one.TryAsync(mutation, input), mutation);
    }

    [Fact]
    public async Task A_request_that_is_none_says_why_in_both_languages()
    {
        var client = nodes.Office;
        await BothAsync("ID_INVALID", client, one => one.SendAsync("""{ node(id: "nonsense") { id } }"""));
        await BothAsync("VALIDATION_FAILED", client, one => one.SendAsync("{ nonsense }"));
        await BothAsync("VARIABLE_INVALID", client, one => one.SendAsync("""mutation($input: CloseRoundInput!) { closeRound(input: $input) { errors { __typename } } }"""));
        await BothAsync("SYNTAX_ERROR", client, one => one.SendAsync("{ rounds "));
        await BothAsync("BAD_REQUEST", client, one => PostAsync(one, "not json", "application/json"), status: 400);
        await BothAsync("UNSUPPORTED_MEDIA_TYPE", client, one => PostAsync(one, """{"query":"{ rounds { totalCount } }"}""", "text/plain"), status: 415);
        await BothAsync("BODY_TOO_LARGE", client, one => PostAsync(one, $$"""{"query":"{ rounds { totalCount } } #{{new string('x', 1_200_000)}}"}""", "application/json"), status: 413);
        await BothAsync("http.not_found", client, async one =>
        {
            using var get = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
            return await one.SendAsync(get);
        }, status: 404);
    }

    [Theory]
    [InlineData("""{ rounds(first: "x") { nodes { code } } }""")]
    [InlineData("""{ rounds(orderBy: NONE) { nodes { code } } }""")]
    [InlineData("""{ rounds(where: { nothing: true }) { nodes { code } } }""")]
    [InlineData("""{ round(by: { code: "a", id: "b" }) { code } }""")]
    [InlineData("""{ round(by: { code: null }) { code } }""")]
    [InlineData("""{ round(by: { code: "bad" }) { code scores(asOf: "2023-01-01") { totalCount } } }""")]
    [InlineData("""{ round(by: { code: "bad" }) { code scores(where: { total: { gte: "a lot" } }) { totalCount } } }""")]
    [InlineData("""{ round { code } }""")]
    [InlineData("""{ rounds(last: 1, most: 2) { nodes } }""")]
    [InlineData("""{ viewer { restriction { no } } }""")]
    [InlineData("""query Q($a: Int) { viewer { restriction } }""")]
    [InlineData("""query Q { node(id: $id) { id } }""")]
    [InlineData("""query Q($id: String) { node(id: $id) { id } }""")]
    [InlineData("""query Q($id: Nothing) { node(id: $id) { id } }""")]
    [InlineData("""query Q($id: ID!) { node(id: $id) { id } }""")]
    [InlineData("""query Q($at: DateTime = "now") { round(by: { code: "bad" }) { scores(asOf: $at) { totalCount } } }""")]
    [InlineData("""query A { viewer { restriction } } query B { viewer { restriction } }""")]
    public async Task What_does_not_fit_the_schema_is_told_in_Chinese(string query)
    {
        var answer = await nodes.Office.SendAsync(query);

        var messages = answer.Body["errors"]!.AsArray().Select(error => (string)error!["message"]!).ToArray();
        messages.ShouldNotBeEmpty();
        messages.Where(message => Sentence().IsMatch(message)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_refused_says_why_in_both_languages()
    {
        var reporter = await nodes.OpenRoundAsync("file", 1);
        Task PutAsync(int status, string code, ApiClient client, byte[] content, string round = "file", string item = "fund", string name = "决算.pdf", string? contentType = null) =>
            BothAsync(code, client, one => one.PutEvidenceAsync(round, "file-1", item, name, content, contentType), name, status);
        var pdf = ApiClient.Pdf("x");

        await PutAsync(401, "http.unauthenticated", nodes.Stranger, pdf);
        await PutAsync(404, "round.unknown", nodes.Admin, pdf);
        await PutAsync(404, "round.unknown", reporter, pdf, round: "none");
        await PutAsync(400, "submission.unknown_item", reporter, pdf, item: "none");
        await PutAsync(413, "evidence.too_large", reporter, ApiClient.Pdf(new string('x', 150_000)));
        await PutAsync(415, "evidence.type", reporter, Encoding.ASCII.GetBytes("MZ\u0090\0 This program cannot be run in DOS mode."), name: "程序.exe");
        await PutAsync(415, "evidence.extension", reporter, pdf, name: "决算.docx");
        await PutAsync(415, "evidence.raw_bytes", reporter, pdf, contentType: "multipart/form-data; boundary=x");
        await PutAsync(400, "request.parameter", reporter, pdf, name: "");
    }

    [Fact]
    public async Task Whoever_sends_too_slowly_is_told_so_in_both_languages()
    {
        var reporter = await nodes.OpenRoundAsync("slow", 1);
        var put = $"PUT {ApiClient.EvidencePath("slow", "slow-1", "fund", "慢.pdf")}";

        await Task.WhenAll(
            BothAsync("http.too_slow", reporter, one => TrickleAsync(one, put, "application/pdf", "%PDF-1.7"), status: 408),
            BothAsync("BODY_TIMEOUT", reporter, one => TrickleAsync(one, "POST /graphql", "application/json", "{\"query\":"), status: 408));

        var evidence = await reporter.AskAsync("""{ submission(roundCode: "slow", unitCode: "slow-1") { item(code: "fund") { evidence { fileName } } } }""");
        evidence["submission"]!["item"]!["evidence"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_subscription_that_is_refused_says_why()
    {
        await using var refused = await LiveClient.BeginAsync(nodes.Admin, """subscription { scoreChanged(roundCode: "x", unitCode: "y") { position } }""");

        var (_, message) = await refused.MessageAsync();

        ((string?)message["type"], (string?)message["payload"]![0]!["extensions"]!["code"], (string?)message["payload"]![0]!["message"])
            .ShouldBe(("error", "FORBIDDEN", "您的角色没有这个权限：Subscription.scoreChanged；需要时请与管理员联系"));
    }

    private static async Task BothAsync(string code, ApiClient client, Func<ApiClient, Task<ApiAnswer>> ask, string? what = null, int? status = null)
    {
        var asked = new[] { ask(client.In("zh-CN")), ask(client.In("en")) };
        var (chinese, english) = (await asked[0], await asked[1]);
        (chinese.Code, english.Code).ShouldBe((code, code), $"{what} {chinese.Body.ToJsonString(ApiAnswer.Readable)}");
        if (status is not null)
            (chinese.Status, english.Status).ShouldBe((status.Value, status.Value), $"{what} {code}");
        HanCharacter().IsMatch(chinese.Message).ShouldBeTrue($"{what} {code}: {chinese.Message}");
        EnglishWord().IsMatch(english.Message).ShouldBeTrue($"{what} {code}: {english.Message}");
        // Names are told as they are, in quotes.
        HanCharacter().IsMatch(Quoted().Replace(english.Message, "")).ShouldBeFalse($"{what} {code}: {english.Message}");
    }

    private static async Task<ApiAnswer> PostAsync(ApiClient client, string body, string contentType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(contentType)) };
        // Else the answer may come while the body is still being sent, and be lost.
        request.Headers.ExpectContinue = true;
        return await client.SendAsync(request);
    }

    // A few bytes of a body that is said to be long, and then nothing.
    private static async Task<ApiAnswer> TrickleAsync(ApiClient client, string requestLine, string contentType, string beginning)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(client.Address.Host, client.Address.Port);
        await using var stream = tcp.GetStream();
        var head = $"{requestLine} HTTP/1.1\r\nHost: {client.Address.Authority}\r\nAuthorization: Bearer {client.Token}\r\nAccept-Language: {client.Language}\r\n"
            + $"Content-Type: {contentType}\r\nContent-Length: 60000\r\n\r\n{beginning}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return new(int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), JsonNode.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..(answer.LastIndexOf('}') + 1)])!);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex HanCharacter();

    [GeneratedRegex("'[^']*'", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    // Names and examples stand alone; two words behind each other are a sentence.
    [GeneratedRegex("[A-Za-z]{2,} [a-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex("[a-z]{3}", RegexOptions.None, 1000)]
    private static partial Regex EnglishWord();
}
