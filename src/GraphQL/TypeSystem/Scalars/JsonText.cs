using System.Text.Json;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Reads the strings of JSON.</summary>
internal static class JsonText
{
    /// <summary>The text; null where the value is no string, or one with half a surrogate pair, which is no text.</summary>
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
            // Escapes such as \ud800 are checked only here, and there is no way to ask beforehand.
            return null;
        }
    }
}
