namespace Fadu.Host.Tests.Commands;

public sealed class SchemaPrintCommandTests
{
    private const string Untidy = "# a comment\ntype Query{a(x:Int=1):[Int!]!,b:Day} extend type Query { \"说明\" c:Int } scalar Day";

    private const string Tidy =
        """"
        type Query {
          a(x: Int = 1): [Int!]!
          b: Day
          """说明"""
          c: Int
        }

        scalar Day

        """";

    [Fact]
    public void A_schema_is_printed_in_its_canonical_form() => Print(Untidy).ShouldBe(new(0, Tidy, ""));

    [Fact]
    public void What_was_printed_is_printed_the_same_again() => Print(Tidy).ShouldBe(new(0, Tidy, ""));

    [Fact]
    public void The_text_comes_in_JSON_for_machines() => Print("type Query{a:Int}", "--json").ShouldBe(new(0,
        """
        {
          "file": "-",
          "schema": "type Query {\n  a: Int\n}\n"
        }

        """, ""));

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void A_schema_with_faults_is_not_printed(string language) => Print("type Query { a: Missing b: Nope }", "--lang", language).ShouldBe(
        new(2, "", "-:1:17: There is no type Missing.\n-:1:28: There is no type Nope.\n"));

    [Theory]
    [InlineData("zh", "找不到文件 none.graphql\n")]
    [InlineData("en", "there is no file none.graphql\n")]
    public void A_file_that_is_not_there_is_one_line_and_exit_code_1(string language, string told) =>
        CommandRun.Of("schema", "print", "none.graphql", "--lang", language).ShouldBe(new(1, "", told));

    [Fact]
    public void A_person_at_a_terminal_is_shown_no_control_characters()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a.graphql", "\"a\u202Eb\" type Query { a: Int }");

        CommandRun.In(new Dictionary<string, string>(), isTerminal: true, "schema", "print", file)
            .ShouldBe(new(0, "\"\"\"a\uFFFDb\"\"\"\ntype Query {\n  a: Int\n}\n", ""));
        CommandRun.Of("schema", "print", file).Out.ShouldBe("\"\"\"a\u202Eb\"\"\"\ntype Query {\n  a: Int\n}\n");
    }

    private static CommandRun Print(string schema, params string[] options) => CommandRun.Fed(schema, ["schema", "print", "-", .. options]);
}
