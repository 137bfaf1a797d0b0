using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fadu.Application.Evidence.Audits;
using Fadu.Application.Evidence.Storage;
using Fadu.Application.Seeding.Demonstration;
using Fadu.Host.Demo;
using Fadu.Host.Serving.Examples;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.TestSupport.Postgres;

namespace Fadu.Host.Tests.Demo;

public sealed partial class DemoStartTests(DemoDatabase demo) : IClassFixture<DemoDatabase>, IDisposable
{
    // Whose cookie is sent is for the test to say.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = demo.Service.Http.BaseAddress };

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Every_example_runs_as_the_account_that_it_names()
    {
        var cookies = new Dictionary<string, string>();
        var faults = new List<string>();
        var (previewed, adopted) = (new JsonObject(), new JsonObject());
        foreach (var example in ExampleOperations.At(TimeProvider.System.GetUtcNow()))
        {
            var account = Account().Match(example.Document).Groups["account"].Value switch { "任何人" or "" => null, "任何登录的账号" => DemonstrationCodes.Evaluator, var named => named };
            var cookie = account is null ? null : cookies.TryGetValue(account, out var known) ? known : cookies[account] = await SignInAsync(account);
            foreach (var operation in Operation().Matches(example.Document).Select(match => match.Groups["name"].Value))
            {
                var variables = operation switch
                {
                    "SignIn" => Credentials(DemonstrationCodes.Coordinator),
                    "AdoptWeights" => new() { ["hash"] = previewed["hash"]!.DeepClone() },
                    _ => null,
                };
                var answer = await AskAsync(example.Document, operation, operation is "SignIn" ? null : cookie, variables);
                if (operation is "PreviewWeights")
                    previewed = answer["data"]!["round"]!["previewRevision"]!["outcome"]!.AsObject();
                if (operation is "AdoptWeights")
                    adopted = answer["data"]!["adoptRevision"]!["round"]!.AsObject();
                faults.AddRange(FaultsOf(answer).Select(fault => $"{example.Title}: {fault}"));
            }
        }

        faults.ShouldBeEmpty();
        StandingsOf(adopted["scores"]!, "total", "rank", "band").ShouldBe(StandingsOf(previewed["units"]!, "totalAfter", "rankAfter", "bandAfter"), "what was adopted is what was previewed");
        StandingsOf(previewed["units"]!, "totalBefore", "rankBefore", "bandBefore").ShouldNotBe(StandingsOf(previewed["units"]!, "totalAfter", "rankAfter", "bandAfter"));
        cookies.Keys.Order().ShouldBe([DemonstrationCodes.Coordinator, DemonstrationCodes.ReporterOf("QX12"), DemonstrationCodes.Evaluator]);
    }

    [Fact]
    public async Task Every_account_that_is_told_signs_in()
    {
        foreach (var (name, _) in DemoGreeting.Accounts)
            (await SignInAsync(name)).ShouldStartWith("fadu");
    }

    [Fact]
    public async Task The_city_is_in_the_middle_of_a_review_and_last_year_is_publicised()
    {
        var service = demo.Service.Database.Service;
        var round = (await service.Rounds.FindAsync(DemonstrationCodes.Round, default))!;
        var before = (await service.Rounds.FindAsync(DemonstrationCodes.PreviousRound, default))!;

        round.Deadline.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddDays(19));
        round.Units.Values.GroupBy(unit => unit.Group, (group, units) => $"{group} {units.Count()}").Order(StringComparer.Ordinal).ShouldBe(["区县 16", "市直部门 40"]);
        (round.Status, round.Units["BM40"].Withdrawn, string.Join(' ', round.Extensions.Keys.Where(unit => unit is "QX16" or "BM39").Order(StringComparer.Ordinal)), round.Panels.Count, round.Samples.Single().Units.Count)
            .ShouldBe((RoundStatus.Open, true, "BM39 QX16", 2, 5));
        (before.Status, before.Publication!.Basis, before.Units.Count).ShouldBe((RoundStatus.Closed, Basis.Verified, 55));
        var book = (await service.Books.FindCurrentAsync(DemonstrationCodes.Round, default)).Value!;
        var submissions = await book.SubmissionsAsync(default);
        Enum.GetValues<SubmissionStatus>().ShouldBeSubsetOf(round.Units.Keys.Select(unit => submissions.GetValueOrDefault(unit)?.Status ?? SubmissionStatus.None));
    }

    [Fact]
    public async Task Every_file_of_evidence_is_in_the_store()
    {
        var folder = FolderEvidenceStore.AsItIs(Path.Combine(Path.GetDirectoryName(demo.PasswordFile)!, "evidence"));

        var report = await new EvidenceAudit(demo.Service.Database.Service.Duplicates, folder).RunAsync(null, default);

        report.Findings.ShouldBeEmpty();
        report.Files.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task A_second_start_finds_it_and_goes_on()
    {
        var told = new StringWriter();

        var password = await DemoDatabase.PrepareAsync(demo.Settings, told);

        password.Value.ShouldBe(demo.Password);
        told.ToString().ShouldBeEmpty();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(demo.PasswordFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Beside_other_data_and_on_half_a_demonstration_nothing_is_made_up()
    {
        using var folder = new TempFolder();
        await using var database = await TestPostgres.NewDatabaseAsync("demo", CancellationToken.None);
        var settings = DemoDatabase.SettingsOf(database, folder.Path);
        await RegisterAsync(settings, "OTHER");
        var beside = await DemoDatabase.PrepareAsync(settings);
        await RegisterAsync(settings, DemonstrationCodes.City);
        var half = await DemoDatabase.PrepareAsync(settings);

        (beside.Problems.Single().Code, half.Problems.Single().Code).ShouldBe(("demo.other_data", "demo.incomplete"));
        File.Exists(folder["demo-password"]).ShouldBeFalse();
    }

    private static async Task RegisterAsync((string Name, string Value)[] settings, string code)
    {
        var options = Settings.WrittenSettings.Read(settings).Value!;
        await using var database = await Host.Store.Database.OpenAsync(options.Database, TimeProvider.System, CancellationToken.None);
        (await database.Service.Units.RegisterAsync(code, code, null, null, null, new() { Account = "registrar" }, CancellationToken.None)).Succeeded.ShouldBeTrue();
    }

    private static string[] StandingsOf(JsonNode page, params string[] fields) =>
        [.. page["nodes"]!.AsArray().Select(unit => $"{unit!["unitCode"]}: {string.Join(' ', fields.Select(field => unit[field]?.ToJsonString() ?? "-"))}").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> FaultsOf(JsonNode answer)
    {
        if (answer["errors"] is JsonArray { Count: > 0 } errors)
            return [errors.ToJsonString()];
        // What is not to be seen is null, and so would be all that is asked of it.
        return answer["data"] is JsonObject data && IsComplete(data) && (data["round"] is not JsonObject round || IsComplete(round)) ? Refusals(data) : ["no data"];
    }

    private static bool IsComplete(JsonObject node) => node.All(field => field.Value is not null);

    // Wherever a payload says that it was refused.
    private static IEnumerable<string> Refusals(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => field is { Key: "errors", Value: JsonArray { Count: > 0 } refused } ? [refused.ToJsonString()] : Refusals(field.Value)),
        JsonArray list => list.SelectMany(Refusals),
        _ => [],
    };

    private JsonObject Credentials(string account) => new() { ["account"] = account, ["password"] = demo.Password };

    private async Task<string> SignInAsync(string account)
    {
        var signIn = ExampleOperations.At(TimeProvider.System.GetUtcNow())[0].Document;
        using var response = await SendAsync(signIn, "SignIn", null, Credentials(account));
        return response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private async Task<JsonNode> AskAsync(string document, string operation, string? cookie, JsonObject? variables)
    {
        using var response = await SendAsync(document, operation, cookie, variables);
        if (response.Content.Headers.ContentType?.MediaType is not "text/event-stream")
            return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
                return JsonNode.Parse(line["data: ".Length..])!;
        }

        throw new InvalidOperationException("The stream ended without an event.");
    }

    private async Task<HttpResponseMessage> SendAsync(string document, string operation, string? cookie, JsonObject? variables)
    {
        var isSubscription = document.Contains($"subscription {operation}", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(new JsonObject { ["query"] = document, ["operationName"] = operation, ["variables"] = variables }.ToJsonString(), Encoding.UTF8, "application/json"),
            Headers = { { "Accept", isSubscription ? "text/event-stream" : "application/json" }, { "GraphQL-Preflight", "1" } },
        };
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    [GeneratedRegex("^# 身份：(?<account>[A-Za-z0-9-]+|任何登录的账号|任何人)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Account();

    [GeneratedRegex(@"^(query|mutation|subscription) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Operation();
}
