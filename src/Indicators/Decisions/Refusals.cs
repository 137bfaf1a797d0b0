using Fadu.Kernel;

namespace Fadu.Indicators.Decisions;

/// <summary>Collects what stands in a command's way, so that a person is told everything at once.</summary>
/// <remarks>
/// The shape of every decision: a command is a sealed record with <c>public Result&lt;XEvent[]&gt; Decide(X state)</c>, in a file of its own
/// (without data: a static class with a static <c>Decide</c>);
/// <c>X.None</c> is the state before the first event and <c>X.Evolve(X state, XEvent @event)</c> folds one in; a command that changes nothing
/// gives no event and is no refusal.
/// </remarks>
internal sealed partial class Refusals
{
    private readonly List<Problem> _all = [];

    /// <summary>Whether there is any.</summary>
    public bool Any => _all.Count > 0;

    /// <summary>Adds one.</summary>
    /// <param name="code">Stable, e.g. <c>unit.exists</c>.</param>
    /// <param name="where">The field of the command or the code of the thing; null for the whole.</param>
    /// <param name="chinese">What is wrong and what to do instead.</param>
    /// <param name="english">The same in English.</param>
    public void Add(string code, string? where, string chinese, string english) => _all.Add(new(code, new(chinese, english), where));

    /// <summary>Adds one, where a condition holds.</summary>
    public void AddIf(bool refused, string code, string? where, string chinese, string english)
    {
        if (refused)
            Add(code, where, chinese, english);
    }

    /// <summary>Adds one that was found elsewhere.</summary>
    public void Add(Problem problem) => _all.Add(problem);

    /// <summary>All refusals, or where there is none, what happens: <c>refusals.Or&lt;UnitEvent&gt;(() => [new UnitRenamed(name)])</c>.</summary>
    public Result<TEvent[]> Or<TEvent>(Func<TEvent[]> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return _all is [] ? events() : _all.ToArray();
    }
}
