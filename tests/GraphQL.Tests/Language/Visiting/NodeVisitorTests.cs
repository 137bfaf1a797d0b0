using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Visiting;

namespace Fadu.GraphQL.Tests.Language.Visiting;

public sealed class NodeVisitorTests
{
    public static TheoryData<string> Documents => KitchenSink.Both;

    [Theory, MemberData(nameof(Documents))]
    public void Every_node_is_entered_and_left_once_in_the_order_of_the_document(string text)
    {
        var document = Reading.Document(text);
        var recorder = new Recorder(_ => true);

        recorder.Walk(document);

        recorder.Entered.ToHashSet(ReferenceEqualityComparer.Instance)
            .SetEquals(TreeText.Nodes(document).ToHashSet(ReferenceEqualityComparer.Instance)).ShouldBeTrue();
        recorder.Entered.Count.ShouldBe(TreeText.Nodes(document).Count());
        recorder.Left.Count.ShouldBe(recorder.Entered.Count);
        recorder.Entered.Select(node => node.Location.Start).ShouldBeInOrder();
        recorder.Left.Select(node => node.Location.End).ShouldBeInOrder();
    }

    [Theory]
    [InlineData("T.f(a:)", 4)]
    [InlineData("T.f", 3)]
    [InlineData("T", 2)]
    [InlineData("@d(a:)", 3)]
    [InlineData("@d", 2)]
    public void Coordinates_are_walked_too(string text, int count)
    {
        var recorder = new Recorder(_ => true);

        recorder.Walk(Reading.Coordinate(text));

        recorder.Entered.Count.ShouldBe(count);
    }

    [Fact]
    public void What_is_not_entered_is_left_all_the_same()
    {
        var recorder = new Recorder(node => node.Kind is not NodeKind.Field);

        recorder.Walk(Reading.Document("{ a { b } ...C }"));

        recorder.Entered.Select(node => node.Kind).ShouldBe(
            [NodeKind.Document, NodeKind.OperationDefinition, NodeKind.SelectionSet, NodeKind.Field, NodeKind.FragmentSpread, NodeKind.Name]);
        recorder.Left.Select(node => node.Kind).ShouldBe(
            [NodeKind.Field, NodeKind.Name, NodeKind.FragmentSpread, NodeKind.SelectionSet, NodeKind.OperationDefinition, NodeKind.Document]);
    }

    private sealed class Recorder(Func<Node, bool> enters) : NodeVisitor
    {
        public List<Node> Entered { get; } = [];

        public List<Node> Left { get; } = [];

        protected override bool Enter(Node node)
        {
            Entered.Add(node);
            return enters(node);
        }

        protected override void Leave(Node node) => Left.Add(node);
    }
}
