namespace Fadu.Host.Tests.Commands;

public sealed class SchemaCheckCommandTests
{
    private const string Wrong =
        """
        type Query {
          a: Missing
          a: Int
        }
        """;

    [Theory]
    [InlineData("zh", "-  通过\n")]
    [InlineData("en", "-  passed\n")]
    public void A_good_schema_passes(string language, string told) => Check("type Query { a: Int }", "--lang", language).ShouldBe(new(0, told, ""));

    [Theory]
    [InlineData("zh", "-:2:3: The field Query.a is defined more than once.（另见 -:3:3）\n-:2:6: There is no type Missing.\n-  2 个错误\n")]
    [InlineData("en", "-:2:3: The field Query.a is defined more than once. (see also -:3:3)\n-:2:6: There is no type Missing.\n-  2 faults\n")]
    public void Every_fault_is_a_line_on_standard_output(string language, string told) => Check(Wrong, "--lang", language).ShouldBe(new(2, told, ""));

    [Fact]
    public void Faults_come_as_JSON_for_machines() => Check(Wrong, "--json", "--lang", "en").ShouldBe(new(2,
        """
        {
          "file": "-",
          "faults": [
            {
              "code": "schema.unique_field_names",
              "place": "-:2:3",
              "message": "The field Query.a is defined more than once. (see also -:3:3)"
            },
            {
              "code": "schema.known_types",
              "place": "-:2:6",
              "message": "There is no type Missing."
            }
          ]
        }

        """, ""));

    [Fact]
    public void A_fault_of_the_syntax_has_a_code_of_its_own() => Check("type", "--json").ShouldBe(new(2,
        """
        {
          "file": "-",
          "faults": [
            {
              "code": "schema.syntax_error",
              "place": "-:1:5",
              "message": "Syntax error: Expected a name, found the end of the text."
            }
          ]
        }

        """, ""));

    [Fact]
    public void No_fault_is_an_empty_list_in_JSON() => Check("type Query { a: Int }", "--json").ShouldBe(new(0, "{\n  \"file\": \"-\",\n  \"faults\": []\n}\n", ""));

    [Fact]
    public void A_file_that_is_not_there_is_one_line_and_exit_code_1() =>
        CommandRun.Of("schema", "check", "none.graphql").ShouldBe(new(1, "", "找不到文件 none.graphql\n"));

    [Fact]
    public void The_command_above_asks_for_one_below() => CommandRun.Of("schema").ShouldBe(new(2, "", "fadu schema 后面要写 diff、check、print\n用法见 fadu schema --help\n"));

    private static CommandRun Check(string schema, params string[] options) => CommandRun.Fed(schema, ["schema", "check", "-", .. options]);
}
