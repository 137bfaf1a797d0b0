namespace Fadu.Indicators.Checking;

/// <summary>JSON pointers (RFC 6901) into an index system's data.</summary>
public static class JsonPointer
{
    /// <summary>A pointer one step further, by key; <c>~</c> and <c>/</c> in the key are escaped.</summary>
    public static string Join(string path, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return $"{path}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
    }

    /// <summary>A pointer one step further, by place in a list.</summary>
    public static string Join(string path, int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}/{index}");

    /// <summary>Whether a pointer points at, or into, what another one points at.</summary>
    public static bool IsWithin(string path, string container)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(container);
        return path.StartsWith(container, StringComparison.Ordinal) && (path.Length == container.Length || path[container.Length] == '/');
    }
}
