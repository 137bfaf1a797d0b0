using System.Text;
using Fadu.GraphQL.Validation.Merging;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Tests.Validation.Merging;

public sealed class MergeCheckTests
{
    private static readonly string[] _types = ["Place", "City", "Village", "Named", "Neighbor", "Unknown"];
    private static readonly string[] _leaves = ["name", "id", "people", "x: name", "x: id", "x: people", "area", "area(unit: HA)", "x: __typename", "unknown"];
    private static readonly string[] _objects = ["parent", "x: parent", "home", "elder"];

    [Fact]
    public void It_finds_a_conflict_exactly_where_a_search_pair_by_pair_finds_one()
    {
        var found = 0;
        const int Documents = 4_000;
        for (var index = 0; index < Documents; index++)
        {
            var text = Random(Seed.Of(index));
            var document = new DocumentIndex(RuleHarness.Parse(text));
            var pairs = new ConflictSearch(RuleHarness.Schema, document, new(10_000_000), max: 1_000).All().Any();

            new MergeCheck(RuleHarness.Schema, document, new(10_000_000)).MayConflict().ShouldBe(pairs, $"{Seed.Say(index)}: {text}");
            found += pairs ? 1 : 0;
        }

        // Both answers are common, or the comparison above says little.
        found.ShouldBeInRange(Documents / 5, Documents * 4 / 5, Seed.Say(0));
    }

    private static string Random(Random random)
    {
        var text = new StringBuilder("{ place ");
        Set(text, random, depth: 2);
        text.Append(" }");
        for (var fragment = 0; fragment < 3; fragment++)
        {
            text.Append(" fragment F").Append(fragment).Append(" on ").Append(_types[random.Next(_types.Length)]).Append(' ');
            Set(text, random, depth: 1);
        }

        return text.ToString();
    }

    private static void Set(StringBuilder text, Random random, int depth)
    {
        text.Append("{ ");
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var kind = random.Next(10);
            if (kind < 5 || (depth == 0 && kind < 8))
                text.Append(_leaves[random.Next(_leaves.Length)]).Append(' ');
            else if (kind >= 8)
                text.Append("...F").Append(random.Next(3)).Append(' ');
            else
                Set(text.Append(kind < 7 ? "... on " + _types[random.Next(_types.Length)] : _objects[random.Next(_objects.Length)]).Append(' '), random, depth - 1);
        }

        text.Append("} ");
    }
}
