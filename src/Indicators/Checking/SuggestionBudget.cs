namespace Fadu.Indicators.Checking;

/// <summary>Counts how often the nearest name has been looked for, since each time costs a pass over all names.</summary>
internal sealed class SuggestionBudget
{
    private int _left = 1_000;

    /// <summary>Whether there may be one more; takes it.</summary>
    public bool Spend() => _left > 0 && _left-- > 0;
}
