namespace Fadu.Kernel;

/// <summary>A text for people, in Chinese and in English; neither is derived from the other.</summary>
/// <param name="Chinese">The Chinese text, in the words of the rule texts.</param>
/// <param name="English">The English text.</param>
public readonly record struct Text(string Chinese, string English)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language is Language.English ? English : Chinese;

    /// <summary>The Chinese text: what a log shows when nobody asked for a language.</summary>
    public override string ToString() => Chinese;
}
