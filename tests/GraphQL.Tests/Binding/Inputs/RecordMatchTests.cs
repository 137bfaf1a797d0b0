using Fadu.GraphQL.Binding.Marks;

namespace Fadu.GraphQL.Tests.Binding.Inputs;

public sealed class RecordMatchTests
{
    [Fact]
    public void Every_field_and_every_parameter_needs_a_counterpart() =>
        Bound.Faults("type Query { q(in: In!, again: In!): Int } input In { code: String!, size: Int, kind: Int!, note: String }", typeof(WrongQuery)).ShouldBe(
        [
            "In.Colour is no field of the input In; write it into the schema, or take it away.",
            "In.Shape is no field of the input In; write it into the schema, or take it away.",
            "In.kind is no member of the C# type In; write int Kind there.",
            "In.size is Int in the schema, but In.Size takes int; write int?.",
            "In.note is String in the schema, but In.Note takes string; write string?.",
        ]);

    [Fact]
    public void A_class_with_two_constructors_is_ambiguous() =>
        Bound.Faults("type Query { q(in: In!): Int } input In { code: String! }", typeof(TwoQuery))
            .ShouldBe(["In is the C# type Two, which has 2 public constructors; leave one."]);

    [Fact]
    public void Helpers_that_the_schema_does_not_know_are_left_alone() =>
        Bound.Faults("type Query { q(in: In!): Int } input In { code: String! }", typeof(HelpersQuery)).ShouldBeEmpty();

    private sealed record In(string Code, int Size, string Colour)
    {
        public string Note { get; init; } = "";

        public required string Shape { get; init; }
    }

    private sealed class Two
    {
        public Two(string code) => Code = code;

        public Two(string code, int size) => (Code, Size) = (code, size);

        public string Code { get; }

        public int Size { get; }
    }

    private sealed class Helpers
    {
        public required string Code { get; init; }

        public string? Trimmed { get; set; }

        public int Length => Code.Length;
    }

    [GraphQLFields("Query")]
    private static class WrongQuery
    {
        public static int? Q(In @in, In again) => @in == again ? 1 : null;
    }

    [GraphQLFields("Query")]
    private static class TwoQuery
    {
        public static int? Q(Two @in) => @in.Size;
    }

    [GraphQLFields("Query")]
    private static class HelpersQuery
    {
        public static int? Q(Helpers @in) => @in.Length;
    }
}
