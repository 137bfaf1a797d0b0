using System.Globalization;
using System.Text;

namespace Fadu.Benchmarks.GraphQL.Reading;

/// <summary>A schema of several hundred types, as a service of long standing has.</summary>
internal static class LargeSchema
{
    private const int Kinds = 200;

    /// <summary>The schema, the same every time.</summary>
    public static string Text { get; } = Write();

    private static string Write()
    {
        var text = new StringBuilder(
            """
            directive @area(name: String!) on OBJECT | FIELD_DEFINITION

            interface Node { id: ID! }

            interface Named implements Node { id: ID! name(language: Language = ZH): String! }

            enum Language { ZH EN }

            type Mutation { rename(id: ID!, name: String!): Node }


            """);
        for (var number = 0; number < Kinds; number++)
            AddKind(text, number);
        text.Append("union Any = ").AppendJoin(" | ", Enumerable.Range(0, Kinds).Select(number => $"Kind{number}")).Append("\n\ntype Query {\n  node(id: ID!): Node\n  search(text: String!, first: Int! = 10): [Any!]!\n");
        for (var number = 0; number < Kinds; number++)
            text.Append(CultureInfo.InvariantCulture, $"  kind{number}(id: ID!): Kind{number}\n  kinds{number}(filter: Filter{number}, first: Int! = 10, after: String): [Kind{number}!]!\n");
        return text.Append("}\n").ToString();
    }

    private static void AddKind(StringBuilder text, int number) => text.Append(CultureInfo.InvariantCulture,
        $$"""
        "What departments report under number {{number}}."
        type Kind{{number}} implements Node & Named @area(name: "area {{number % 7}}") {
          id: ID!
          "In the language asked for."
          name(language: Language = ZH): String!
          amount(unit: String, digits: Int = 2): Float
          state: State{{number}}!
          parent: Kind{{number / 2}}
          related(first: Int! = 10, after: String, filter: Filter{{number}} = { name: "a", all: [] }): [Kind{{(number * 7 + 1) % Kinds}}!]!
          owner: Named
          old: String @deprecated(reason: "Ask for name.")
        }

        enum State{{number}} { DRAFT SUBMITTED APPROVED RETURNED }

        input Filter{{number}} {
          state: State{{number}}
          name: String = "x"
          amountAtLeast: Float
          all: [Filter{{number}}!]
        }


        """);
}
