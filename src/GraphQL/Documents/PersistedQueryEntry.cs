using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Fadu.GraphQL.TypeSystem.Scalars;

namespace Fadu.GraphQL.Documents;

/// <summary>Reads <c>persistedQuery: { version: 1, sha256Hash: "…" }</c> of a request's extensions.</summary>
internal static class PersistedQueryEntry
{
    /// <param name="extensions">The extensions; undefined or null where there are none.</param>
    /// <param name="hash">The hash; null where there is no such entry.</param>
    /// <param name="problem">What is wrong with the entry.</param>
    /// <returns>Whether nothing is wrong.</returns>
    public static bool TryRead(JsonElement extensions, out string? hash, [NotNullWhen(false)] out string? problem)
    {
        hash = null;
        try
        {
            problem = extensions.ValueKind == JsonValueKind.Object
                && extensions.TryGetProperty("persistedQuery", out var entry) && entry.ValueKind != JsonValueKind.Null
                ? ProblemOf(entry, out hash)
                : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in the name of a member is found out only when names are compared, and there is no way to ask beforehand.
            problem = "The extensions have a member whose name is no text.";
        }

        return problem is null;
    }

    private static string? ProblemOf(JsonElement entry, out string? hash)
    {
        hash = null;
        if (entry.ValueKind != JsonValueKind.Object)
            return "extensions.persistedQuery is not an object.";
        if (!entry.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != 1)
            return "extensions.persistedQuery.version is not 1, the only version there is.";
        hash = entry.TryGetProperty("sha256Hash", out var value) ? JsonText.Of(value) : null;
        return hash is null || !DocumentId.IsHash(hash) ? "extensions.persistedQuery.sha256Hash is not 64 lower-case hexadecimal digits." : null;
    }
}
