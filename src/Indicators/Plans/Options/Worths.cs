using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Plans.Options;

/// <summary>
/// What each indicator can be worth to the unit: a leaf whose condition a lever moves, or that is skipped while its value is missing,
/// can count and can drop out, and every way in which they do shares the marks out anew.
/// </summary>
internal sealed class Worths
{
    private const int MostVarying = 6;

    private readonly Dictionary<int, int> _bits = [];
    private readonly decimal[][] _variants;

    public Worths(UnitStand stand)
    {
        var plan = stand.Plan;
        var drops = new DropFinder(stand);
        CheckedIndicator[] varying = [.. plan.System.Leaves.Where(drops.Varies)];
        for (var bit = 0; bit < varying.Length && bit < 64; bit++)
            _bits.Add(varying[bit].LeafIndex, bit);

        Levers = [.. varying.SelectMany(drops.LeversOf).Distinct()];
        var present = drops.MaskNow(varying);
        var masks = varying.Length <= MostVarying ? Enumerable.Range(0, 1 << varying.Length).Select(mask => (ulong)mask)
            : varying.Length <= 64 ? drops.MasksOf(varying, Levers, 1 << MostVarying) : null;
        IsComplete = masks is not null;
        Patterns = [.. (masks ?? []).Prepend(present).Distinct().Select(mask => new WorthPattern(mask, plan.Tree.Effective(leaf =>
            _bits.TryGetValue(leaf.LeafIndex, out var bit) ? (mask >> bit & 1) != 0 : drops.DropsNow(leaf))))];
        _variants = [.. plan.System.Leaves.Select(leaf => Patterns.Where(pattern => pattern.Effective.Counts[plan.SlotOf[leaf.Index]])
            .Select(pattern => pattern.Effective.Marks[plan.SlotOf[leaf.Index]]).Distinct().ToArray())];
    }

    /// <summary>The ways in which leaves can count or drop out, the present one first.</summary>
    public IReadOnlyList<WorthPattern> Patterns { get; }

    /// <summary>Whether <see cref="Patterns"/> are all; else it is the present one alone.</summary>
    public bool IsComplete { get; }

    /// <summary>The levers that make leaves count or drop out: while they stay, the present way is the only one.</summary>
    public IReadOnlyList<int> Levers { get; }

    /// <summary>The different marks that a leaf can be worth where it counts.</summary>
    public decimal[] VariantsOf(CheckedIndicator leaf) => _variants[leaf.LeafIndex];

    /// <summary>The bit of a leaf in the masks of patterns; -1: it does not vary.</summary>
    public int BitOf(CheckedIndicator leaf) => _bits.GetValueOrDefault(leaf.LeafIndex, -1);

    /// <summary>The bits of the leaves of a part.</summary>
    public ulong MaskOf(Part part) => part.Leaves.Select(BitOf).Where(bit => bit >= 0).Aggregate(0UL, (mask, bit) => mask | (1UL << bit));
}
