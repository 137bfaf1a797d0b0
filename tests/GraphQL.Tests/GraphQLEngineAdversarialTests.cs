using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.TestSupport.Measuring;

namespace Fadu.GraphQL.Tests;

/// <summary>Requests made to take long: each is refused, or let through, before anybody notices.</summary>
public sealed class GraphQLEngineAdversarialTests
{
    // The first ones compile what they run, and the garbage of other tests makes single ones slow.
    private const int Attempts = 50;

    private static readonly TimeSpan _bound = TimeSpan.FromMilliseconds(50);

    public static TheoryData<string, string, string> Documents => new()
    {
        { "a flat cycle", "VALIDATION_FAILED", "{ ...F0 } " + Repeat(2_400, number => $"fragment F{number} on Query {{ ...F{(number + 1) % 2_400} }} ") },
        { "a flat cycle that nobody spreads", "VALIDATION_FAILED", "{ s } " + Repeat(2_400, number => $"fragment F{number} on Query {{ ...F{(number + 1) % 2_400} }} ") },
        { "a nested cycle", "VALIDATION_FAILED", "{ ...F0 } " + Repeat(1_700, number => $"fragment F{number} on Query {{ a {{ ...F{(number + 1) % 1_700} }} }} ") },
        { "a line of fragments", "LIMIT_EXCEEDED", "{ ...F0 } " + Repeat(2_400, number => $"fragment F{number} on Query {{ ...F{number + 1} }} ") + "fragment F2400 on Query { s }" },
        { "a nested line of fragments", "LIMIT_EXCEEDED", "{ ...F0 } " + Repeat(1_700, number => $"fragment F{number} on Query {{ a {{ ...F{number + 1} }} }} ") + "fragment F1700 on Query { s }" },
        { "a line of fragments that nobody spreads", "VALIDATION_FAILED", "{ s } " + Repeat(2_400, number => $"fragment F{number} on Query {{ ...F{number + 1} }} ") + "fragment F2400 on Query { s }" },
        { "pairs in conflict", "VALIDATION_FAILED", "{ " + Repeat(499, _ => "x: a { s } x: s ") + "}" },
        { "pairs in conflict below", "VALIDATION_FAILED", "{ " + Repeat(249, _ => "a { x: s } a { x: t } ") + "}" },
        { "fields and one that differs", "LIMIT_EXCEEDED", "{ " + Repeat(10_000, _ => "s ") + "s: t }" },
        { "objects and one that differs", "LIMIT_EXCEEDED", "{ " + Repeat(4_000, _ => "a { s } ") + "a: s }" },
        { "fragments that spread all others", "VALIDATION_FAILED", "{ ...F0 } " + Repeat(95, number => $"fragment F{number} on Query {{ {Repeat(95, other => other == number ? "" : $"...F{other} ")}}} ") },
        { "fragments that spread all others deeper", "VALIDATION_FAILED", "{ ...F0 } " + Repeat(95, number => $"fragment F{number} on Query {{ a {{ {Repeat(95, other => other == number ? "" : $"...F{other} ")}}} }} ") },
        { "aliases", "LIMIT_EXCEEDED", "{ " + Repeat(10_000, number => $"x{number}: s ") + "}" },
        { "braces", "SYNTAX_ERROR", new('{', 1_000_000) },
        { "fields in fields", "LIMIT_EXCEEDED", string.Concat(Enumerable.Repeat("{a", 500_000)) },
        { "a huge number", "LIMIT_EXCEEDED", "{ n(n: " + new string('9', 900_000) + ") }" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_is_refused_at_once(string name, string code, string document)
    {
        var request = new GraphQLRequest { Document = Encoding.UTF8.GetBytes(document) };
        var best = TimeSpan.MaxValue;
        var codes = new HashSet<string>();
        for (var attempt = 0; attempt < Attempts && best > _bound; attempt++)
        {
            var engine = Engine();
            PreparedRequest? prepared = null;
            var time = ThreadTime.Of(() => prepared = engine.Prepare(request, Caller.Anonymous));
            best = time < best ? time : best;
            codes = [.. prepared.ShouldNotBeNull().Refusal.ShouldNotBeNull(name).Errors.Select(error => error.Code)];
        }

        codes.ShouldContain(code, name);
        best.ShouldBeLessThan(_bound, name);
    }

    private static GraphQLEngine Engine()
    {
        const string Sdl = "type Query { a: Query  s: String  t: String  n(n: Int): Int }";
        var schema = SchemaBuilder.Build(Source.FromText(GuardDirectives.Text + Sdl, "schema.graphql"), ImmutableDictionary<string, ScalarCoercion>.Empty).Schema.ShouldNotBeNull();
        var executable = new ExecutableSchemaBuilder(schema)
            .Field("Query", "a", new ValueReader(root => root, write: null))
            .Field("Query", "s", new ValueReader(_ => "s", write: null))
            .Field("Query", "t", new ValueReader(_ => "t", write: null))
            .Field("Query", "n", FieldMethod.OneByOne((_, call) => ValueTask.FromResult<object?>(call.Arguments.Get<int>("n"))))
            .Build();
        return new(executable, new()
        {
            Execution = new() { Timeout = TimeSpan.FromSeconds(10), Clock = TimeProvider.System, OnFailure = failure => throw failure.Exception },
        });
    }

    private static string Repeat(int count, Func<int, FormattableString> text) => Repeat(count, number => text(number).ToString(CultureInfo.InvariantCulture));

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
