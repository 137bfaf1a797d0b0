using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;
using Fadu.TestSupport.Measuring;

namespace Fadu.GraphQL.Tests.Language.Parsing;

public sealed class ParserLimitsTests
{
    private const int Megabyte = 1_000_000;

    private static readonly ParserLimits Small = new()
    {
        MaxBytes = 60,
        MaxTokens = 12,
        MaxDepth = 3,
        MaxDirectives = 2,
        MaxAliases = 2,
        MaxNumberLength = 4,
    };

    [Theory]
    [InlineData("{ a } # 8901234567890123456789012345678901234567890123456789")]
    [InlineData("{ a b c d e f g h i j }")]
    [InlineData("{ a { b { c } } }")]
    [InlineData("{ a(b: [[1]]) }")]
    [InlineData("{ a @b @c }")]
    [InlineData("{ a: b c: d }")]
    [InlineData("{ a(b: -123) }")]
    public void A_document_at_a_limit_is_read(string text) =>
        GraphQLParser.Parse(Source.FromText(text, "test"), Small).Error.ShouldBeNull();

    [Theory]
    [InlineData("{ a\n# 456789012345678901234567890123456789012345678901234567 }", "MaxBytes allows 60 bytes; it is passed at line 2, column 57.")]
    [InlineData("{ a b c d e f g h i j k }", "MaxTokens allows 12 tokens; it is passed at line 1, column 25.")]
    [InlineData("{ a { b { c { d } } } }", "MaxDepth allows 3 levels of nesting; it is passed at line 1, column 13.")]
    [InlineData("{ a(b: [[[1]]]) }", "MaxDepth allows 3 levels of nesting; it is passed at line 1, column 10.")]
    [InlineData("{ a(b: {c: {d: {", "MaxDepth allows 3 levels of nesting; it is passed at line 1, column 16.")]
    [InlineData("type A { a: [[[[B", "MaxDepth allows 3 levels of nesting; it is passed at line 1, column 16.")]
    [InlineData("{ a @b @c @d }", "MaxDirectives allows 2 directives; it is passed at line 1, column 11.")]
    [InlineData("{ a: b c: d e: f }", "MaxAliases allows 2 aliases; it is passed at line 1, column 13.")]
    [InlineData("{ a(b: -1234) }", "MaxNumberLength allows 4 characters of a number; it is passed at line 1, column 8.")]
    public void A_document_past_a_limit_is_refused_with_the_limit_and_the_place(string text, string refusal)
    {
        var result = GraphQLParser.Parse(Source.FromText(text, "test"), Small);

        var numbers = refusal.TrimEnd('.').Split("line ")[1].Split(", column ").Select(int.Parse).ToArray();
        result.Error.ShouldBe(new(ErrorCodes.LimitExceeded, $"The limit {refusal}") { Locations = [new(numbers[0], numbers[1])] });
        result.Node.ShouldBeNull();
    }

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "braces", "{a", "MaxDepth" },
        { "brackets", "[", "MaxDepth" },
        { "objects", "{b:", "MaxDepth" },
        { "types", "[", "MaxDepth" },
        { "aliases", "a:b ", "MaxAliases" },
        { "directives", "@a", "MaxDirectives" },
        { "names", "a ", "MaxTokens" },
        { "digits", "7", "MaxNumberLength" },
        { "comment", "#", "MaxBytes" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void A_megabyte_meant_to_hurt_is_refused_within_50_ms(string name, string piece, string limit)
    {
        var start = name switch
        {
            "objects" or "digits" or "brackets" => "{a(b:",
            "types" => "type A { a:",
            "aliases" or "names" => "{",
            "directives" => "{a",
            _ => "",
        };
        var length = name == "comment" ? Megabyte + 1 : Megabyte;
        var text = start + string.Concat(Enumerable.Repeat(piece, (length - start.Length) / piece.Length));
        var source = Source.FromText(text, "test");

        // The best of three: the first call compiles the parser.
        var (best, error) = (TimeSpan.MaxValue, (GraphQLError?)null);
        for (var run = 0; run < 3; run++)
        {
            var time = ThreadTime.Of(() => error = GraphQLParser.Parse(source, ParserLimits.Default).Error);
            best = time < best ? time : best;
        }

        error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.LimitExceeded);
        error.Message.ShouldStartWith($"The limit {limit} allows ");
        best.ShouldBeLessThan(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void Ten_thousand_aliases_are_refused()
    {
        var text = "{" + string.Concat(Enumerable.Range(0, 10_000).Select(index => $"a{index}:b ")) + "}";

        Reading.Read(text).Error!.Message.ShouldBe("The limit MaxAliases allows 1000 aliases; it is passed at line 1, column 6892.");
    }

    [Fact]
    public void The_deepest_nesting_that_can_be_asked_for_fits_on_a_small_stack()
    {
        var limits = ParserLimits.Default with { MaxDepth = ParserLimits.DeepestNesting };
        var text = string.Concat(Enumerable.Repeat("{a", limits.MaxDepth)) + new string('}', limits.MaxDepth);
        string? printed = null;

        var thread = new Thread(
            () => printed = Fadu.GraphQL.Language.Printing.Printer.Print(GraphQLParser.Parse(Source.FromText(text, "test"), limits).Node!),
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();

        printed.ShouldNotBeNull().Count(character => character == '{').ShouldBe(limits.MaxDepth);
    }

    [Fact]
    public void A_limit_is_at_least_one_and_nesting_at_most_what_a_stack_holds()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Small with { MaxBytes = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => Small with { MaxTokens = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => Small with { MaxDepth = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => Small with { MaxDepth = ParserLimits.DeepestNesting + 1 });
        Should.Throw<ArgumentOutOfRangeException>(() => Small with { MaxDirectives = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => Small with { MaxAliases = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => Small with { MaxNumberLength = 0 });
    }

    [Fact]
    public void Time_and_memory_grow_with_the_length_of_the_document()
    {
        // Bytes allocated are the same in every run, unlike time; what takes more than linear time mostly takes more than linear memory too.
        var (small, large) = (Cost(50), Cost(200));

        (large.Bytes / (double)small.Bytes).ShouldBeInRange(3, 5);
        (large.Time / small.Time).ShouldBeLessThan(12);
    }

    private static (long Bytes, TimeSpan Time) Cost(int copies)
    {
        var text = string.Concat(Enumerable.Repeat(KitchenSink.Schema, copies));
        var source = Source.FromText(text, "test");
        var (bytes, best) = (long.MaxValue, TimeSpan.MaxValue);
        for (var run = 0; run < 7; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var time = ThreadTime.Of(() => GraphQLParser.Parse(source, ParserLimits.Schema).Error.ShouldBeNull());
            best = time < best ? time : best;
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return (bytes, best);
    }
}
