using Fadu.GraphQL.TypeSystem.Comparing;
using Fadu.GraphQL.TypeSystem.Printing;

namespace Fadu.GraphQL.Tests.TypeSystem.Printing;

public sealed class SchemaPrinterTests
{
    private const string Printed = """"
        """All."""
        schema @tag(name: "s") {
          query: Root
          mutation: Mutation
        }

        directive @tag(name: String! = "none", kind: Boolean) repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

        """
        Two
        lines "quoted".
        """
        type Root implements Node & Named @tag @tag(name: "again") {
          id: ID!
          name(
            """How long."""
            max: Int = 10 @deprecated(reason: "Ignored.")
            input: In = {list: [1, 2], level: B} @tag
          ): String! @deprecated @tag(kind: true)
        }

        interface Node {
          id: ID!
        }

        interface Named implements Node @tag {
          id: ID!
          name: String @deprecated
        }

        union Either @tag = Root | Mutation

        enum Level @tag {
          A
          """Bee."""
          B @deprecated(reason: "Use A.")
        }

        input In @tag {
          list: [Int!] = []
          level: Level! = A @tag
        }

        input One @oneOf {
          a: Int
        }

        scalar Url @specifiedBy(url: "https://example.org")

        type Mutation {
          a: Url
        }

        """";

    [Fact]
    public void A_schema_is_printed_with_all_that_was_written_in_it() =>
        SchemaPrinter.Print(Schemas.Build(Printed)).ShouldBe(Printed);

    [Fact]
    public void Building_from_the_print_gives_an_equal_schema()
    {
        var schema = Schemas.Build(Printed);

        SchemaComparer.Compare(schema, Schemas.Build(SchemaPrinter.Print(schema)), []).ShouldBeEmpty();
    }

    [Fact]
    public void Extensions_are_printed_within_what_they_extend() =>
        SchemaPrinter.Print(Schemas.Build("""
            extend type Query @d { b: Int }
            type Query { a: Int }
            extend union U = Query
            union U
            extend schema { subscription: S }
            type S { a: Int }
            extend schema @d
            directive @d on OBJECT | SCHEMA
            """)).ShouldBe("""
            schema @d {
              query: Query
              subscription: S
            }

            type Query @d {
              a: Int
              b: Int
            }

            union U = Query

            type S {
              a: Int
            }

            directive @d on SCHEMA | OBJECT

            """);

    [Theory]
    [InlineData("type Query {\n  a: Int\n}\n")]
    [InlineData("type Query {\n  a: Int\n}\n\ntype Mutation {\n  a: Int\n}\n\ntype Subscription {\n  a: Int\n}\n")]
    [InlineData("schema {\n  query: Query\n}\n\ntype Query {\n  a: Int\n}\n\ntype Mutation {\n  a: Int\n}\n")]
    [InlineData("schema {\n  query: A\n}\n\ntype A {\n  a: Int\n}\n")]
    [InlineData("\"\"\"Only this.\"\"\"\nschema {\n  query: Query\n}\n\ntype Query {\n  a: Int\n}\n")]
    public void The_schema_itself_is_defined_only_where_it_would_not_be_the_same_without(string definitions) =>
        SchemaPrinter.Print(Schemas.Build(definitions)).ShouldBe(definitions);
}
