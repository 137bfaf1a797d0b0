namespace Fadu.GraphQL.Tests.Language;

/// <summary>Documents that use every production of the grammar.</summary>
internal static class KitchenSink
{
    public const string Query = """""""
        # Everything that an operation can hold.
        "What a unit handed in"
        query Submissions(
          "The unit"
          $unit: ID!, $years: [Int!]! = [2024, 2025] @deprecated(reason: "old"),
          """
          How many, at most
            (indented)
          """
          $filter: Filter = {status: DRAFT, marks: {least: -0.5e+3, most: 1E2}, tags: [], none: {}}
        ) @cached(for: 60) @traced {
          own: unit(id: $unit, deep: [[1, -2], [$filter, null]]) @include(if: true) {
            id
            ... on Department @skip(if: false) { head { ...Person } }
            ... @traced { name, code }
            ... { note(text: "a \"b\" \\ \/ \b\f\n\r\t \u00e9 \u{1F600} \uD83D\uDE00 统计", block: """
              one \""" two

                three "quoted"
              """, empty: "", emptyBlock: """""") }
            ...Person @include(if: $filter)
          }
          on
          type(fragment: query, on: $unit)
        }

        mutation Submit($input: SubmitInput) { submit(input: $input) { at } }
        """Tells of every change""" subscription { changed(since: 0) { id } }
        query { a }
        "A person" fragment Person on User @traced { name fragment: mutation }
        { short }
        """"""";

    public const string Schema = """""""
        """
        The schema

          of it all
        """
        schema @owner(name: "x") { query: Query mutation: Mutation, subscription: Subscription }

        "A day" scalar Date @specifiedBy(url: "https://example.org/date")
        scalar Plain

        "A thing"
        type Unit implements & Node & Named @key(fields: ["id"]) {
          "Its id" id: ID!
          name(lang: Language = ZH, "how long" most: Int = 10 @min(value: 1)): String @deprecated
          """
          Its parents
          """
          parents(depth: Int): [[Unit!]]!
          type: String input: String
        }
        type Empty
        type Bare implements Node

        interface Node { id: ID! }
        interface Named implements Node & Other @traced { id: ID! name: String }
        interface Nothing

        union Found @traced = | Unit | Person
        union One = Unit
        union Nobody

        "Where it stands"
        enum Status @traced { "not yet" DRAFT SUBMITTED @deprecated(reason: """gone""") type }
        enum Void

        input Filter @oneOf { "the status" status: Status = DRAFT @traced, range: [Float] = [0.5, 1e3], in: Filter = {status: DRAFT} }
        input Blank

        "Marks a thing" directive @key(fields: [String!]! "why" reason: String) repeatable on | OBJECT | INTERFACE
        directive @traced on QUERY | MUTATION | SUBSCRIPTION | FIELD | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT
          | VARIABLE_DEFINITION | SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM
          | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

        extend schema @owner { subscription: Changes }
        extend schema @owner
        extend schema { query: Other }
        extend scalar Date @traced
        extend type Unit implements Third
        extend type Unit implements Third & Fourth @traced { extra: Int }
        extend type Unit @traced
        extend interface Node implements Root
        extend interface Node @traced { extra: Int }
        extend union Found = Empty
        extend union Found @traced
        extend enum Status { ACCEPTED }
        extend enum Status @traced
        extend input Filter { more: Int }
        extend input Filter @traced
        """"""";

    public static TheoryData<string> Both => new(Query, Schema);
}
