using System.Text.Json.Nodes;
using Fadu.Host.Tests.Commands;

namespace Fadu.Host.Tests.Results;

public sealed class BandColumnTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_unit_with_a_status_bears_it_where_others_have_their_band_and_has_no_rank()
    {
        Score().OutLines.Select(line => string.Join(',', line.Split(',')[..5]))
            .ShouldBe(["\uFEFFunit,name,total,rank,band", "A,A,1.25,1,不合格", "B,B,1.25,,注销"]);
        JsonNode.Parse(Score("--json").Out)!["units"]!.AsArray().Select(unit => $"{unit!["band"]} {unit["bandBeforeVetoes"]} {unit["status"]} {unit["rank"]}")
            .ShouldBe(["不合格 不合格  1", "注销  ZX "]);
    }

    private CommandRun Score(params string[] more)
    {
        var system = _folder.Write("s.yaml", File.ReadAllText(SmallTable.System) + "\nstatuses:\n  - { code: \"ZX\", name: 注销, when: \"[村数] = 0\" }\n");
        return CommandRun.Of(["score", "--system", system, "--data", _folder.Write("d.csv", "unit,普法经费,常住人口,村数\nA,100,100,1\nB,100,100,0\n"), .. more]);
    }
}
