using Fadu.GraphQL.Differential.Tests.Reference;

namespace Fadu.GraphQL.Differential.Tests.Comparing;

/// <summary>Asks the reference about many cases, some at a time; while it answers, the next are made.</summary>
internal static class Batches
{
    private const int Size = 200;

    // So many questions lie ready that the other process never waits, and no more, as they are in memory.
    private const int Ahead = 4;

    /// <summary>Asks about all cases in order and hands each with its answer to the judge, one after the other.</summary>
    public static async Task RunAsync<TCase, TQuestion, TAnswer>(
        ReferenceProcess reference, string verb, IEnumerable<TCase> cases, Func<TCase, TQuestion> question, Action<TCase, TAnswer> judge)
    {
        Queue<(TCase[] Cases, Task<IReadOnlyList<TAnswer>> Answers)> asked = new();
        foreach (var batch in cases.Chunk(Size))
        {
            asked.Enqueue((batch, reference.AskAsync<TQuestion, TAnswer>(verb, [.. batch.Select(question)])));
            if (asked.Count == Ahead)
                await JudgeAsync(asked.Dequeue());
        }

        while (asked.TryDequeue(out var rest))
            await JudgeAsync(rest);

        async Task JudgeAsync((TCase[] Cases, Task<IReadOnlyList<TAnswer>> Answers) batch)
        {
            var answers = await batch.Answers;
            answers.Count.ShouldBe(batch.Cases.Length);
            for (var index = 0; index < batch.Cases.Length; index++)
                judge(batch.Cases[index], answers[index]);
        }
    }
}
