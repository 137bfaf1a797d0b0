namespace Fadu.Catalog.Structure;

/// <summary>Names for what has none in the file, so that the rest can still be checked. Nobody may get to see one.</summary>
internal static class StandIn
{
    // A character that no keyboard gives: for private use, beyond the basic plane, where no font of Chinese names puts letters.
    private const string Mark = "\U000FFF00";

    /// <summary>A name that nothing else in the file has.</summary>
    /// <param name="path">JSON pointer to what has no name.</param>
    public static string For(string path) => Mark + path;

    /// <summary>Whether a message speaks of one.</summary>
    public static bool IsIn(string message) => message.Contains(Mark, StringComparison.Ordinal);
}
