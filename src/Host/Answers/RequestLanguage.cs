using System.Globalization;
using Fadu.Kernel;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Answers;

/// <summary>The language that a client wants to be answered in.</summary>
/// <remarks>RFC 9110, section 12.5.4.</remarks>
internal static class RequestLanguage
{
    // Nobody speaks more; a longer header is somebody's attempt to keep the service busy.
    private const int MostRanges = 20;

    /// <summary>Chinese, unless the request prefers English.</summary>
    public static Language Of(HttpContext context) => Of(context.Request.Headers.AcceptLanguage.ToString());

    /// <summary>Chinese, unless the header prefers English.</summary>
    public static Language Of(string header)
    {
        var (best, chosen) = (0.0, Language.Chinese);
        foreach (var range in header.Split(',', MostRanges + 1, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostRanges))
        {
            var parts = range.Split(';', StringSplitOptions.TrimEntries);
            if (LanguageOf(parts[0]) is { } language && WeightOf(parts) is var weight && weight > best)
                (best, chosen) = (weight, language);
        }

        return chosen;
    }

    /// <summary>Its tag, for <c>Content-Language</c>.</summary>
    public static string TagOf(Language language) => language is Language.English ? "en" : "zh-CN";

    private static Language? LanguageOf(string tag) =>
        tag is "*" || IsOf(tag, "zh") ? Language.Chinese : IsOf(tag, "en") ? Language.English : null;

    private static bool IsOf(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');

    private static double WeightOf(string[] parts) =>
        parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase)) is not { } given ? 1
        : double.TryParse(given.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= 1 ? weight : 0;
}
