using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Fadu.Host.Settings;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Logging;

/// <summary>One line of the log.</summary>
/// <param name="Moment">When.</param>
/// <param name="Level">How grave.</param>
/// <param name="Category">Who says it.</param>
/// <param name="Event">Number of the message; 0: none.</param>
/// <param name="Message">The message with its values.</param>
/// <param name="Fields">Values by name, those of the message first; the first of a name counts.</param>
internal sealed record LogLine(DateTimeOffset Moment, LogLevel Level, string Category, int Event, string Message, IReadOnlyList<KeyValuePair<string, object?>> Fields)
{
    private static readonly JsonWriterOptions _readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>As one line without its end; control characters are escaped, so that no value can begin a line of its own.</summary>
    public string ToText(LogFormat format) => format is LogFormat.Json ? Json() : Readable();

    private string Json()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _readable))
        {
            json.WriteStartObject();
            json.WriteString("time", Moment.UtcDateTime);
            json.WriteString("level", NameOf(Level));
            json.WriteString("category", Category);
            if (Event != 0)
                json.WriteNumber("event", Event);
            json.WriteString("message", Message);
            var written = new HashSet<string>(StringComparer.Ordinal) { "time", "level", "category", "event", "message" };
            foreach (var (name, value) in Fields)
            {
                if (value is not null && written.Add(KeyOf(name)))
                    Write(json, KeyOf(name), value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private string Readable()
    {
        var line = new StringBuilder();
        line.Append(Moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
        line.Append(' ').Append(NameOf(Level).PadRight(11)).Append(' ').Append(Message);
        foreach (var (name, value) in Fields.Where(field => field.Value is not null).DistinctBy(field => KeyOf(field.Key)))
            line.Append(' ').Append(KeyOf(name)).Append('=').Append(System.Globalization.CultureInfo.InvariantCulture, $"{value}");
        return Output.Printable.Line(line.ToString());
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int or long or short or byte:
                json.WriteNumber(name, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                json.WriteNumber(name, number);
                break;
            default:
                json.WriteString(name, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string KeyOf(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static string NameOf(LogLevel level) => level.ToString().ToLowerInvariant();
}
