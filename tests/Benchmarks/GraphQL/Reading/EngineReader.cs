using System.Diagnostics;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation;

namespace Fadu.Benchmarks.GraphQL.Reading;

/// <summary>Our engine, in this process.</summary>
internal sealed class EngineReader : IReader
{
    private static readonly Dictionary<string, ScalarCoercion> NoScalars = new(StringComparer.Ordinal);
    private readonly Schema _schema = Build(new(LargeSchema.Text, LargeSchema.Text, ReadingVerb.Build));

    public string Name => "Fadu.GraphQL";

    public Task<double> RunAsync(ReadingTask task, TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        var documents = 0;
        TimeSpan elapsed;
        do
        {
            Do(task);
            documents++;
            elapsed = Stopwatch.GetElapsedTime(start);
        }
        while (elapsed < duration);

        return Task.FromResult(documents / elapsed.TotalSeconds);
    }

    /// <summary>Bytes allocated for one document.</summary>
    public long BytesOf(ReadingTask task)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Do(task);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Do(ReadingTask task)
    {
        if (task.Verb == ReadingVerb.Build)
        {
            Build(task);
            return;
        }

        var parsed = GraphQLParser.Parse(new Source(task.Utf8, task.Document), ParserLimits.Schema);
        if (!parsed.Succeeded)
            throw new InvalidOperationException($"{task.Document}: {parsed.Error}");
        if (task.Verb == ReadingVerb.Validate && Validator.Validate(_schema, parsed.Node, ValidationOptions.Default) is { IsEmpty: false } errors)
            throw new InvalidOperationException($"{task.Document}: {errors[0]}");
    }

    private static Schema Build(ReadingTask task)
    {
        var built = SchemaBuilder.Build(new Source(task.Utf8, task.Document), NoScalars);
        return built.Succeeded ? built.Schema : throw new InvalidOperationException($"{task.Document}: {built.Errors[0]}");
    }
}
