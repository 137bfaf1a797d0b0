using Fadu.Kernel;

namespace Fadu.TestSupport.Decisions;

/// <summary>What was decided, to be compared as a whole.</summary>
/// <typeparam name="TState">The state that the events fold into.</typeparam>
/// <typeparam name="TEvent">The events' common type.</typeparam>
public sealed class When<TState, TEvent>
    where TEvent : class
{
    private readonly TState _state;
    private readonly Func<TState, TEvent, TState> _evolve;
    private readonly Result<TEvent[]> _decided;

    internal When(TState state, Func<TState, TEvent, TState> evolve, Result<TEvent[]> decided) =>
        (_state, _evolve, _decided) = (state, evolve, decided);

    /// <summary>The refusals, for a test that reads their texts; empty where there are events.</summary>
    public IReadOnlyList<Problem> Problems => _decided.Problems;

    /// <summary>Exactly these events, in this order, compared as JSON; each can be stored, read again and folded in.</summary>
    /// <returns>The state after them.</returns>
    /// <exception cref="InvalidOperationException">Something else was decided.</exception>
    public TState Then(params TEvent[] events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var happened = _decided.Value ?? throw new InvalidOperationException($"Refused:\n{Lines(_decided.Problems.Select(Told))}");
        var (expected, actual) = (Lines(events.Select(StoredJson.Write)), Lines(happened.Select(StoredJson.Write)));
        return expected == actual
            ? happened.Select(StoredJson.Reread).Aggregate(_state, _evolve)
            : throw new InvalidOperationException($"Expected:\n{expected}\nDecided:\n{actual}");
    }

    /// <summary>No event and no refusal: there was nothing to change.</summary>
    /// <exception cref="InvalidOperationException">Something else was decided.</exception>
    public void ThenNothing() => Then();

    /// <summary>Exactly these refusals, in this order, as <c>code</c> or <c>code where</c>; each told in both languages.</summary>
    /// <exception cref="InvalidOperationException">Something else was decided.</exception>
    public void ThenRefused(params string[] codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        if (_decided.Value is { } happened)
            throw new InvalidOperationException($"Not refused:\n{Lines(happened.Select(StoredJson.Write))}");
        if (_decided.Problems.FirstOrDefault(problem => problem.Message is not { Chinese: [_, ..], English: [_, ..] }) is { } silent)
            throw new InvalidOperationException($"{silent.Code} has no text in one of the languages.");

        var matches = codes.Length == _decided.Problems.Count
            && _decided.Problems.Zip(codes).All(pair => pair.Second == (pair.Second.Contains(' ', StringComparison.Ordinal) ? $"{pair.First.Code} {pair.First.Where}" : pair.First.Code));
        if (!matches)
            throw new InvalidOperationException($"Expected:\n{Lines(codes)}\nRefused:\n{Lines(_decided.Problems.Select(Told))}");
    }

    private static string Told(Problem problem) => $"{problem.Code} {problem.Where}: {problem.Message.Chinese}";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => "  " + line));
}
