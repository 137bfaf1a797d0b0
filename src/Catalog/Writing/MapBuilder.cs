using Fadu.Formula.Values;

namespace Fadu.Catalog.Writing;

/// <summary>Puts keys and values together; what says nothing is left out.</summary>
internal sealed class MapBuilder
{
    private readonly List<(string Key, WrittenNode Value)> _entries = [];

    public WrittenMap Short => new(_entries, IsShort: true);

    public WrittenMap Long => new(_entries, IsShort: false);

    public MapBuilder Add(string key, WrittenNode? value)
    {
        if (value is not null)
            _entries.Add((key, value));
        return this;
    }

    /// <summary>A code: always in quotation marks, so that 1.10 stays 1.10.</summary>
    public MapBuilder Code(string code) => Add("code", new WrittenScalar(ScalarText.Quoted(code)));

    public MapBuilder Text(string key, string? text) => Add(key, text is null ? null : ScalarText.Of(text));

    /// <summary>A text that is always in quotation marks: a formula, a rule in words.</summary>
    public MapBuilder Quoted(string key, string? text) => Add(key, text is null ? null : ScalarText.OfQuoted(text));

    public MapBuilder Number(string key, decimal? number) => Add(key, number is { } value ? new WrittenScalar(Numbers.Show(value)) : null);

    /// <summary>A truth value; left out where it is what it is anyway.</summary>
    public MapBuilder Flag(string key, bool value, bool usual) => Add(key, value == usual ? null : new WrittenScalar(value ? "true" : "false"));

    /// <summary>A word of a list of words; left out where there is none.</summary>
    public MapBuilder Word<T>(string key, T? word)
        where T : struct, Enum => Add(key, word is { } value ? new WrittenScalar(WordOf(value)) : null);

    /// <summary>A list; left out where it is empty.</summary>
    public MapBuilder List<T>(string key, IReadOnlyList<T> elements, Func<T, WrittenNode> write) =>
        Add(key, elements is [] ? null : new WrittenList([.. elements.Select(write)]));

    private static string WordOf<T>(T word)
        where T : struct, Enum
    {
        var name = word.ToString();
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}";
    }
}
