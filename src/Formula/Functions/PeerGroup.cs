using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>
/// The values of one part of a formula for the units of one group, each at 12 decimals so that sums do not depend on the
/// order of the units. What several functions need of them is computed once.
/// </summary>
internal sealed class PeerGroup
{
    // So few of values so small have a sum within 28 digits, which is exact and does not depend on their order.
    private const int Few = 10_000;
    private const decimal Small = 1_000_000_000_000m;

    private readonly decimal[] _values;
    private bool _sorted;
    private (decimal Value, MissingReason Fault)? _deviation;

    /// <param name="values">Values of the units that have one, in any order, at 12 decimals; sorted in place where their order is needed.</param>
    public PeerGroup(decimal[] values)
    {
        _values = values;
        if (values is [])
            return;

        (Min, Max) = (values[0], values[0]);
        foreach (var value in values)
        {
            if (value < Min)
                Min = value;
            else if (value > Max)
                Max = value;
        }

        var missing = MissingReason.None;
        foreach (var value in values.Length <= Few && Min >= -Small && Max <= Small ? values : Ascending)
            Sum = Numbers.Add(Sum, value, ref missing);

        Fault = missing;
    }

    public int Count => _values.Length;

    /// <summary>Overflow where the values have no sum in decimal.</summary>
    public MissingReason Fault { get; }

    public decimal Sum { get; }

    /// <summary>Of no meaning where there are no values.</summary>
    public decimal Min { get; }

    /// <summary>Of no meaning where there are no values.</summary>
    public decimal Max { get; }

    public decimal Mean => Sum / Count;

    public decimal Median => Count % 2 == 1 ? Ascending[Count / 2] : Between(Ascending[(Count / 2) - 1], Ascending[Count / 2]);

    public bool AllEqual => Count == 0 || Min == Max;

    /// <summary>Standard deviation of the whole population, through double, to 15 significant digits.</summary>
    /// <param name="missing">Set to the reason where a distance from the mean is beyond decimal.</param>
    public decimal Deviation(ref MissingReason missing)
    {
        var (value, fault) = _deviation ??= Deviate();
        if (fault is not MissingReason.None)
            missing = fault;
        return value;
    }

    /// <summary>How many lie below a value.</summary>
    public int Below(decimal value) => Bound(value, false);

    /// <summary>How many lie above a value.</summary>
    public int Above(decimal value) => Count - Bound(value, true);

    /// <summary>The mean of two numbers, which always exists although their sum may not, nor the sum of their halves.</summary>
    public static decimal Between(decimal low, decimal high) => low > 0 || high < 0 ? low + ((high - low) / 2) : (low + high) / 2;

    private decimal[] Ascending
    {
        get
        {
            if (!_sorted)
                Array.Sort(_values);
            _sorted = true;
            return _values;
        }
    }

    // First index whose value is not below (or, with `past`, is above) the value sought.
    private int Bound(decimal value, bool past)
    {
        var (ascending, low, high) = (Ascending, 0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = decimal.Compare(ascending[middle], value);
            if (order < 0 || (past && order == 0))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private (decimal Value, MissingReason Fault) Deviate()
    {
        var (mean, missing, squares) = (Mean, MissingReason.None, 0.0);
        foreach (var value in Ascending)
        {
            var distance = (double)Numbers.Subtract(value, mean, ref missing);
            squares += distance * distance;
        }

        var deviation = Numbers.FromDouble(Math.Sqrt(squares / Count), ref missing);
        return (deviation, missing);
    }
}
