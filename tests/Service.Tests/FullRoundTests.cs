using System.Diagnostics;
using System.Net;

namespace Fadu.Service.Tests;

/// <summary>A whole review by three roles, spoken with over HTTP alone, from an empty database to publicised results. Its values come from the city's fixed seed 20230831.</summary>
public sealed class FullRoundTests
{
    private const string Publication = """
        query($round: String!, $number: Int!) {
          publication(round: {code: $round}, number: $number) {
            id number revisionNumber basis position publicisedAt appealsUntil correctionNotice unitCount
            results(first: 20) { totalCount nodes { unitCode unitName group total rank band status isBarredFromCommendation vetoCodes failedGateCodes firstLevel { code score effectiveMarks } } }
          }
        }
        """;

    [Fact]
    public async Task A_review_goes_from_an_empty_database_to_publicised_results()
    {
        var began = Stopwatch.GetTimestamp();
        await using var round = await FullRound.BeginAsync();
        await round.OpenAccountsAsync();
        await round.PublishAsync();
        await round.OpenAsync();

        var shared = await AttachAsync(round);
        await ReportAsync(round);
        await EvaluateAsync(round, shared);

        var scores = await FullRound.ScoresAsync(round.Office, "VERIFIED");
        scores.ShouldBe(await round.ScoresOfTableAsync("verified"));
        scores.Length.ShouldBe(5);

        // As long as appeals need on this machine, and then as long again.
        var window = TimeSpan.FromSeconds(5) + (Stopwatch.GetElapsedTime(began) / 3);
        var until = DateTimeOffset.UtcNow + window;
        await round.Office.DoAsync("publiciseResults", new { roundCode = FullRound.Code, basis = "VERIFIED", appealsUntil = until.ToString("O") });
        var first = await PublishedAsync(round, 1);
        await StrangersSeeNothingElseAsync(round, shared, scores);

        await AppealAsync(round, until);
        (await FullRound.ScoresAsync(round.Office, "FINAL")).ShouldBe(await round.ScoresOfTableAsync("final"));
        (await PublishedAsync(round, 1)).ShouldBe(first, "what was publicised stays to the letter");
        (await PublishedAsync(round, 2)).ShouldNotBe(first);

        await CloseAsync(round, until, window);
        (await PublishedAsync(round, 1)).ShouldBe(first, "what was publicised stays to the letter");
        var verified = await round.RunAsync("verify", "--evidence", Path.Combine(round.Path, "evidence"));
        verified.Exit.ShouldBe(0, verified.Out + verified.Error);
    }

    // The same file in two units' submissions, which their evaluators are shown.
    private static async Task<string> AttachAsync(FullRound round)
    {
        var file = ApiClient.Pdf("决算");
        (await round.AttachAsync(round.First, "QX01", file)).ShouldBe(FullRound.HashOf(file));
        foreach (var unit in FullRound.Districts[1..])
            await round.AttachAsync(round.City, unit, unit == "QX03" ? file : ApiClient.Pdf(unit));
        var foreign = await round.First.PutEvidenceAsync(FullRound.Code, "QX03", "fund", "决算.pdf", file);
        (foreign.Status, foreign.Code).ShouldBe((404, "submission.unknown"), "what is not to be seen is like what is not there");
        return FullRound.HashOf(file);
    }

    private static async Task ReportAsync(FullRound round)
    {
        await round.First.DoAsync("reportItems", new { roundCode = FullRound.Code, unitCode = "QX01", items = round.Values("QX01", "UNIT") });
        var preview = await round.First.AskAsync($$"""{ round(by: {code: "{{FullRound.Code}}"}) { preview(unit: "QX01") { isPreview total } } }""");
        preview["round"]!["preview"]!["isPreview"]!.GetValue<bool>().ShouldBeTrue();
        await round.First.DoAsync("submitSubmission", FullRound.At("QX01"));

        // One of them has left something out, so that none is stored.
        var others = FullRound.Districts[1..];
        object Bulk(object? missing) => new
        {
            roundCode = FullRound.Code,
            mode = "ALL_OR_NOTHING",
            submit = true,
            rows = others.Select(unit => new { unitCode = unit, items = (object[])[.. round.Values(unit, "UNIT"), .. unit == "QX14" && missing is not null ? [missing] : Array.Empty<object>()] }),
        };
        var refused = await round.City.TryAsync("reportBulk", Bulk(null), "applied");
        (refused.Code, refused.Data["reportBulk"]!["applied"]!.GetValue<bool>(), refused.Data["reportBulk"]!["errors"]![0]!["index"]!.GetValue<int>()).ShouldBe(("submission.item_missing", false, 3));
        var stored = await round.City.DoAsync("reportBulk", Bulk(Nodes.Number("leader-sessions", 3)), "rows changed applied");
        stored["applied"]!.GetValue<bool>().ShouldBeTrue();
        await round.Office.DoAsync("supplyBulk", new
        {
            roundCode = FullRound.Code,
            mode = "ALL_OR_NOTHING",
            source = "各主管部门",
            rows = FullRound.Districts.Select(unit => new { unitCode = unit, items = round.Values(unit, "SURVEY", "REGISTER") }),
        });
    }

    private static async Task EvaluateAsync(FullRound round, string shared)
    {
        var evidence = await round.Zhang.AskAsync(
            $$"""{ evidence(roundCode: "{{FullRound.Code}}", unitCode: "QX01", itemCode: "fund", sha256: "{{shared}}") { mediaType duplicates { unitCode itemCode fileName } url } }""");
        evidence["evidence"]!["duplicates"]!.AsArray().Select(one => $"{one!["unitCode"]} {one["itemCode"]} {one["fileName"]}").ShouldContain("QX03 fund QX03 决算.pdf");
        using (var get = new HttpRequestMessage(HttpMethod.Get, evidence["evidence"]!["url"]!.GetValue<string>()))
        using (var file = await round.Zhang.SendRawAsync(get))
            (file.StatusCode, FullRound.HashOf(await file.Content.ReadAsByteArrayAsync()), file.Content.Headers.ContentDisposition!.DispositionType).ShouldBe((HttpStatusCode.OK, shared, "attachment"));

        await round.Zhang.DoAsync("returnSubmission", new { roundCode = FullRound.Code, unitCode = "QX03", reasons = new[] { new { item = "fund", type = "VALUE_WRONG", text = "与决算表不符" } } });
        (await round.Zhang.TryAsync("acceptSubmission", FullRound.At("QX03"))).Code.ShouldBe("submission.not_submitted");
        await round.City.DoAsync("reportItems", new { roundCode = FullRound.Code, unitCode = "QX03", items = new[] { Nodes.Number("fund", 1_234_567) } });
        await round.City.DoAsync("submitSubmission", FullRound.At("QX03"));

        foreach (var unit in FullRound.Districts)
        {
            await round.Zhang.DoAsync("verifyItems", new { roundCode = FullRound.Code, unitCode = unit, items = await FullRound.SubmittedAsync(round.Zhang, unit) });
            if (unit == "QX02")
                await round.Wang.DoAsync("correctItem", new { roundCode = FullRound.Code, unitCode = unit, item = "fund", value = new { number = "765432.10" }, reason = "与决算表不符" });
            await round.Zhang.DoAsync("gradeItems", new { roundCode = FullRound.Code, unitCode = unit, items = FullRound.Grades("A") });
            (await round.Zhang.TryAsync("acceptSubmission", FullRound.At(unit))).Code.ShouldBe("submission.grade_missing");
            await round.Wang.DoAsync("gradeItems", new { roundCode = FullRound.Code, unitCode = unit, items = FullRound.Grades("C") });
            await round.Zhang.DoAsync("acceptSubmission", FullRound.At(unit));
        }

        var told = await round.City.AskAsync($$"""{ submission(roundCode: "{{FullRound.Code}}", unitCode: "QX02") { status item(code: "fund") { submitted { display } verified { value { number } reason origin { account role } } } } }""");
        told["submission"]!["status"]!.GetValue<string>().ShouldBe("ACCEPTED");
        told["submission"]!["item"]!["verified"]!.ToJsonString(ApiAnswer.Readable).ShouldBe("""{"value":{"number":"765432.10"},"reason":"与决算表不符","origin":{"account":null,"role":"EVALUATOR"}}""");
    }

    private static async Task StrangersSeeNothingElseAsync(FullRound round, string shared, string[] scores)
    {
        var stranger = round.Staff.Stranger;
        var published = await stranger.AskAsync(Publication, new { round = FullRound.Code, number = 1 });
        var rows = published["publication"]!["results"]!["nodes"]!.AsArray().Select(row => $"{row!["unitCode"]} {FullRound.Number(row["total"])} {FullRound.Number(row["rank"])} {(string?)row["band"] ?? (string?)row["status"]}").ToArray();
        rows.ShouldBe(scores.Select(line => string.Join(' ', line.Split(' ')[..4])));

        foreach (var query in new[]
        {
            $$"""{ round(by: {code: "{{FullRound.Code}}"}) { scores { totalCount } } }""", """{ units { totalCount } }""", """{ accounts { totalCount } }""", """{ indexSystems { code } }""",
            $$"""{ submission(roundCode: "{{FullRound.Code}}", unitCode: "QX01") { status } }""", $$"""{ history(of: {wholeRound: "{{FullRound.Code}}"}) { nodes { type } } }""",
        })
        {
            (await stranger.SendAsync(query)).Code.ShouldBe("UNAUTHENTICATED", query);
        }

        using var get = new HttpRequestMessage(HttpMethod.Get, $"/evidence/{FullRound.Code}/QX01/{shared}");
        (await stranger.SendAsync(get)).Status.ShouldBe(404);
    }

    private static async Task AppealAsync(FullRound round, DateTimeOffset until)
    {
        await round.City.DoAsync("fileAppeal", new { roundCode = FullRound.Code, unitCode = "QX02", indicatorCode = "A1-3", reason = "补充了追加预算的批复" });
        (await round.Office.TryAsync("publiciseResults", new { roundCode = FullRound.Code, basis = "FINAL", appealsUntil = until.ToString("O"), correctionNotice = "更正" })).Code.ShouldBe("round.appeals_open");
        await round.SecondOffice.DoAsync("decideAppeal", new { roundCode = FullRound.Code, unitCode = "QX02", number = 1, correction = new { item = "fund", value = new { number = "9000000" } }, reason = "批复属实" });
        await round.Office.DoAsync("publiciseResults", new { roundCode = FullRound.Code, basis = "FINAL", appealsUntil = until.ToString("O"), correctionNotice = "QX02 普法经费更正" });
    }

    private static async Task CloseAsync(FullRound round, DateTimeOffset until, TimeSpan window)
    {
        var close = new { roundCode = FullRound.Code };
        if (DateTimeOffset.UtcNow < until - (window / 4))
            (await round.Office.TryAsync("closeRound", close)).Code.ShouldBe("round.appeals_running");
        var left = until - DateTimeOffset.UtcNow + TimeSpan.FromMilliseconds(100);
        if (left > TimeSpan.Zero)
            await Task.Delay(left);
        (await round.Office.DoAsync("closeRound", close, "round { status }"))["round"]!["status"]!.GetValue<string>().ShouldBe("CLOSED");
        (await round.First.TryAsync("reportItems", new { roundCode = FullRound.Code, unitCode = "QX01", items = new[] { Nodes.Number("fund", 1) } })).Code.ShouldBe("round.closed");
    }

    private static async Task<string> PublishedAsync(FullRound round, int number) =>
        (await round.Staff.Stranger.SendAsync(Publication, new { round = FullRound.Code, number })).Data.ToJsonString(ApiAnswer.Readable);
}
