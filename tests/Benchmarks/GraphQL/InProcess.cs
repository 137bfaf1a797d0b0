using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fadu.Benchmarks.GraphQL.Units;
using Fadu.Benchmarks.Measurement;
using Fadu.GraphQL;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.TestServer;

namespace Fadu.Benchmarks.GraphQL;

/// <summary>The engine alone, from a request in memory to the bytes of its answer, against the framework's own serializer.</summary>
internal static class InProcess
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    // Names are not ASCII; its default escapes them, which its generated code is made for.
    private static readonly UnitJson SameBytes = new(new(UnitJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static readonly RequestScope Scope = new() { Caller = static () => Caller.Anonymous };

    public static IEnumerable<Benchmark> All => [Of(UnitQuery.Short), Of(UnitQuery.Long)];

    private static Benchmark Of(UnitQuery query) => new($"graphql http, without HTTP, {query.Name}", () => Contestants(query), 101);

    private static Contestant[] Contestants(UnitQuery query)
    {
        var engine = DemoEngine.Create(new DemoEvents(), TimeProvider.System);
        var request = new GraphQLRequest { Document = Encoding.UTF8.GetBytes(query.Document) };
        Unit[] units = [.. DemoUnits.First(query.Units).Select(unit => query.HasParents ? unit : unit with { Parent = null })];
        var buffer = new ArrayBufferWriter<byte>();
        using (var response = Answer(engine, request))
        {
            Serialize(units, buffer, UnitJson.Default);
            Answers.CheckSame(Answers.UnitsOf(response.Body.ToArray()), buffer.WrittenSpan.ToArray());
        }

        // The compiler replaces code of this depth several times before it is what a service runs that has been up for a while.
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            Serialize(units, buffer, UnitJson.Default);
            Serialize(units, buffer, SameBytes);
            Answer(engine, request).Dispose();
        }

        return
        [
            new("System.Text.Json, generated code", 1, () => Serialize(units, buffer, UnitJson.Default)) { Unit = "request" },
            new("System.Text.Json, the same bytes", 1, () => Serialize(units, buffer, SameBytes)) { Unit = "request" },
            new("Prepare", 1, () => engine.Prepare(request, Caller.Anonymous)) { Unit = "request" },
            new("Prepare, ExecuteAsync", 1, () => Answer(engine, request).Dispose()) { Unit = "request" },
        ];
    }

    private static GraphQLResponse Answer(GraphQLEngine engine, GraphQLRequest request)
    {
        var answer = engine.ExecuteAsync(engine.Prepare(request, Caller.Anonymous), Scope, CancellationToken.None);
        // Nothing waits here, so that the answer is there already, and all of its memory is of this thread.
        return answer.IsCompletedSuccessfully ? answer.Result : throw new InvalidOperationException("The engine should not have to wait.");
    }

    private static void Serialize(Unit[] units, ArrayBufferWriter<byte> buffer, UnitJson json)
    {
        buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(buffer, new() { Encoder = json.Options.Encoder });
        JsonSerializer.Serialize(writer, units, json.UnitArray);
    }
}
