namespace Fadu.Formula.Syntax;

/// <summary>A place in a formula's text.</summary>
/// <param name="Start">Offset of the first character, counted from 0 in UTF-16 code units.</param>
/// <param name="Length">Number of code units; 0 for a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The least span that covers both.</summary>
    public TextSpan To(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End) - Math.Min(Start, other.Start));

    /// <summary>The characters that it covers.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}
