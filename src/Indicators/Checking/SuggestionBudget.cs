namespace Fadu.Indicators.Checking;

/// <summary>Counts the names that were looked through for the nearest one.</summary>
internal sealed class SuggestionBudget
{
    private int _left = 1_000_000;

    /// <summary>Whether so many names may be looked through once more; takes them from the budget.</summary>
    public bool Spend(int names)
    {
        if (_left > 0)
            _left -= names;

        return _left > 0;
    }
}
