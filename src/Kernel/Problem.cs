namespace Fadu.Kernel;

/// <summary>A person's mistake, as a value: what is wrong, where, and what to write instead. One that carries more for a program is derived from it.</summary>
/// <param name="Code">Stable name of the kind of mistake, e.g. <c>formula.unknown_name</c>; never renamed.</param>
/// <param name="Message">What was found and what to write, for a clerk, in both languages.</param>
/// <param name="Where">The place: <c>FILE:LINE</c>, an indicator's code, an input field; null for the whole.</param>
public record Problem(string Code, Text Message, string? Where)
{
    /// <summary>Place and message in one language, on one line.</summary>
    public string In(Language language) => Where is null ? Message.In(language) : $"{Where}: {Message.In(language)}";

    /// <inheritdoc />
    public override string ToString() => In(Language.Chinese);
}
