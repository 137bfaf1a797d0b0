using System.Text.Json.Nodes;
using Fadu.Formula;
using Fadu.Host.Output;

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
        List("table").OutLines.Skip(2).Where(line => names.Any(name => line.StartsWith($" {name}(", StringComparison.Ordinal)))
            .Select(line => line[1..line.IndexOf('(', StringComparison.Ordinal)]).ShouldBe(names);
        CommandRun.Of("check", "--functions").Out.ShouldBe(List("table").Out);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void A_row_of_the_table_is_no_wider_than_120_cells_in_a_pipe(string language) => CommandRun.Of("check", "--functions", "--lang", language).OutLines
        .ShouldAllBe(line => TextTable.WidthOf(line) <= 120);

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
