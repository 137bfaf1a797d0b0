using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Tests.Language.Parsing;

public sealed class CoordinateParserTests
{
    [Fact]
    public void The_five_kinds_of_coordinates_are_read()
    {
        Reading.Coordinate("Unit").ShouldBe(new TypeCoordinateNode(Name("Unit", 0), new(0, 4)));
        Reading.Coordinate("Unit.name").ShouldBe(new MemberCoordinateNode(Name("Unit", 0), Name("name", 5), new(0, 9)));
        Reading.Coordinate("Unit.name(in:)")
            .ShouldBe(new ArgumentCoordinateNode(Name("Unit", 0), Name("name", 5), Name("in", 10), new(0, 14)));
        Reading.Coordinate("@skip").ShouldBe(new DirectiveCoordinateNode(Name("skip", 1), new(0, 5)));
        Reading.Coordinate("@skip(if:)").ShouldBe(new DirectiveArgumentCoordinateNode(Name("skip", 1), Name("if", 6), new(0, 10)));
    }

    [Theory]
    [InlineData("", "Expected a name, found the end of the text.", 1)]
    [InlineData(" Unit", "Expected a name, found the character U+0020.", 1)]
    [InlineData("Unit ", "Expected the end of the text, found the character U+0020.", 5)]
    [InlineData("Unit.", "Expected a name, found the end of the text.", 6)]
    [InlineData("Unit.a.b", "Expected the end of the text, found the character '.'.", 7)]
    [InlineData("Unit(a:)", "Expected the end of the text, found the character '('.", 5)]
    [InlineData("Unit.a(b)", "Expected ':', found the character ')'.", 9)]
    [InlineData("Unit.a(b:", "Expected ')', found the end of the text.", 10)]
    [InlineData("Unit.a(b:1)", "Expected ')', found the character '1'.", 10)]
    [InlineData("Unit.a(:)", "Expected a name, found the character ':'.", 8)]
    [InlineData("@", "Expected a name, found the end of the text.", 2)]
    [InlineData("@a.b", "Expected the end of the text, found the character '.'.", 3)]
    [InlineData("1", "Expected a name, found the character '1'.", 1)]
    [InlineData("a#b", "Expected the end of the text, found the character '#'.", 2)]
    public void What_is_no_coordinate_is_told(string text, string problem, int column)
    {
        var result = GraphQLParser.ParseSchemaCoordinate(Source.FromText(text, "test"), ParserLimits.Default);

        result.Error.ShouldBe(Reading.Mistake(problem, 1, column));
        result.Node.ShouldBeNull();
    }

    private static NameNode Name(string value, int start) => new(value, new(start, start + value.Length));
}
