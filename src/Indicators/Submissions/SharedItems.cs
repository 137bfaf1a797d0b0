using Fadu.Indicators.Values;

namespace Fadu.Indicators.Submissions;

/// <summary>
/// Lets submissions that are held together have one object between them for what is the same in many: of hundreds of thousands, most say
/// the same few things. Not for several threads.
/// </summary>
public sealed class SharedItems
{
    // What is seldom the same would only be kept twice.
    private const int Most = 65_536;

    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<ItemState, ItemState> _items = new(new SameDigits());
    private readonly Dictionary<VerifiedValue, VerifiedValue> _verified = new(new SameDigits());

    /// <summary>The first text of these characters that was shown to it.</summary>
    /// <param name="code">Code of an item.</param>
    public string CodeOf(string code) => Once(_codes, code);

    /// <summary>The items, which nobody else may have seen, in no more room than they take.</summary>
    internal Dictionary<string, ItemState> Of(Dictionary<string, ItemState> items)
    {
        var shared = new Dictionary<string, ItemState>(items.Count, StringComparer.Ordinal);
        foreach (var (code, item) in items)
            shared.Add(CodeOf(code), Of(item));
        return shared;
    }

    private ItemState Of(ItemState item)
    {
        // Files are a unit's own.
        if (item is { Evidence: [], SubmittedEvidence: [] })
            return Once(_items, item);
        if (item.Verified is { } verified)
            item.Verified = Once(_verified, verified);
        return item;
    }

    private static T Once<T>(Dictionary<T, T> known, T one)
        where T : notnull
    {
        if (known.TryGetValue(one, out var first))
            return first;
        if (known.Count < Most)
            known.Add(one, one);
        return one;
    }

    // Numbers are equal whatever their digits, which are shown, though.
    internal sealed class SameDigits : IEqualityComparer<ItemState>, IEqualityComparer<VerifiedValue>
    {
        public bool Equals(ItemState? x, ItemState? y) => ReferenceEquals(x, y) || (x is not null && y is not null
            && Same(x.Draft, y.Draft) && Same(x.Submitted, y.Submitted) && Same(x.Appealed, y.Appealed)
            && Equals(x.Verified, y.Verified)
            && x.Supplied == y.Supplied && Same(x.Supplied?.Value, y.Supplied?.Value)
            && x.Evidence.SequenceEqual(y.Evidence) && x.SubmittedEvidence.SequenceEqual(y.SubmittedEvidence)
            && x.Grades.SequenceEqual(y.Grades) && x.Grades.Zip(y.Grades).All(pair => Same(pair.First.Value, pair.Second.Value)));

        public bool Equals(VerifiedValue? x, VerifiedValue? y) => x == y && Same(x?.Value, y?.Value);

        public int GetHashCode(ItemState obj)
        {
            var hash = HashCode.Combine(obj.Draft, obj.Submitted, obj.Appealed, obj.Verified, obj.Supplied);
            foreach (var grade in obj.Grades)
                hash = HashCode.Combine(hash, grade);
            return hash;
        }

        public int GetHashCode(VerifiedValue obj) => obj.GetHashCode();

        private static bool Same(ItemValue? left, ItemValue? right) => left == right && left?.Number?.Scale == right?.Number?.Scale;
    }
}
