using Fadu.TestSupport.Postgres;

namespace Fadu.Service.Tests;

/// <summary>Two nodes on one database, begun empty, with people for a review and a published index system; its tests each open rounds of their own.</summary>
public sealed class Nodes : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private TestDatabase? _database;
    private Staff? _staff;

    internal ServedNode One { get; private set; } = null!;

    internal ServedNode Two { get; private set; } = null!;

    internal ApiClient Admin => _staff!.Admin;

    internal ApiClient Stranger => _staff!.Stranger;

    internal Staff Staff => _staff!;

    internal ApiClient Office { get; private set; } = null!;

    internal ApiClient Zhang { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _database = await TestPostgres.NewDatabaseAsync("nodes", CancellationToken.None);
        (string, string)[] settings = [("FADU_EVIDENCE_MAX_BYTES", "100KB")];
        One = await ServedNode.StartAsync(_folder.Path, _database.ConnectionString, settings);
        _staff = await Staff.BeginAsync(One);
        Two = await ServedNode.StartAsync(_folder.Path, _database.ConnectionString, settings);
        Office = await _staff.OpenAsync("office", "COORDINATOR");
        Zhang = await _staff.OpenAsync("zhang", "EVALUATOR");
        await Office.DoAsync("importIndexSystem", new { yaml = await File.ReadAllTextAsync(TempFolder.Data("small.yaml")) });
        await Office.DoAsync("publishRevision", new { system = "SMALL", reason = "首次发布" });
    }

    public async Task DisposeAsync()
    {
        // What is left of a start that failed.
        foreach (var node in new[] { Two, One })
        {
            if (node is not null)
                await node.DisposeAsync();
        }

        if (_database is not null)
            await _database.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A round of units of its own, with zhang as evaluator and one reporter for all units.</summary>
    /// <param name="code">Code of the round, and the beginning of the units' codes.</param>
    /// <param name="units">How many units: CODE-1, CODE-2 …</param>
    /// <param name="deadline">Last moment to submit.</param>
    /// <returns>The reporter, whose account is the code of the round.</returns>
    internal async Task<ApiClient> OpenRoundAsync(string code, int units, string deadline = "2099-01-01T00:00:00+08:00")
    {
        var codes = Enumerable.Range(1, units).Select(number => $"{code}-{number}").ToArray();
        await Admin.DoAsync("registerUnit", new { code, name = $"{code} 市" });
        await Admin.DoAsync("importUnits", new
        {
            units = codes.Select(unit => new { code = unit, name = $"单位 {unit}", parent = code, group = "城区", attributes = new[] { new { attribute = "population", value = "1000" } } }),
        });
        await Office.DoAsync("openRound", new { code, name = "年度评估", indexSystemCode = "SMALL", revisionNumber = 1, periodFrom = "2023-01-01", periodTo = "2023-12-31", deadline });
        await Office.DoAsync("enrolUnits", new { roundCode = code, units = codes.Select(unitCode => new { unitCode }) });
        await Office.DoAsync("enrolEvaluator", new { roundCode = code, account = "zhang", name = "张三" });
        return await Staff.OpenAsync(code.ToLowerInvariant(), "REPORTER", code, below: true);
    }

    /// <summary>A whole report of a unit that breaks no check.</summary>
    internal static object[] Report(int fund) =>
    [
        Number("fund", fund), Number("trained", 200), Number("share", 90), Number("villages", 20), Number("model", 5), Number("accident", 0),
        new { item = "site", value = new { choice = "B" } }, new { item = "plan", value = new { truth = true } },
    ];

    internal static object Number(string item, int number) => new { item, value = new { number = $"{number}" } };
}
