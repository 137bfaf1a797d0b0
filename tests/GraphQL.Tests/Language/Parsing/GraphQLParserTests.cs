using System.Text;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Tests.Language.Parsing;

public sealed class GraphQLParserTests
{
    [Fact]
    public void A_document_knows_its_source_and_its_places()
    {
        var source = Source.FromText("{ me: user(id: 1) }", "test");

        var document = GraphQLParser.Parse(source, ParserLimits.Default).Node!;

        document.Source.ShouldBeSameAs(source);
        document.Location.ShouldBe(new Span(0, 19));
        var field = (FieldNode)((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections[0];
        field.Location.ShouldBe(new Span(2, 17));
        field.Alias!.Location.ShouldBe(new Span(2, 4));
        field.Name.Location.ShouldBe(new Span(6, 10));
        field.Arguments[0].Location.ShouldBe(new Span(11, 16));
        field.Arguments[0].Value.Location.ShouldBe(new Span(15, 16));
        field.ResponseName.ShouldBe("me");
    }

    [Fact]
    public void The_same_name_is_the_same_string()
    {
        var document = Reading.Document("{ identifier identifier }");

        var selections = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections;

        ((FieldNode)selections[1]).Name.Value.ShouldBeSameAs(((FieldNode)selections[0]).Name.Value);
    }

    [Theory]
    [InlineData("", "Expected a definition, found the end of the text.", 1, 1)]
    [InlineData("# only this", "Expected a definition, found the end of the text.", 1, 12)]
    [InlineData("{ a }\n}", "Expected a definition, found '}'.", 2, 1)]
    [InlineData("notAnOperation Foo { a }", "Expected a definition, found the name 'notAnOperation'.", 1, 1)]
    [InlineData("Query { a }", "Expected a definition, found the name 'Query'.", 1, 1)]
    [InlineData("\"a\"", "Expected a definition, found the end of the text.", 1, 4)]
    [InlineData("\"a\" \"b\" type A", "Expected a definition, found a string.", 1, 5)]
    [InlineData("\"a\" { b }", "A query in short form has no description; write the keyword 'query'.", 1, 1)]
    [InlineData("\"a\" extend type B @c", "An extension has no description; the definition that it extends has one.", 1, 1)]
    [InlineData("12", "Expected a definition, found the number 12.", 1, 1)]
    public void What_is_no_definition_is_told(string text, string problem, int line, int column) => ShouldFail(text, problem, line, column);

    [Theory]
    [InlineData("{", "Expected a field or '...', found the end of the text.", 1, 2)]
    [InlineData("{}", "Expected a field or '...', found '}'.", 1, 2)]
    [InlineData("{ a", "Expected '}', found the end of the text.", 1, 4)]
    [InlineData("{ a {} }", "Expected a field or '...', found '}'.", 1, 6)]
    [InlineData("query", "Expected '{', found the end of the text.", 1, 6)]
    [InlineData("query A", "Expected '{', found the end of the text.", 1, 8)]
    [InlineData("query A B { c }", "Expected '{', found the name 'B'.", 1, 9)]
    [InlineData("query () { a }", "Expected '$', found ')'.", 1, 8)]
    [InlineData("query ($a) { a }", "Expected ':', found ')'.", 1, 10)]
    [InlineData("query ($a: ) { a }", "Expected a name, found ')'.", 1, 12)]
    [InlineData("query ($a: Int = $b) { a }", "A variable cannot stand here, where the value has to be known before any request.", 1, 18)]
    [InlineData("query ($a: Int = [{b: $c}]) { a }", "A variable cannot stand here, where the value has to be known before any request.", 1, 23)]
    [InlineData("query ($a: Int @b(c: $d)) { a }", "A variable cannot stand here, where the value has to be known before any request.", 1, 22)]
    [InlineData("query ($a: Int!!) { a }", "Expected '$', found '!'.", 1, 16)]
    [InlineData("query ($a: [Int) { a }", "Expected ']', found ')'.", 1, 16)]
    [InlineData("{ a() }", "Expected a name, found ')'.", 1, 5)]
    [InlineData("{ a(b) }", "Expected ':', found ')'.", 1, 6)]
    [InlineData("{ a(b:) }", "Expected a value, found ')'.", 1, 7)]
    [InlineData("{ a: }", "Expected a name, found '}'.", 1, 6)]
    [InlineData("{ a: b: c }", "Expected a field or '...', found ':'.", 1, 7)]
    [InlineData("{ a @ }", "Expected a name, found '}'.", 1, 7)]
    [InlineData("{ a, 统 }", "The character '统' is no token.", 1, 6)]
    [InlineData("{ \"a\" }", "Expected a field or '...', found a string.", 1, 3)]
    [InlineData("{ 😀: a \"\n\" }", "The character '😀' is no token.", 1, 3)]
    [InlineData("{ a(b: \"😀\" ?) }", "The character '?' is no token.", 1, 13)]
    public void A_mistake_in_an_operation_is_told(string text, string problem, int line, int column) => ShouldFail(text, problem, line, column);

    [Theory]
    [InlineData("{ ... }", "Expected the name of a fragment, 'on', '@' or '{', found '}'.", 1, 7)]
    [InlineData("{ ... on }", "Expected a name, found '}'.", 1, 10)]
    [InlineData("{ ... on A }", "Expected '{', found '}'.", 1, 12)]
    [InlineData("{ ...A { b } }", "Expected a field or '...', found '{'.", 1, 8)]
    [InlineData("fragment on on A { b }", "A fragment is not named 'on'; its name stands before the word.", 1, 10)]
    [InlineData("fragment A { b }", "Expected 'on', found '{'.", 1, 12)]
    [InlineData("fragment A ($b: Int) on C { d }", "Expected 'on', found '('.", 1, 12)]
    public void A_mistake_in_a_fragment_is_told(string text, string problem, int line, int column) => ShouldFail(text, problem, line, column);

    [Theory]
    [InlineData("schema", "Expected '{', found the end of the text.", 1, 7)]
    [InlineData("schema {}", "Expected 'query', 'mutation' or 'subscription', found '}'.", 1, 9)]
    [InlineData("schema { querry: Q }", "Expected 'query', 'mutation' or 'subscription', found the name 'querry'.", 1, 10)]
    [InlineData("type A {}", "Expected a name, found '}'.", 1, 9)]
    [InlineData("type A { b }", "Expected ':', found '}'.", 1, 12)]
    [InlineData("type A { b(): C }", "Expected a name, found ')'.", 1, 12)]
    [InlineData("type A { b: C = 1 }", "Expected a name, found '='.", 1, 15)]
    [InlineData("type A implements", "Expected a name, found the end of the text.", 1, 18)]
    [InlineData("type A implements B C", "Expected a definition, found the name 'C'.", 1, 21)]
    [InlineData("type A implements & {", "Expected a name, found '{'.", 1, 21)]
    [InlineData("union A = ", "Expected a name, found the end of the text.", 1, 11)]
    [InlineData("union A = | B |", "Expected a name, found the end of the text.", 1, 16)]
    [InlineData("union A = || B", "Expected a name, found '|'.", 1, 12)]
    [InlineData("enum A {}", "Expected a name, found '}'.", 1, 9)]
    [InlineData("enum A { B true }", "A value of an enum is not named 'true', 'false' or 'null'.", 1, 12)]
    [InlineData("enum A { false }", "A value of an enum is not named 'true', 'false' or 'null'.", 1, 10)]
    [InlineData("enum A { null }", "A value of an enum is not named 'true', 'false' or 'null'.", 1, 10)]
    [InlineData("input A { b(c: D): E }", "Expected ':', found '('.", 1, 12)]
    [InlineData("scalar", "Expected a name, found the end of the text.", 1, 7)]
    [InlineData("scalar A @b(c: $d)", "A variable cannot stand here, where the value has to be known before any request.", 1, 16)]
    [InlineData("directive a on FIELD", "Expected '@', found the name 'a'.", 1, 11)]
    [InlineData("directive @a", "Expected 'on', found the end of the text.", 1, 13)]
    [InlineData("directive @a on", "Expected a name, found the end of the text.", 1, 16)]
    [InlineData("directive @a on FIELD | PLANET", "Expected the place of a directive, such as FIELD, found the name 'PLANET'.", 1, 25)]
    [InlineData("directive @a on field", "Expected the place of a directive, such as FIELD, found the name 'field'.", 1, 17)]
    [InlineData("extend", "Expected 'schema' or the keyword of a type, found the end of the text.", 1, 7)]
    [InlineData("extend query A { b }", "Expected 'schema' or the keyword of a type, found the name 'query'.", 1, 8)]
    [InlineData("extend schema", "Expected '@' or '{', found the end of the text.", 1, 14)]
    [InlineData("extend scalar A", "Expected '@', found the end of the text.", 1, 16)]
    [InlineData("extend type A", "Expected 'implements', '@' or '{', found the end of the text.", 1, 14)]
    [InlineData("extend interface A", "Expected 'implements', '@' or '{', found the end of the text.", 1, 19)]
    [InlineData("extend union A", "Expected '@' or '=', found the end of the text.", 1, 15)]
    [InlineData("extend enum A", "Expected '@' or '{', found the end of the text.", 1, 14)]
    [InlineData("extend input A", "Expected '@' or '{', found the end of the text.", 1, 15)]
    public void A_mistake_in_a_schema_is_told(string text, string problem, int line, int column) => ShouldFail(text, problem, line, column);

    [Theory]
    [InlineData(new byte[] { (byte)'{', 0xFF, (byte)'}' }, 2)]
    [InlineData(new byte[] { (byte)'#', 0xC3 }, 2)]
    [InlineData(new byte[] { (byte)'"', 0xC3, 0xA9, 0xED, 0xA0, 0x80, (byte)'"' }, 3)]
    [InlineData(new byte[] { (byte)'"', 0xF4, 0x90, 0x80, 0x80, (byte)'"' }, 2)]
    [InlineData(new byte[] { 0xC0, 0x80 }, 1)]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'{' }, 1)]
    public void Malformed_UTF_8_is_a_mistake_of_syntax(byte[] text, int column) =>
        Reading.Read(text).Error.ShouldBe(Reading.Mistake("The text is not well-formed UTF-8.", 1, column));

    [Fact]
    public void A_long_name_is_quoted_in_part() =>
        ShouldFail(new string('a', 100), $"Expected a definition, found the name '{new string('a', 40)}…'.", 1, 1);

    [Theory]
    [InlineData("1", "IntValue(\"1\" )")]
    [InlineData("-0", "IntValue(\"-0\" )")]
    [InlineData("123456789012345678901234567890", "IntValue(\"123456789012345678901234567890\" )")]
    [InlineData("-1.50E+3", "FloatValue(\"-1.50E+3\" )")]
    [InlineData("true", "BooleanValue(True )")]
    [InlineData("null", "NullValue()")]
    [InlineData("trueish", "EnumValue(\"trueish\" )")]
    [InlineData("$on", "Variable(Name(\"on\" ) )")]
    [InlineData("[]", "ListValue([] )")]
    [InlineData("[1 $a,]", "ListValue([IntValue(\"1\" ) Variable(Name(\"a\" ) ) ] )")]
    [InlineData("{}", "ObjectValue([] )")]
    [InlineData("{a: {b: \"c\"}}", "ObjectValue([ObjectField(Name(\"a\" ) ObjectValue([ObjectField(Name(\"b\" ) StringValue(\"c\" False ) ) ] ) ) ] )")]
    public void Values_are_read(string text, string tree) => TreeText.Of(Reading.Value(text)).ShouldBe(tree);

    [Theory]
    [InlineData("A", "NamedType(Name(\"A\" ) )")]
    [InlineData("A!", "NonNullType(NamedType(Name(\"A\" ) ) )")]
    [InlineData("[[A!]]!", "NonNullType(ListType(ListType(NonNullType(NamedType(Name(\"A\" ) ) ) ) ) )")]
    public void Types_are_read(string text, string tree) => TreeText.Of(Reading.Type(text)).ShouldBe(tree);

    [Fact]
    public void A_value_or_a_type_is_the_whole_text()
    {
        GraphQLParser.ParseValue(Text("1 2"), ParserLimits.Default).Error.ShouldBe(Reading.Mistake("Expected the end of the text, found the number 2.", 1, 3));
        GraphQLParser.ParseType(Text("A!!"), ParserLimits.Default).Error.ShouldBe(Reading.Mistake("Expected the end of the text, found '!'.", 1, 3));
        GraphQLParser.ParseConstValue(Text("[$a]"), ParserLimits.Default).Error
            .ShouldBe(Reading.Mistake("A variable cannot stand here, where the value has to be known before any request.", 1, 2));
        GraphQLParser.ParseConstValue(Text("[1]"), ParserLimits.Default).Error.ShouldBeNull();
    }

    [Fact]
    public void Keywords_are_names_wherever_a_name_is_asked_for()
    {
        string[] keywords = ["on", "fragment", "query", "mutation", "subscription", "true", "false", "null", "type", "input", "extend", "repeatable"];
        foreach (var word in keywords)
        {
            var fragment = word == "on" ? "a" : word;
            Reading.Read($"query {word}(${word}: {word}) @{word} {{ {word}: {word}({word}: ${word}) ...{fragment} ... on {word} {{ {word} }} }}"
                + $" fragment {fragment} on {word} {{ {word} }} type {word} implements {word} {{ {word}({word}: {word}): {word} }}"
                + $" directive @{word} repeatable on FIELD union {word} = {word}").Error.ShouldBeNull(word);
        }
    }

    private static Source Text(string text) => new(Encoding.UTF8.GetBytes(text), "test");

    private static void ShouldFail(string text, string problem, int line, int column)
    {
        var result = Reading.Read(text);

        result.Error.ShouldBe(Reading.Mistake(problem, line, column));
        result.Node.ShouldBeNull();
        result.Succeeded.ShouldBeFalse();
    }
}
