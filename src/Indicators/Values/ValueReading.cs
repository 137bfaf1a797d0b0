using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Values;

/// <summary>What reading a value gave.</summary>
/// <param name="Value">The value; not reported where the text is empty or there is a problem.</param>
/// <param name="Problem">Why the text cannot be taken: what was found and what is allowed; null when it can.</param>
/// <param name="Warning">Why the text may not mean what was read; null where nothing looks wrong.</param>
public readonly record struct ValueReading(Value Value, Problem? Problem, Problem? Warning)
{
    /// <summary>Whether the text can be taken.</summary>
    public bool Succeeded => Problem is null;

    /// <summary>The parts of what <see cref="Problem"/> says, where they are shown apart; null where there is no problem.</summary>
    public ValueRefusal? Refusal { get; init; }

    internal static ValueReading Of(Value value) => new(value, null, null);
}
