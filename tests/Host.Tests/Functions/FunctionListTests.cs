using System.Text.Json.Nodes;
using Fadu.Formula;

namespace Fadu.Host.Tests.Functions;

public sealed class FunctionListTests
{
    [Fact]
    public void Every_function_of_the_language_is_listed_in_every_form()
    {
        var names = FormulaReader.Functions.Select(function => function.Name).ToArray();

        JsonNode.Parse(List("json").Out)!.AsArray().Select(function => (string)function!["name"]!).ShouldBe(names);
        JsonNode.Parse(CommandRun.Of("check", "--functions", "--json").Out)!.AsArray().Count.ShouldBe(names.Length);
        List("markdown").OutLines.Skip(2).Select(line => line[3..line.IndexOf('(', StringComparison.Ordinal)]).ShouldBe(names);
        List("plain").OutLines.Where(line => !line.StartsWith(' ')).Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]).ShouldBe(names);
        List("table").OutLines.Skip(2).Select(line => line.Trim()[..line.Trim().IndexOf('(', StringComparison.Ordinal)]).ShouldBe(names);
        CommandRun.Of("check", "--functions").Out.ShouldBe(List("table").Out);
    }

    [Fact]
    public void A_row_of_Markdown_has_five_cells() => List("markdown").OutLines
        .ShouldAllBe(line => line.Replace("\\|", "", StringComparison.Ordinal).Count(character => character == '|') == 6);

    [Fact]
    public void A_function_is_described_in_the_language_asked_for()
    {
        var ratio = FormulaReader.Functions.Single(function => function.Name == "Ratio");

        List("plain").Out.ShouldContain($"作用：{ratio.Help.Chinese}");
        CommandRun.Of("check", "--functions", "plain", "--lang", "en").Out.ShouldContain($"what it does: {ratio.Help.English}");
    }

    private static CommandRun List(string format) => CommandRun.Of("check", "--functions", format);
}
