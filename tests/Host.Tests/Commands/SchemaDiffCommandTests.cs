using System.Diagnostics;

namespace Fadu.Host.Tests.Commands;

public sealed class SchemaDiffCommandTests : IDisposable
{
    private const string Old =
        """
        "The entry."
        type Query {
          units(first: Int): [String]
          round: Round
          gone: Int
        }

        enum Round { OPEN CLOSED }
        """;

    private const string New =
        """
        type Query {
          units(first: Int, after: String): [String]!
          round: Round @deprecated(reason: "Two\nlines.")
          scores: [Float]
        }

        enum Round { CLOSED OPEN PUBLISHED }
        """;

    private const string Wrong =
        """
        type Query { a: Missing }
        type Query { b: Int }
        type T { x: Nope }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Changes_are_grouped_with_the_worst_first()
    {
        var run = Diff(Old, New);

        run.ShouldBe(new(1,
            """
            破坏性更改：
              Query.gone  The field Query.gone was removed.
            危险更改：
              Query.units(after:)  Query.units(after:) was added; requests that do not give it may mean something else now.
              Round.PUBLISHED  The value PUBLISHED was added to Round: requests may not expect it.
            安全更改：
              Query  The description of Query was removed.
              Query.units  Query.units is [String]! instead of [String]: it is null less often.
              Query.round  Query.round was deprecated: Two lines.
              Query.scores  The field Query.scores was added.
            7 处更改：1 处破坏性，2 处危险，4 处安全

            """, ""));
    }

    [Fact]
    public void English_is_spoken_where_it_is_asked_for()
    {
        var run = Diff(Old, New, "--lang", "en");

        run.ShouldBe(new(1,
            """
            Breaking:
              Query.gone  The field Query.gone was removed.
            Dangerous:
              Query.units(after:)  Query.units(after:) was added; requests that do not give it may mean something else now.
              Round.PUBLISHED  The value PUBLISHED was added to Round: requests may not expect it.
            Safe:
              Query  The description of Query was removed.
              Query.units  Query.units is [String]! instead of [String]: it is null less often.
              Query.round  Query.round was deprecated: Two lines.
              Query.scores  The field Query.scores was added.
            7 changes: 1 breaking, 2 dangerous, 4 safe

            """, ""));
    }

    [Theory]
    [InlineData("zh", "没有更改\n")]
    [InlineData("en", "no changes\n")]
    public void Another_order_and_layout_are_no_change(string language, string told) => Diff(
        "type Query { a: Int, b: T } type T { c: Int }", "# moved\ntype T {\n  c: Int\n}\ntype Query {\n  b: T\n  a: Int\n}\n", "--lang", language).ShouldBe(new(0, told, ""));

    [Fact]
    public void A_group_without_changes_has_no_heading() => Diff("type Query { a: Int }", "type Query { a: Int b: Int }").ShouldBe(new(0,
        """
        安全更改：
          Query.b  The field Query.b was added.
        1 处更改：0 处破坏性，0 处危险，1 处安全

        """, ""));

    [Theory]
    [InlineData("type Query { b: Int }", null, 1)]
    [InlineData("type Query { b: Int }", "breaking", 1)]
    [InlineData("type Query { b: Int }", "dangerous", 1)]
    [InlineData("type Query { b: Int }", "none", 0)]
    [InlineData("type Query { a(x: Int): Int }", null, 0)]
    [InlineData("type Query { a(x: Int): Int }", "breaking", 0)]
    [InlineData("type Query { a(x: Int): Int }", "dangerous", 1)]
    [InlineData("type Query { a(x: Int): Int }", "none", 0)]
    [InlineData("type Query { a: Int! }", "dangerous", 0)]
    public void The_exit_code_is_1_from_the_limit_on(string changed, string? limit, int exit) =>
        Diff("type Query { a: Int }", changed, limit is null ? [] : ["--fail-on", limit]).Exit.ShouldBe(exit);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Changes_come_as_JSON_for_machines(string language)
    {
        var run = Diff(Old, New.Replace(", after: String", "", StringComparison.Ordinal), "--json", "--lang", language);

        run.ShouldBe(new(1,
            """
            {
              "breaking": 1,
              "dangerous": 1,
              "safe": 4,
              "changes": [
                {
                  "impact": "BREAKING",
                  "coordinate": "Query.gone",
                  "message": "The field Query.gone was removed."
                },
                {
                  "impact": "DANGEROUS",
                  "coordinate": "Round.PUBLISHED",
                  "message": "The value PUBLISHED was added to Round: requests may not expect it."
                },
                {
                  "impact": "SAFE",
                  "coordinate": "Query",
                  "message": "The description of Query was removed."
                },
                {
                  "impact": "SAFE",
                  "coordinate": "Query.units",
                  "message": "Query.units is [String]! instead of [String]: it is null less often."
                },
                {
                  "impact": "SAFE",
                  "coordinate": "Query.round",
                  "message": "Query.round was deprecated: Two\nlines."
                },
                {
                  "impact": "SAFE",
                  "coordinate": "Query.scores",
                  "message": "The field Query.scores was added."
                }
              ]
            }

            """, ""));
    }

    [Fact]
    public void No_change_is_an_empty_list_in_JSON() => Diff(Old, Old, "--json").ShouldBe(new(0,
        """
        {
          "breaking": 0,
          "dangerous": 0,
          "safe": 0,
          "changes": []
        }

        """, ""));

    [Theory]
    [InlineData("zh", "（另见 old.graphql:2:6）")]
    [InlineData("en", " (see also old.graphql:2:6)")]
    public void Every_fault_of_both_schemas_is_told_and_nothing_is_compared(string language, string also) => Diff(Wrong, "type Query {\n  a: Int\n", "--lang", language).ShouldBe(new(2, "",
        $$"""
        old.graphql:1:6: The type Query is defined more than once.{{also}}
        old.graphql:1:17: There is no type Missing.
        old.graphql:3:13: There is no type Nope.
        new.graphql:3:1: Syntax error: Expected '}', found the end of the text.

        """));

    [Fact]
    public void Faults_of_a_schema_that_stands_on_both_sides_are_told_once()
    {
        var file = _folder.Write("a.graphql", "type Query { a: Missing }");

        Of("schema", "diff", file, file).ShouldBe(new(2, "", "a.graphql:1:17: There is no type Missing.\n"));
    }

    [Fact]
    public void A_schema_without_queries_is_a_fault_of_the_file_as_a_whole() => Diff("type Query { a: Int }", "scalar Day").ShouldBe(
        new(2, "", "new.graphql: The schema does not say where queries begin.\n"));

    [Fact]
    public void Faults_come_as_JSON_for_machines() => Diff("type Query { a: Int }", "type Query { a: Missing }", "--json").ShouldBe(new(2,
        """
        {
          "faults": [
            {
              "code": "schema.known_types",
              "place": "new.graphql:1:17",
              "message": "There is no type Missing."
            }
          ]
        }

        """, "new.graphql:1:17: There is no type Missing.\n"));

    [Theory]
    [InlineData("zh", "找不到文件 old.graphql\nnew.graphql：是文件夹，不是文件\n")]
    [InlineData("en", "there is no file old.graphql\nnew.graphql: is a folder, not a file\n")]
    public void Files_that_can_not_be_opened_are_told_with_exit_code_1(string language, string told)
    {
        Directory.CreateDirectory(_folder["new.graphql"]);

        Of("schema", "diff", _folder["old.graphql"], _folder["new.graphql"], "--lang", language).ShouldBe(new(1, "", told));
    }

    [Fact]
    public void A_missing_file_does_not_hide_the_faults_of_the_other() =>
        Of("schema", "diff", _folder["none"], _folder.Write("a.graphql", "type")).ShouldBe(new(2, "", "找不到文件 none\na.graphql:1:5: Syntax error: Expected a name, found the end of the text.\n"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Either_schema_may_come_from_standard_input(int place)
    {
        string[] files = [_folder.Write("a.graphql", Old), _folder.Write("b.graphql", New)];
        var expected = CommandRun.Of("schema", "diff", files[0], files[1]);
        var input = File.ReadAllText(files[place]);
        files[place] = "-";

        CommandRun.Fed(input, "schema", "diff", files[0], files[1]).ShouldBe(expected);
    }

    [Fact]
    public void Faults_of_standard_input_are_placed_in_it() => Short(CommandRun.Fed("type Query { a: Missing }", "schema", "diff", "-", _folder.Write("a.graphql", Old)))
        .ShouldBe(new(2, "", "-:1:17: There is no type Missing.\n"));

    [Theory]
    [InlineData("zh", "OLD 和 NEW 只能有一个是标准输入\n")]
    [InlineData("en", "only one of OLD and NEW can be standard input\n")]
    public void Standard_input_can_not_be_both(string language, string told) =>
        CommandRun.Fed(Old, "schema", "diff", "-", "-", "--lang", language).ShouldBe(new(2, "", told));

    [Fact]
    public async Task The_program_reads_its_standard_input()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "fadu.dll"), "schema", "diff", "-", _folder.Write("new.graphql", New), "--lang", "en"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;

        await process.StandardInput.WriteAsync(Old);
        process.StandardInput.Close();
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        (process.ExitCode, told).ShouldBe((1, Diff(Old, New, "--lang", "en").Out));
    }

    [Fact]
    public void A_byte_order_mark_is_no_change() =>
        Of("schema", "diff", _folder.Write("a.graphql", Old), _folder.Write("b.graphql", Old, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true))).ShouldBe(new(0, "没有更改\n", ""));

    [Theory]
    [InlineData("zh", "缺少参数 NEW（要换上的模式文件；- 是标准输入）\n用法见 fadu schema diff --help\n", "a")]
    [InlineData("en", "the argument NEW is required (the schema that is to take its place; - is standard input)\nsee fadu schema diff --help\n", "a")]
    [InlineData("zh", "--fail-on 后面可以写 breaking、dangerous、none，不能写“safe”\n用法见 fadu schema diff --help\n", "a", "b", "--fail-on", "safe")]
    [InlineData("en", "--fail-on takes breaking, dangerous, none, not 'safe'\nsee fadu schema diff --help\n", "a", "b", "--fail-on", "safe")]
    [InlineData("zh", "--fail-on 后面要写 breaking|dangerous|none\n用法见 fadu schema diff --help\n", "a", "b", "--fail-on", "")]
    [InlineData("zh", "没有“--jsn”这个选项，是不是 --json？\n用法见 fadu schema diff --help\n", "a", "--jsn")]
    [InlineData("zh", "文件名不能是空的\n用法见 fadu schema diff --help\n", "a", "")]
    public void A_wrong_command_line_is_told_with_what_was_meant(string language, string told, params string[] args) =>
        CommandRun.Of(["schema", "diff", .. args, "--lang", language]).ShouldBe(new(2, "", told));

    private CommandRun Diff(string old, string @new, params string[] options) =>
        Of(["schema", "diff", _folder.Write("old.graphql", old), _folder.Write("new.graphql", @new), .. options]);

    private CommandRun Of(params string[] args) => Short(CommandRun.Of(args));

    private CommandRun Short(CommandRun run) => run with { Out = WithoutFolder(run.Out), Error = WithoutFolder(run.Error) };

    private string WithoutFolder(string text) => text.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
