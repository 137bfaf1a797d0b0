using System.Collections;
using Fadu.GraphQL.TypeSystem.Introspection;
using Fadu.GraphQL.TypeSystem.Standard;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Tests.TypeSystem.Introspection;

public sealed class IntrospectionReaderTests
{
    private static readonly Schema Subject = Schemas.Build("""
        "All."
        schema { query: Query }
        type Query implements Node {
          "The id."
          id("Old." old: Int! = 1 @deprecated(reason: "No."), list: [Int] = [1, 2], level: Level = A): ID!
          gone: [Any!] @deprecated
        }
        interface Node { id(list: [Int], level: Level): ID! }
        union Any = Query
        enum Level { A "Bee." B @deprecated(reason: "Use A.") }
        input In @oneOf { a: Int b: String @deprecated }
        input Plain { a: Plain = {a: null} }
        scalar Url @specifiedBy(url: "https://example.org")
        directive @d(x: Int = 1 @deprecated, y: Url) repeatable on FIELD | ENUM_VALUE
        """);

    private static readonly IntrospectionReader Reader = new(Subject);

    private static readonly Dictionary<string, object?> WithDeprecated = new(StringComparer.Ordinal) { ["includeDeprecated"] = true };

    [Fact]
    public void Every_field_of_introspection_can_be_read()
    {
        foreach (var type in IntrospectionTypes.All.OfType<ObjectType>())
        {
            foreach (var field in type.Fields)
                Reader.Find(type.Name, field.Name).ShouldNotBeNull();
        }

        Should.Throw<KeyNotFoundException>(() => Reader.Find("__Type", "other"));
    }

    [Fact]
    public void A_schema_tells_its_parts()
    {
        var schema = Reader.ReadSchema();

        Show(Reader.Read(schema, "__Schema", "description", null)).ShouldBe("All.");
        Show(Reader.Read(schema, "__Schema", "queryType", null)).ShouldBe("Query");
        Show(Reader.Read(schema, "__Schema", "mutationType", null)).ShouldBe("null");
        Show(Reader.Read(schema, "__Schema", "subscriptionType", null)).ShouldBe("null");
        Show(Reader.Read(schema, "__Schema", "directives", null)).ShouldBe("[@d @skip @include @deprecated @specifiedBy @oneOf]");
        Show(Reader.Read(schema, "__Schema", "types", null)).ShouldBe(
            "[Query Node Any Level In Plain Url Int String Boolean ID __Schema __Type __TypeKind __Field __InputValue __EnumValue __Directive __DirectiveLocation]");
    }

    [Theory]
    [InlineData("Query", "OBJECT Query fields[id: ID!] interfaces[Node]")]
    [InlineData("Node", "INTERFACE Node fields[id: ID!] interfaces[] possibleTypes[Query]")]
    [InlineData("Any", "UNION Any possibleTypes[Query]")]
    [InlineData("Level", "ENUM Level enumValues[A]")]
    [InlineData("In", "INPUT_OBJECT In inputFields[a: Int] isOneOf:true")]
    [InlineData("Plain", "INPUT_OBJECT Plain inputFields[a: Plain] isOneOf:false")]
    [InlineData("Url", "SCALAR Url specifiedByURL:https://example.org")]
    [InlineData("__TypeKind", "ENUM __TypeKind description:What kind of type a type is. enumValues[SCALAR OBJECT INTERFACE UNION ENUM INPUT_OBJECT LIST NON_NULL]")]
    public void A_type_tells_what_its_kind_has(string name, string told) => TellType(Reader.ReadType(name)).ShouldBe(told);

    [Fact]
    public void A_wrapping_type_tells_what_it_wraps()
    {
        var type = new NonNullType(new ListType(Subject.QueryType!));

        TellType(type).ShouldBe("NON_NULL ofType:[Query]");
        TellType(type.OfType).ShouldBe("LIST ofType:Query");
    }

    [Fact]
    public void There_is_no_type_of_an_unknown_name() => Reader.ReadType("Nothing").ShouldBeNull();

    [Fact]
    public void Deprecated_members_are_told_only_on_demand()
    {
        var id = Subject.QueryType!.Fields[0];

        Show(Reader.Read(Subject.QueryType, "__Type", "fields", WithDeprecated)).ShouldBe("[id: ID! gone: [Any!]]");
        Show(Reader.Read(Subject.Types.Find("Level")!, "__Type", "enumValues", WithDeprecated)).ShouldBe("[A B]");
        Show(Reader.Read(Subject.Types.Find("In")!, "__Type", "inputFields", WithDeprecated)).ShouldBe("[a: Int b: String]");
        Show(Reader.Read(id, "__Field", "args", null)).ShouldBe("[list: [Int] level: Level]");
        Show(Reader.Read(id, "__Field", "args", WithDeprecated)).ShouldBe("[old: Int! list: [Int] level: Level]");
        Show(Reader.Read(Subject.Directives[0], "__Directive", "args", null)).ShouldBe("[y: Url]");
        Show(Reader.Read(Subject.Directives[0], "__Directive", "args", WithDeprecated)).ShouldBe("[x: Int y: Url]");
    }

    [Fact]
    public void Members_tell_about_themselves()
    {
        var (id, gone) = (Subject.QueryType!.Fields[0], Subject.QueryType.Fields[1]);

        Tell(id, "__Field", "name", "description", "type", "isDeprecated", "deprecationReason").ShouldBe("id|The id.|ID!|false|null");
        Tell(gone, "__Field", "name", "description", "type", "isDeprecated", "deprecationReason")
            .ShouldBe("gone|null|[Any!]|true|No longer supported");
        Tell(id.Arguments[0], "__InputValue", "name", "description", "type", "defaultValue", "isDeprecated", "deprecationReason")
            .ShouldBe("old|Old.|Int!|1|true|No.");
        Tell(id.Arguments[1], "__InputValue", "name", "description", "type", "defaultValue", "isDeprecated", "deprecationReason")
            .ShouldBe("list|null|[Int]|[1, 2]|false|null");
        Tell(((InputObjectType)Subject.Types.Find("Plain")!).Fields[0], "__InputValue", "defaultValue").ShouldBe("{a: null}");
        Tell(((InputObjectType)Subject.Types.Find("In")!).Fields[0], "__InputValue", "defaultValue").ShouldBe("null");
        Tell(((EnumType)Subject.Types.Find("Level")!).Values[1], "__EnumValue", "name", "description", "isDeprecated", "deprecationReason")
            .ShouldBe("B|Bee.|true|Use A.");
        Tell(Subject.Directives[0], "__Directive", "name", "description", "isRepeatable", "locations").ShouldBe("d|null|true|[FIELD ENUM_VALUE]");
    }

    private static string TellType(object? type)
    {
        var told = new List<string> { Show(Reader.Read(type.ShouldNotBeNull(), "__Type", "kind", null)) };
        foreach (var field in IntrospectionTypes.Type.Fields.Skip(1))
        {
            var value = Show(Reader.Read(type, "__Type", field.Name, null));
            if (value != "null")
                told.Add(field.Name == "name" ? value : value[0] == '[' && field.Name != "ofType" ? field.Name + value : $"{field.Name}:{value}");
        }

        return string.Join(' ', told);
    }

    private static string Tell(object parent, string type, params string[] fields) =>
        string.Join('|', fields.Select(field => Show(Reader.Read(parent, type, field, null))));

    private static string Show(object? value) => value switch
    {
        null => "null",
        bool boolean => boolean ? "true" : "false",
        string text => text,
        IEnumerable items => "[" + string.Join(' ', items.Cast<object?>().Select(Show)) + "]",
        _ => value.ToString() ?? "",
    };
}
