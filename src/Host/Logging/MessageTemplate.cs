using System.Globalization;
using System.Text;

namespace Fadu.Host.Logging;

/// <summary>Puts values into the places that a message has for them.</summary>
/// <remarks>Source: https://messagetemplates.org; here anew, because the framework's own puts in what must not be told.</remarks>
internal static class MessageTemplate
{
    /// <summary>Replaces <c>{Name}</c> and <c>{Name:format}</c>; places without a value stay as they are.</summary>
    public static string Fill(string template, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        var filled = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            var end = template[i] == '{' ? template.IndexOf('}', i) : -1;
            if (template[i] is '{' or '}' && i + 1 < template.Length && template[i + 1] == template[i])
            {
                filled.Append(template[i++]);
            }
            else if (end > 0 && ValueOf(template[(i + 1)..end], values) is { } value)
            {
                filled.Append(value);
                i = end;
            }
            else
            {
                filled.Append(template[i]);
            }
        }

        return filled.ToString();
    }

    private static string? ValueOf(string place, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        var (name, format) = place.Split(':', 2) is [var first, var second] ? (first, second) : (place, null);
        foreach (var (key, value) in values)
        {
            if (key == name)
                return value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : $"{value}";
        }

        return null;
    }
}
