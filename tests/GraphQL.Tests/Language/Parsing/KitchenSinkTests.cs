using System.Text;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Tests.Language.Parsing;

public sealed class KitchenSinkTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Mutations = 100_000;

    private static readonly string[] Inserts =
        ["{", "}", "(", ")", "[", "]", ":", "=", "!", "$", "&", "|", "@", "...", ".", "on", "query", "extend", "type", "\"", "\"\"\"", "\\u", "#", "-", "1e", "\uFEFF", "null"];

    public static TheoryData<string> Documents => KitchenSink.Both;

    [Fact]
    public void The_two_documents_hold_every_kind_of_node_that_a_document_can_hold()
    {
        var kinds = new[] { KitchenSink.Query, KitchenSink.Schema }.SelectMany(text => TreeText.Nodes(Reading.Document(text)))
            .Select(node => node.Kind).ToHashSet();

        Enum.GetValues<NodeKind>().Where(kind => !kinds.Contains(kind)).ShouldBe(
        [
            NodeKind.TypeCoordinate, NodeKind.MemberCoordinate, NodeKind.ArgumentCoordinate, NodeKind.DirectiveCoordinate,
            NodeKind.DirectiveArgumentCoordinate,
        ]);
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_node_lies_within_its_parent_and_starts_where_a_token_starts(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var document = Reading.Document(text);

        foreach (var parent in TreeText.Nodes(document))
        {
            parent.Location.Start.ShouldBeLessThan(parent.Location.End);
            foreach (var node in TreeText.Nodes(parent))
                (node.Location.Start >= parent.Location.Start && node.Location.End <= parent.Location.End).ShouldBeTrue($"{node} in {parent}");
            if (parent is NameNode name)
                Encoding.UTF8.GetString(bytes[name.Location.Start..name.Location.End]).ShouldBe(name.Value);
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_prefix_gives_a_document_or_an_error(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        for (var length = 0; length <= bytes.Length; length++)
            ShouldBeWhole(bytes[..length]);
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_change_gives_a_document_or_an_error(string text)
    {
        var (original, read) = (Encoding.UTF8.GetBytes(text), 0);
        for (var index = 0; index < Mutations; index++)
        {
            var changed = Change(original, Seed.Of(index));
            try
            {
                read += ShouldBeWhole(changed) ? 1 : 0;
            }
            catch (Exception exception)
            {
                Assert.Fail($"{Seed.Say(index)}: {exception}\n{Encoding.UTF8.GetString(changed)}");
            }
        }

        // A change within a comment or a string leaves a document, most others do not.
        output.WriteLine($"FADU_SEED={Seed.Value}: {read} of {Mutations} changed texts are documents");
        read.ShouldBeInRange(Mutations / 100, Mutations * 9 / 10);
    }

    private static bool ShouldBeWhole(byte[] text)
    {
        var result = Reading.Read(text);
        if (result.Error is not { } error)
            return result.Node!.Definitions.Length > 0 ? true : throw new InvalidOperationException("A document without a definition.");
        if (error.Code is not ErrorCodes.SyntaxError || error.Locations is not [{ Line: > 0, Column: > 0 }] || result.Node is not null)
            throw new InvalidOperationException(error.ToString());
        return false;
    }

    private static byte[] Change(byte[] original, Random random)
    {
        var text = original.ToList();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var place = random.Next(text.Count);
            var length = Math.Min(random.Next(1, 12), text.Count - place);
            switch (random.Next(5))
            {
                case 0:
                    text[place] = (byte)random.Next(256);
                    break;
                case 1:
                    text.RemoveRange(place, length);
                    break;
                case 2:
                    text.InsertRange(place, text.GetRange(place, length));
                    break;
                case 3:
                    text.InsertRange(place, Encoding.UTF8.GetBytes(Inserts[random.Next(Inserts.Length)]));
                    break;
                default:
                    text.Insert(place, (byte)random.Next(32, 127));
                    break;
            }
        }

        return [.. text];
    }
}
