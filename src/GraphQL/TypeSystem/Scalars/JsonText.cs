using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>
/// Reads the strings of JSON. An escape such as <c>\ud800</c> without its other half, and bytes that are no UTF-8, are found out only when a
/// string is read; such a string is no text.
/// </summary>
internal static class JsonText
{
    /// <summary>The text; null where the value is no string, or one that is no text.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // There is no way to ask beforehand.
            return null;
        }
    }

    /// <summary>The name of a member of an object; null where it is no text.</summary>
    public static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether the names of all members of an object are text. Nothing may be looked up by name where they are not.</summary>
    public static bool HasNames(JsonElement value)
    {
        foreach (var member in value.EnumerateObject())
        {
            var raw = JsonMarshal.GetRawUtf8PropertyName(member);
            if ((raw.Contains((byte)'\\') || !Ascii.IsValid(raw)) && NameOf(member) is null)
                return false;
        }

        return true;
    }
}
