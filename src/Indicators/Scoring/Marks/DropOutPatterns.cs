using System.Runtime.InteropServices;

namespace Fadu.Indicators.Scoring.Marks;

/// <summary>Which units lack the same leaves, so that marks are shared out once for each such set and not for each unit.</summary>
internal sealed class DropOutPatterns
{
    private const int BitsInWord = 64;

    private DropOutPatterns(int[] of, IReadOnlyList<int> examples) => (Of, Examples) = (of, examples);

    /// <summary>Number of the pattern of each unit, from 0.</summary>
    public int[] Of { get; }

    /// <summary>One unit of each pattern.</summary>
    public IReadOnlyList<int> Examples { get; }

    /// <summary>Finds the patterns of the leaves that can drop out.</summary>
    public static DropOutPatterns Find(IReadOnlyList<LeafColumn> leaves, int units)
    {
        var patterns = new DropOutPatterns(new int[units], units > 0 ? [0] : []);
        var words = Array.Empty<ulong>();
        foreach (var chunk in leaves.Where(leaf => leaf.DropsOutSomewhere()).Chunk(BitsInWord))
        {
            Array.Resize(ref words, units);
            Array.Clear(words);
            for (var bit = 0; bit < chunk.Length; bit++)
                Mark(chunk[bit], bit, words);

            patterns = patterns.Refine(words);
        }

        return patterns;
    }

    private static void Mark(LeafColumn leaf, int bit, ulong[] words)
    {
        for (var unit = 0; unit < words.Length; unit++)
        {
            if (leaf.DropsOut(unit))
                words[unit] |= 1UL << bit;
        }
    }

    // Two units stay together where they were together before and lack the same leaves of this word.
    private DropOutPatterns Refine(ulong[] words)
    {
        var (numbers, of, examples) = (new Dictionary<(int, ulong), int>(), new int[words.Length], new List<int>());
        for (var unit = 0; unit < words.Length; unit++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (Of[unit], words[unit]), out var known);
            if (!known)
            {
                number = examples.Count;
                examples.Add(unit);
            }

            of[unit] = number;
        }

        return new(of, examples);
    }
}
