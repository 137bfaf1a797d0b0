using System.Text.RegularExpressions;
using Fadu.GraphQL.TypeSystem.Comparing;
using Fadu.GraphQL.TypeSystem.Printing;

namespace Fadu.GraphQL.Tests.TypeSystem.Building;

public sealed partial class RandomSchemaTests
{
    private const int Cases = 1_000;

    private const string Valid = """
        schema { query: Query mutation: Mutation }
        type Query implements Node & Named { id: ID! name(max: Int = 10, input: In = {a: 1}): String find(by: One!): [Either!]! }
        type Mutation { put(input: In!, inner: Inner): Query level: Level }
        interface Node { id: ID! }
        interface Named implements Node { id: ID! name(max: Int): String }
        union Either = Query | Mutation
        enum Level { A B @deprecated }
        input In { a: Int! b: [Level!] = [A] inner: Inner }
        input Inner { a: In s: Url other: Inner = null }
        input One @oneOf { a: Int b: Inner }
        scalar Url @specifiedBy(url: "u")
        directive @tag(name: String! = "none", level: Level) repeatable on OBJECT | FIELD_DEFINITION
        extend type Mutation @tag(level: A) { more(x: Int): Int @tag }
        extend enum Level { C }
        extend input In { c: Float = 1 }
        """;

    [Fact]
    public void Definitions_in_which_names_are_mixed_up_give_a_schema_that_can_be_printed_or_faults()
    {
        var built = 0;
        for (var index = 0; index < Cases; index++)
        {
            var definitions = MixUp(Seed.Of(index));
            var result = Schemas.TryBuild(definitions);

            (result.Succeeded ^ !result.Errors.IsEmpty).ShouldBeTrue(Seed.Say(index));
            if (!result.Succeeded)
                continue;
            built++;
            var again = Schemas.TryBuild(SchemaPrinter.Print(result.Schema));
            again.Errors.ShouldBeEmpty(Seed.Say(index));
            SchemaComparer.Compare(result.Schema, again.Schema.ShouldNotBeNull(), []).ShouldBeEmpty(Seed.Say(index));
        }

        built.ShouldBeInRange(Cases / 100, Cases * 99 / 100);
    }

    private static string MixUp(Random random)
    {
        var names = Token().Matches(Valid);
        var changed = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(names.Count)).ToHashSet();
        var position = 0;
        return Token().Replace(Valid, name => changed.Contains(position++) ? names[random.Next(names.Count)].Value : name.Value);
    }

    [GeneratedRegex(@"[A-Za-z_]+|\d+|""\w*""|[!&|=]", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
