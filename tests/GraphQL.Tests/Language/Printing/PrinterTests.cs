using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Printing;

namespace Fadu.GraphQL.Tests.Language.Printing;

public sealed class PrinterTests
{
    public static TheoryData<string> Documents => KitchenSink.Both;

    [Theory, MemberData(nameof(Documents))]
    public void What_is_printed_is_read_as_the_same_tree(string text) => ShouldComeBack(text);

    [Fact]
    public void Random_documents_come_back_too()
    {
        for (var index = 0; index < 3_000; index++)
            ShouldComeBack(new RandomDocument(Seed.Of(index)).Make(), Seed.Say(index));
    }

    [Fact]
    public void Each_kind_of_definition_has_one_form() =>
        Printer.Print(Reading.Document(
            "{a,b:c(d:1 e:[2 3])@f{...on G{h}...I}} \"Q\" query Q($a:Int=1@b,$c:[D!]!){a} fragment F on G@h{i} "
            + "query(\"why\"$a:Int,$b:Int){a} "
            + "type T implements&A&B@c{\"d\"e(f:Int=1 g:H):I j(\"k\"l:M):N} union U=|A|B enum E{A B@c} input I{a:B=C} "
            + "directive@d(a:B)repeatable on|FIELD|QUERY extend schema@a{query:Q} type Z")).ShouldBe(
            """
            {
              a
              b: c(d: 1, e: [2, 3]) @f {
                ... on G {
                  h
                }
                ...I
              }
            }

            "Q"
            query Q($a: Int = 1 @b, $c: [D!]!) {
              a
            }

            fragment F on G @h {
              i
            }

            query(
              "why"
              $a: Int
              $b: Int
            ) {
              a
            }

            type T implements A & B @c {
              "d"
              e(f: Int = 1, g: H): I
              j(
                "k"
                l: M
              ): N
            }

            union U = A | B

            enum E {
              A
              B @c
            }

            input I {
              a: B = C
            }

            directive @d(a: B) repeatable on FIELD | QUERY

            extend schema @a {
              query: Q
            }

            type Z

            """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("one", "\"\"\"one\"\"\"")]
    [InlineData("  one", "\"\"\"  one\"\"\"")]
    [InlineData("one\"", "\"\"\"one\"\n\"\"\"")]
    [InlineData("one\\", "\"\"\"one\\\n\"\"\"")]
    [InlineData("a \"\"\" b", "\"\"\"a \\\"\"\" b\"\"\"")]
    [InlineData("one\n  two\n\nthree", "\"\"\"\none\n  two\n\nthree\n\"\"\"")]
    [InlineData("  one\ntwo", "\"\"\"  one\ntwo\n\"\"\"")]
    [InlineData("one\n  two", "\"\"\"\none\n  two\n\"\"\"")]
    [InlineData("  one\n  two", "\"  one\\n  two\"")]
    [InlineData("\none", "\"\\none\"")]
    [InlineData("one\n ", "\"one\\n \"")]
    [InlineData("one\rtwo", "\"one\\rtwo\"")]
    [InlineData("one\u0007", "\"one\\u0007\"")]
    public void A_block_string_is_printed_as_one_where_it_can_be(string value, string printed)
    {
        var text = Printer.Print(new StringValueNode(value, true, default));

        text.ShouldBe(printed);
        ((StringValueNode)Reading.Value(text)).Value.ShouldBe(value);
    }

    [Fact]
    public void A_string_is_printed_with_the_shortest_escapes() =>
        Printer.Print(new StringValueNode("\"\\/\b\f\n\r\t\u0001\u007f统😀", false, default))
            .ShouldBe("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u007F统😀\"");

    [Fact]
    public void Every_node_can_be_printed_by_itself()
    {
        var nodes = TreeText.Nodes(Reading.Document(KitchenSink.Query)).Concat(TreeText.Nodes(Reading.Document(KitchenSink.Schema)));

        foreach (var node in nodes)
            Printer.Print(node).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("T")]
    [InlineData("T.f")]
    [InlineData("T.f(a:)")]
    [InlineData("@d")]
    [InlineData("@d(a:)")]
    public void A_coordinate_is_printed_as_it_is_written(string text) => Printer.Print(Reading.Coordinate(text)).ShouldBe(text);

    private static void ShouldComeBack(string text, string? about = null)
    {
        var tree = Reading.Document(text);

        var printed = Printer.Print(tree);

        TreeText.Of(Reading.Document(printed)).ShouldBe(TreeText.Of(tree), about);
        Printer.Print(Reading.Document(printed)).ShouldBe(printed, about);
    }
}
