using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Plans.Options;

/// <summary>
/// Where in what an option gives each figure stands: for every leaf its marks at each of the worths that it can have, then the marks of
/// bonuses, those of deductions below 0, and 1 for each rule that comes out well, else 0.
/// </summary>
internal sealed class GivesLayout
{
    private readonly int _decimals;

    public GivesLayout(Part part, Worths worths, int decimals)
    {
        (Part, Worths, _decimals) = (part, worths, decimals);
        First = new int[part.Leaves.Count];
        for (var leaf = 0; leaf < First.Length; leaf++)
            (First[leaf], Count) = (Count, Count + worths.VariantsOf(part.Leaves[leaf]).Length);

        (Bonuses, Deductions, Rules) = (Count, Count + part.Bonuses.Count, Count + part.Bonuses.Count + part.Deductions.Count);
        Count = Rules + part.Rules.Count;
    }

    public Part Part { get; }

    public Worths Worths { get; }

    /// <summary>By leaf of the part: its first figure.</summary>
    public int[] First { get; }

    /// <summary>The first bonus.</summary>
    public int Bonuses { get; }

    /// <summary>The first deduction.</summary>
    public int Deductions { get; }

    /// <summary>The first rule.</summary>
    public int Rules { get; }

    /// <summary>How many figures there are.</summary>
    public int Count { get; }

    /// <summary>Writes the marks of a leaf that counts.</summary>
    /// <param name="leaf">Place in the part.</param>
    /// <param name="result">What its formula gave; 0 where it gave nothing.</param>
    /// <param name="gives">Written to.</param>
    public void Write(int leaf, decimal result, double[] gives)
    {
        var indicator = Part.Leaves[leaf];
        var variants = Worths.VariantsOf(indicator);
        for (var i = 0; i < variants.Length; i++)
            gives[First[leaf] + i] = variants[i] > 0 ? (double)LeafMarks.Of(result, indicator.OutOf, variants[i], _decimals) : 0;
    }

    /// <summary>Writes that a leaf has dropped out.</summary>
    public void WriteDropped(int leaf, double[] gives) => Array.Fill(gives, -1, First[leaf], Worths.VariantsOf(Part.Leaves[leaf]).Length);

    /// <summary>The figure of a leaf at the worth of a pattern.</summary>
    /// <param name="leaf">Place in the part.</param>
    /// <param name="worth">What it is worth, one of its variants.</param>
    public int PlaceOf(int leaf, decimal worth) => First[leaf] + Array.IndexOf(Worths.VariantsOf(Part.Leaves[leaf]), worth);
}
