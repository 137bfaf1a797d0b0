using Fadu.Catalog.Yaml;

namespace Fadu.Catalog.Structure;

/// <summary>What could be read of a thing with known keys.</summary>
/// <param name="path">JSON pointer to it.</param>
/// <param name="node">Where it stands.</param>
internal sealed class RecordValue(string path, YamlNode node)
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public string Path => path;

    public YamlNode Node => node;

    /// <summary>Whether the key stands in the file, readable or not.</summary>
    public bool Has(string key) => _values.ContainsKey(key);

    public void Set(string key, object? value) => _values[key] = value;

    /// <summary>What was read; null where the key is absent or could not be read.</summary>
    public object? this[string key] => _values.GetValueOrDefault(key);

    /// <summary>A text that has to be there; where it is not, one that nothing else can be called.</summary>
    public string Text(string key) => TextOrNull(key) ?? StandIn.For(path);

    public string? TextOrNull(string key) => this[key] as string;

    public decimal? Number(string key) => this[key] as decimal?;

    public bool? Flag(string key) => this[key] as bool?;

    /// <summary>A word of a list of words; the first of the enumeration where there is none.</summary>
    public T Word<T>(string key)
        where T : struct, Enum => WordOrNull<T>(key) ?? default;

    public T? WordOrNull<T>(string key)
        where T : struct, Enum => TextOrNull(key) is { } word ? Enum.Parse<T>(word, ignoreCase: true) : null;

    /// <summary>Things of a list; empty where there is none.</summary>
    public IEnumerable<RecordValue> Records(string key) => Elements(key).Cast<RecordValue>();

    /// <summary>Elements of a list, null where one could not be read; empty where there is none.</summary>
    public IReadOnlyList<object?> Elements(string key) => this[key] as List<object?> ?? [];

    /// <summary>Keys and values; empty where there are none.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Entries(string key) => this[key] as List<KeyValuePair<string, object?>> ?? [];
}
