using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Fadu.TestSupport.Postgres;

namespace Fadu.Service.Tests;

/// <summary>One review of five districts, from an empty database on, with what its people do, a step a method.</summary>
internal sealed class FullRound : IAsyncDisposable
{
    public const string Code = "BWZQ-2023";

    /// <summary>Districts of the demonstration city: 02 has no villages, 04 a veto, 14 has left something out.</summary>
    public static readonly string[] Districts = ["QX01", "QX02", "QX03", "QX04", "QX14"];

    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, (string Code, string Name, string Type, string Source, bool AsksEvidence)[]> _items = [];
    private TestDatabase _database = null!;
    private ServedNode _node = null!;
    private CityTable _city = null!;

    public Staff Staff { get; private set; } = null!;

    public ApiClient Office { get; private set; } = null!;

    public ApiClient SecondOffice { get; private set; } = null!;

    public ApiClient Zhang { get; private set; } = null!;

    public ApiClient Wang { get; private set; } = null!;

    public ApiClient City { get; private set; } = null!;

    public ApiClient First { get; private set; } = null!;

    public string Path => _folder.Path;

    public static object At(string unit) => new { roundCode = Code, unitCode = unit };

    public static async Task<FullRound> BeginAsync()
    {
        var round = new FullRound();
        round._database = await TestPostgres.NewDatabaseAsync("full_round", CancellationToken.None);
        round._node = await ServedNode.StartAsync(round.Path, round._database.ConnectionString);
        round._city = await CityTable.ReadAsync(round.Path);
        round.Staff = await Staff.BeginAsync(round._node);
        return round;
    }

    public Task<(int Exit, string Out, string Error)> RunAsync(params string[] args) => BuiltProgram.RunAsync(Path, _database.ConnectionString, args);

    /// <summary>Units first, since reporters are for units; then everybody.</summary>
    public async Task OpenAccountsAsync()
    {
        await Staff.Admin.DoAsync("registerUnit", new { code = "CITY", name = "虚构市" });
        await Staff.Admin.DoAsync("importUnits", new { units = Districts.Select(code => new { code, name = _city[code, "name"], kind = "区县", parent = "CITY", group = "区县" }) });
        Office = await Staff.OpenAsync("office", "COORDINATOR");
        SecondOffice = await Staff.OpenAsync("office2", "COORDINATOR");
        Zhang = await Staff.OpenAsync("zhang", "EVALUATOR");
        Wang = await Staff.OpenAsync("wang", "EVALUATOR");
        City = await Staff.OpenAsync("city", "REPORTER", "CITY", below: true);
        First = await Staff.OpenAsync("first", "REPORTER", "QX01");
    }

    /// <summary>The system is published; only then it is known which attributes units have.</summary>
    public async Task PublishAsync()
    {
        var yaml = await File.ReadAllTextAsync(System.IO.Path.Combine(AppContext.BaseDirectory, "indicators", "bwzq.yaml"));
        var imported = await Office.DoAsync("importIndexSystem", new { yaml }, "examplesRun findings { severity }");
        imported["examplesRun"]!.GetValue<int>().ShouldBeGreaterThan(50);
        var published = await Office.DoAsync("publishRevision", new { system = "BWZQ", reason = "印发" }, "indexSystem { latestRevision { number definition { attributes { code name } } } }");
        var attributes = published["indexSystem"]!["latestRevision"]!["definition"]!["attributes"]!.AsArray();
        foreach (var unit in Districts)
        {
            await Office.DoAsync("setUnitAttributes", new
            {
                code = unit,
                attributes = attributes.Select(one => new { attribute = (string)one!["code"]!, value = _city[unit, (string)one["name"]!], source = "统计年鉴" }).Where(one => one.value.Length > 0),
            });
        }
    }

    public async Task OpenAsync()
    {
        string[] elsewhere = ["QX99"], panel = ["zhang", "wang"], graded = ["site-grade", "practice-grade"];
        await Office.DoAsync("openRound", new
        {
            code = Code,
            name = "八五普法中期评估",
            indexSystemCode = "BWZQ",
            revisionNumber = 1,
            periodFrom = "2021-01-01",
            periodTo = "2023-08-31",
            deadline = "2099-01-01T00:00:00+08:00",
        });
        await Office.DoAsync("enrolUnits", new { roundCode = Code, units = Districts.Select(unitCode => new { unitCode }) });
        await Office.DoAsync("enrolEvaluator", new { roundCode = Code, account = "zhang", name = "张三" });
        await Staff.Admin.DoAsync("registerUnit", new { code = "QX99", name = "别处" });
        await SecondOffice.DoAsync("enrolEvaluator", new { roundCode = Code, account = "wang", name = "王五", belongsTo = elsewhere });
        await Office.DoAsync("formPanel", new { roundCode = Code, panel = "P1", evaluators = panel, items = graded });
        foreach (var unit in Districts)
        {
            var items = await City.AskAsync("""query($round: String!, $unit: String!) { submission(roundCode: $round, unitCode: $unit) { items { code name type source evidenceAsked } } }""", new { round = Code, unit });
            _items[unit] = [.. items["submission"]!["items"]!.AsArray().Select(item => ((string)item!["code"]!, (string)item["name"]!, (string)item["type"]!, (string)item["source"]!, item["evidenceAsked"] is not null))];
        }
    }

    /// <summary>What a unit's table says of the items of some sources.</summary>
    public object[] Values(string unit, params string[] sources) =>
    [
        .. from item in _items[unit]
           where sources.Contains(item.Source)
           let value = CityTable.ValueOf(item.Type, _city[unit, item.Name])
           where value is not null
           select new { item = item.Code, value },
    ];

    /// <summary>Puts a file to one item, and attaches it to all others of a unit that ask for evidence.</summary>
    /// <returns>SHA-256 of the file.</returns>
    public async Task<string> AttachAsync(ApiClient reporter, string unit, byte[] file)
    {
        var put = await reporter.PutEvidenceAsync(Code, unit, "fund", $"{unit} 决算.pdf", file);
        put.Status.ShouldBe(201, put.Body.ToJsonString(ApiAnswer.Readable));
        var sha256 = (string)put.Body["sha256"]!;
        foreach (var item in _items[unit].Where(item => item is { AsksEvidence: true, Source: "UNIT", Code: not "fund" } && _city[unit, item.Name].Length > 0).Select(item => item.Code).Append("leader-sessions").Distinct())
            await reporter.DoAsync("attachEvidence", new { roundCode = Code, unitCode = unit, itemCode = item, sha256, fileName = "材料.pdf" });
        return sha256;
    }

    /// <summary>What evaluators find submitted, as they write it back.</summary>
    public static async Task<object[]> SubmittedAsync(ApiClient evaluator, string unit)
    {
        var items = (await evaluator.AskAsync(
            "query($round: String!, $unit: String!) { submission(roundCode: $round, unitCode: $unit) { items { code type submitted { number truth text } } } }",
            new { round = Code, unit }))["submission"]!["items"]!.AsArray();
        return
        [
            .. from item in items
               where item!["submitted"] is not null
               let submitted = item["submitted"]!
               let type = (string)item["type"]!
               select new
               {
                   item = (string)item["code"]!,
                   value = submitted["truth"] is { } truth ? new { truth = (bool)truth } : CityTable.ValueOf(type, (string?)submitted["number"] ?? (string)submitted["text"]!),
               },
        ];
    }

    /// <summary>One evaluator's grades of a unit, the panel's and the others'.</summary>
    public static object[] Grades(string site) =>
    [
        new { item = "site-grade", value = new { choice = site } }, new { item = "practice-grade", value = new { choice = "B" } },
        Nodes.Number("untrue-items", 0), new { item = "fraud", value = new { truth = false } },
    ];

    /// <summary>Scores as the service gives them: unit, total, rank, band, and marks by indicator.</summary>
    public static async Task<string[]> ScoresAsync(ApiClient who, string basis)
    {
        var rows = await who.AskAsync($$"""
            { round(by: {code: "{{Code}}"}) { scores(basis: {{basis}}, first: 20, orderBy: CODE_ASC) { nodes { unitCode total rank band status indicators { code score } } } } }
            """);
        return [.. rows["round"]!["scores"]!["nodes"]!.AsArray().Select(unit => Line(unit!, "unitCode"))];
    }

    /// <summary>Scores as <c>fadu score</c> gives them for the exported table.</summary>
    public async Task<string[]> ScoresOfTableAsync(string basis)
    {
        var table = System.IO.Path.Combine(Path, $"{basis}.csv");
        var exported = await RunAsync("export", "--csv", "--round", Code, "--basis", basis, "--out", table);
        exported.Exit.ShouldBe(0, exported.Error);
        var scored = await RunAsync("score", "--system", System.IO.Path.Combine(AppContext.BaseDirectory, "indicators", "bwzq.yaml"), "--data", table, "--json");
        scored.Exit.ShouldBe(0, scored.Error);
        return [.. JsonNode.Parse(scored.Out)!["units"]!.AsArray().Select(unit => Line(unit!, "unit")).Order(StringComparer.Ordinal)];
    }

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private static string Line(JsonNode unit, string code)
    {
        var marks = unit["indicators"]!.AsArray().Select(one => $"{one!["code"]}={Number(one["score"])}").Order(StringComparer.Ordinal);
        return $"{unit[code]} {Number(unit["total"])} {Number(unit["rank"])} {(string?)unit["band"] ?? (string?)unit["status"]} {string.Join(' ', marks)}";
    }

    public static string Number(JsonNode? number) => number is null ? "-" : $"{decimal.Parse(number.ToString(), System.Globalization.CultureInfo.InvariantCulture):0.############}";
}
