using System.Globalization;
using System.Text;

namespace Fadu.GraphQL.Language.Printing;

/// <summary>Writes a string between single double quotes.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-String-Value.</remarks>
internal static class LineStringText
{
    public static void Write(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"' or '\\':
                    text.Append('\\').Append(character);
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case var other when char.IsControl(other):
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)other:X4}");
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }

        text.Append('"');
    }
}
