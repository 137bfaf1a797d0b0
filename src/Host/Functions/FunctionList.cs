using System.Text.Json.Nodes;
using Fadu.Formula;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Functions;

/// <summary>The functions of the formula language as the language itself describes them, so that no list of them can go stale.</summary>
internal static class FunctionList
{
    // What a pager or a mail shows without breaking lines by itself.
    private const int PipedWidth = 120;

    /// <summary>The forms in which it is written.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["table", "plain", "json", "markdown"];

    /// <summary>Writes all functions.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="terminal">Where it goes, and in which language.</param>
    public static void Write(string format, Terminal terminal)
    {
        switch (format)
        {
            case "json": Json.Write(terminal, new JsonArray([.. FormulaReader.Functions.Select(function => AsJson(function, terminal.Language))])); break;
            case "markdown": WriteMarkdown(terminal); break;
            case "plain": WritePlain(terminal); break;
            default: WriteTable(terminal); break;
        }
    }

    private static IEnumerable<string> Headings(Terminal terminal) =>
        new Text[] { new("函数", "function"), new("结果", "result"), new("作用", "what it does"), new("参数缺失时", "when an argument is missing"), new("例", "example") }
            .Select(terminal.In);

    private static string[] Cells(FunctionHelp function, Language language) =>
    [
        $"{function.Name}({function.Parameters})",
        function.Result.In(language),
        function.Help.In(language),
        function.MissingRule.In(language),
        function.Example,
    ];

    private static void WriteTable(Terminal terminal)
    {
        var table = new TextTable();
        foreach (var heading in Headings(terminal))
            table.Wrapped(heading);
        foreach (var function in FormulaReader.Functions)
            table.Row(Cells(function, terminal.Language));
        table.WriteTo(terminal, PipedWidth);
    }

    private static void WritePlain(Terminal terminal)
    {
        var headings = Headings(terminal).ToArray();
        foreach (var function in FormulaReader.Functions)
        {
            var cells = Cells(function, terminal.Language);
            terminal.Out.WriteLine(cells[0]);
            for (var i = 1; i < cells.Length; i++)
                terminal.Say(new($"  {headings[i]}：{cells[i]}", $"  {headings[i]}: {cells[i]}"));
        }
    }

    private static void WriteMarkdown(Terminal terminal)
    {
        terminal.Out.WriteLine($"| {string.Join(" | ", Headings(terminal))} |");
        terminal.Out.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var function in FormulaReader.Functions)
        {
            var cells = Cells(function, terminal.Language).Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)).ToArray();
            terminal.Out.WriteLine($"| `{cells[0]}` | {cells[1]} | {cells[2]} | {cells[3]} | `{cells[4]}` |");
        }
    }

    private static JsonObject AsJson(FunctionHelp function, Language language) => new()
    {
        ["name"] = function.Name,
        ["parameters"] = function.Parameters,
        ["arguments"] = function.Arguments,
        ["result"] = function.Result.In(language),
        ["help"] = function.Help.In(language),
        ["whenMissing"] = function.MissingRule.In(language),
        ["example"] = function.Example,
        ["overGroup"] = function.OverPeers,
    };
}
